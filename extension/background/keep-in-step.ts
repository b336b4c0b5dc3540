import type { WireRefusal } from '../../shared/sync/wire-message.ts'
import type { SyncState } from '../messages.ts'
import { readMeta, type Store } from './store.ts'
import { syncNow } from './sync.ts'

/** How soon after a change it is sent: long enough to take a run of keystrokes along. */
const SOON_MS = 400
const FIRST_RETRY_MS = 2_000
/** A worker is put to sleep after some 30 s without events; a shorter wait keeps it awake while something has to be sent. */
const LONGEST_RETRY_MS = 20_000
/** After this many failures in a row (some minutes) only a new event tries again: a change, a page, the network coming back. */
const PATIENCE = 30

/** Refusals that no second attempt mends: a person has to pair anew or update first. Any new event tries once more. */
const FOR_A_PERSON: readonly WireRefusal[] = ['revoked-device', 'unknown-device', 'bad-signature', 'newer-workbook', 'unknown-version']

/** How long to wait after so many failures in a row (at least one), in ms; null when only a new event should try again. */
export function retryAfterMs(failures: number, problem: SyncState['problem']): number | null {
  if (failures >= PATIENCE || (problem?.code === 'sheet-refused' && FOR_A_PERSON.some((refusal) => refusal === problem.detail))) return null
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 4))
}

/** Keeps the sheet in step: call `soon` after anything that may have to be sent. Nothing is lost when the worker sleeps: the outbox waits on disk. */
export function keepInStep(store: Store): { readonly soon: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const after = (ms: number) => {
    clearTimeout(timer)
    // What fails here is the storage itself: what waits stays there, and the next event tries again.
    timer = setTimeout(() => void attempt().catch(() => undefined), ms)
  }
  const attempt = async () => {
    const outcome = await syncNow(store)
    if (outcome === 'not-paired') return
    if (outcome === 'busy') return after(SOON_MS)
    if (outcome === 'failed') {
      const wait = retryAfterMs((await readMeta(store, 'failures')) ?? 1, await readMeta(store, 'problem'))
      if (wait !== null) after(wait)
      return
    }
    if ((await store.outbox.count()) > 0) after(SOON_MS)
  }
  return { soon: () => after(SOON_MS) }
}
