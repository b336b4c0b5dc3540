import type { SourceText } from '../../shared/source/source-text.ts'
import { askBackground } from '../send.ts'
import { openedIn } from './use-hash.ts'

// The text that the address of this page names is asked for before anything is drawn: a long one takes its time on the way.
const opened = openedIn(location.hash).sourceId
const asked = opened === null ? null : askBackground('sourceText', { id: opened })

let isTaken = false

/** The text of a source, if it was asked for at the start; only once, for it may have changed since. Null where it was not. */
export async function takeFirstText(sourceId: string): Promise<SourceText | null> {
  if (asked === null || sourceId !== opened || isTaken) return null
  isTaken = true
  const reply = await asked
  return reply.ok ? reply.value : null
}
