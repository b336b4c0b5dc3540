import type { SourceGroup } from '../source/source.ts'
import { unpackCodings } from './pack-codings.ts'
import type { Snapshot, SnapshotSource } from './snapshot.ts'

/** A coding of a snapshot with the themes it was counted under. */
export interface CountedThen {
  readonly sourceId: string
  /** The group and area it was counted in; a source without a group or method is in no count. */
  readonly group: SourceGroup | null
  readonly area: string | null
  readonly codeId: string
  /** The code and the codes above it; none where it was not counted. */
  readonly themes: readonly string[]
  /** Its source or its voice kept it out of the count. */
  readonly outByCard: boolean
  readonly detail: string
}

/** Every living coding of a snapshot by source and mark, with what it was counted under. */
export function countedCodings({ codes, sources, codings }: Snapshot): ReadonlyMap<string, CountedThen> {
  const parents = new Map(codes.map(({ id, parentId }) => [id, parentId]))
  const paths = codes.map(({ id, status }) => (status === 'retired' ? [] : pathOf(id, parents)))
  const found = new Map<string, CountedThen>()
  sources.forEach((source, place) => {
    const group = isCounted(source) ? source.group : null
    for (const { mark, codePlace, silent, detail } of unpackCodings(codings[place] ?? {})) {
      const code = codes[codePlace]
      if (!code) continue
      const outByCard = group === null || silent
      found.set(`${source.id} ${mark}`, { sourceId: source.id, group, area: source.areaCode, codeId: code.id, themes: outByCard ? [] : paths[codePlace]!, outByCard, detail })
    }
  })
  return found
}

/** Whether a source was counted in its group. */
export function isCounted({ group, method }: Pick<SnapshotSource, 'group' | 'method'>): boolean {
  return group !== null && method !== null
}

/** From the code up; a circle in damaged data ends where it begins. */
function pathOf(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const path: string[] = []
  for (let at: string | null = id; at !== null && !path.includes(at); at = parents.get(at) ?? null) path.push(at)
  return path
}
