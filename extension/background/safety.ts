import * as v from 'valibot'
import { type ChangeStamp, isChangeStamp, stampMs } from '../../shared/stamp/change-stamp.ts'
import { NO_RECORDS } from '../../shared/coding/undo.ts'
import { browser } from '../browser.ts'
import type { BackgroundProtocol } from '../messages.ts'
import type { SafetyState } from '../protocols/project.ts'
import { type Handlers, Refusal } from '../send.ts'
import { tellAll } from './commit-change.ts'
import { readMeta, type Store, writeMeta } from './store.ts'

/** After so many acts without a backup, or so long after the first of them, a person is reminded. */
const REMIND_CHANGES = 100
const REMIND_MS = 7 * 24 * 60 * 60 * 1_000

/** In the browser's own storage, apart from the database: that there was work in it. */
const WORK_KEY = 'hasWork'
/** For as long as the browser runs: a newer version of the extension waits. */
export const UPDATE_KEY = 'updateReady'

const madeSchema = v.object({
  backup: v.object({ at: v.pipe(v.string(), v.isoTimestamp()), way: v.picklist(['folder', 'download']), name: v.pipe(v.string(), v.maxLength(400)) }),
  clock: v.nullable(v.custom<ChangeStamp>(isChangeStamp)),
})

/** How safe the work is. */
export function safetyHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'safetyState' | 'backupMade' | 'updateNow'> {
  return {
    safetyState: () => safetyState(store),
    async backupMade(request) {
      const asked = v.safeParse(madeSchema, request)
      if (!asked.success) throw new Refusal('bad-request', 'backup')
      await store.transaction('rw', store.meta, async () => {
        await writeMeta(store, 'lastBackup', { ...asked.output.backup, clock: asked.output.clock })
      })
      await tellAll(NO_RECORDS)
      return safetyState(store)
    },
    updateNow: () => browser.runtime.reload(),
  }
}

async function safetyState(store: Store): Promise<SafetyState> {
  const last = await readMeta(store, 'lastBackup')
  const since = () => (last?.clock ? store.log.where('stamp').above(last.clock) : store.log.orderBy('stamp'))
  const [changesSince, first, work, session] = await Promise.all([since().count(), since().first(), browser.storage.local.get(WORK_KEY), browser.storage.session.get(UPDATE_KEY)])
  const sinceMs = first ? stampMs(first.stamp) : null
  return {
    lastBackup: last && { at: last.at, way: last.way, name: last.name }, changesSince, since: sinceMs === null ? null : new Date(sinceMs).toISOString(),
    due: changesSince >= REMIND_CHANGES || (sinceMs !== null && Date.now() - sinceMs > REMIND_MS),
    emptied: work[WORK_KEY] === true && changesSince === 0 && last === null && (await store.sources.count()) === 0, updateReady: session[UPDATE_KEY] === true,
  }
}

/** Remembers, outside the database, that there is work in it: so that a database that was emptied is told from a new one. */
export async function rememberWork(): Promise<void> {
  await browser.storage.local.set({ [WORK_KEY]: true })
}

/** There is no work any more, and a person wanted that. */
export async function forgetWork(): Promise<void> {
  await browser.storage.local.remove(WORK_KEY)
}
