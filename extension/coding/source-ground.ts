import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import type { Speaker, UnitKind } from '../../shared/source/source.ts'
import type { Unit } from '../../shared/source/unit.ts'
import { createLineReader } from '../page/read-lines.ts'
import { addressOfSource } from '../page/source-address.ts'
import type { Ground } from './ground.ts'

/** What is known of a source whose text is shown by the extension itself. */
export interface ShownSource {
  readonly id: string
  readonly title: string
  readonly unitKind: UnitKind
  readonly units: readonly Unit[]
  readonly speakers: readonly Speaker[]
}

/** The text of a source below `root`, where every line of it stands in an element with `LINE_ATTRIBUTE`. `source` is asked for whenever the text is described anew. */
export function sourceGround(root: Element, source: () => ShownSource): Ground {
  return {
    root: () => root,
    watched: root,
    reader: createLineReader,
    holds: (node) => root.contains(node),
    address: () => addressOfSource(source().id),
    // The text has a margin of its own within what it stands in.
    margin: () => ({ side: 'right', from: 0, to: (root.parentElement ?? root).getBoundingClientRect().right }),
    describe: (text) => {
      const { id, title, unitKind, units, speakers } = source()
      return { description: { address: addressOfSource(id), title, fingerprint: fingerprintText(text), unitKind, speakers }, units }
    },
  }
}
