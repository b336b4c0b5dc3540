import type { PageCoding } from '../messages.ts'
import { askBackground } from '../send.ts'

/**
 * Fetches the codings of a source in slices that a page takes in without being held up: first those that start at `near` or
 * behind it, then those before. `take` gets each slice. Answers whether all came; `stopped` is asked after every slice.
 */
export async function loadCodings(sourceId: string, near: number, take: (codings: readonly PageCoding[]) => void, stopped: () => boolean): Promise<boolean> {
  for (const [start, to] of [[near, null], [0, near]] as const) {
    for (let from: number | null = to === 0 ? null : start; from !== null;) {
      const reply = await askBackground('codingSlice', { sourceId, from, to })
      if (stopped() || !reply.ok) return false
      take(reply.value.codings)
      from = reply.value.next
    }
  }
  return true
}
