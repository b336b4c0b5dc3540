import { type ChangedRecords, NO_RECORDS } from '../../shared/coding/undo.ts'
import { type ChangeStamp, laterStamp } from '../../shared/stamp/change-stamp.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { parseHello, parsePull, parsePush, RECORDS_PER_MESSAGE, type WireRefusal } from '../../shared/sync/wire-message.ts'
import type { BackgroundProtocol, SyncConflict, SyncState } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import { addCodebookVersion } from './codebook-versions.ts'
import { isNothing, newId, tellAll, tick } from './commit-change.ts'
import { queueWords, withOtherWords } from './guarded-words.ts'
import { addToLog, receivedEntries } from './history.ts'
import { type OutboxEntry, readDevice, readMeta, readSettings, type Store, writeMeta } from './store.ts'
import { type Answer, type SheetTransport, webAppTransport } from './transport.ts'
import { outgoingRows, takeIn, wireRecords } from './wire-records.ts'

const LOCK = 'buurtstem-sync'
/** What the sheet calls a message that it did not even look at. */
const TOO_LARGE: WireRefusal = 'too-large'
const BEGINNING: ChangeStamp = '000000000000-0000-none'

/** Speaks with the sheet, one conversation at a time over all windows: takes in what others changed, then sends what waits. */
export async function syncNow(store: Store, transportOf = webAppTransport): Promise<'done' | 'failed' | 'not-paired' | 'busy'> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return 'busy'
    const pairing = await readMeta(store, 'pairing')
    if (pairing === null) return 'not-paired'
    const talk = { store, transport: transportOf(pairing), stands: async () => (await readMeta(store, 'pairing'))?.secret === pairing.secret }
    // First what others changed: only while our own changes still wait can be told which were made without knowing of theirs.
    const notPulled = await pull(talk)
    // What a person changes from here on is unknown to the sheet, also where this conversation ends well.
    const agreed = await readMeta(store, 'clock')
    const { failed, refused } = notPulled?.code === 'sheet-unreachable' ? { failed: notPulled, refused: null } : await sendWaiting(talk)
    const problem = failed ?? notPulled ?? refused
    await store.transaction('rw', store.meta, async () => {
      if (!(await talk.stands())) return
      await writeMeta(store, 'problem', problem)
      await writeMeta(store, 'failures', problem ? ((await readMeta(store, 'failures')) ?? 0) + 1 : null)
      if (!problem) {
        await writeMeta(store, 'lastArrival', new Date().toISOString())
        await writeMeta(store, 'agreed', agreed)
      }
    })
    await tellAll(NO_RECORDS)
    return problem ? 'failed' : 'done'
  })
}

type Problem = SyncState['problem']

/** A conversation with one sheet. `stands` tells whether the browser is still paired with it: an answer that comes after that changes nothing. */
interface Talk {
  readonly store: Store
  readonly transport: SheetTransport
  readonly stands: () => Promise<boolean>
}

/**
 * Sends the outbox in messages of a size the sheet handles with ease. An entry leaves the outbox when its record arrived and has
 * not changed since. What the sheet refuses stays, and is offered again at the next sync: `refused` says why, `failed` what
 * stopped the sending altogether. A message that is too large is sent in halves.
 */
async function sendWaiting({ store, transport, stands }: Talk): Promise<{ readonly failed: Problem; readonly refused: Problem }> {
  const kept = new Set<string>()
  let refused: Problem = null
  let most = RECORDS_PER_MESSAGE
  for (;;) {
    const entries = (await stands()) ? await nextEntries(store, kept, most) : []
    if (entries.length === 0) return { failed: null, refused }
    const records = await wireRecords(store, entries)
    const answer = await transport.ask({ kind: 'push', records })
    if (!answer.ok && answer.detail === TOO_LARGE) {
      if (entries.length === 1) {
        kept.add(entries[0]!.key)
        refused = refusalOf(answer)
      }
      most = Math.ceil(entries.length / 2)
      continue
    }
    if (!answer.ok) return { failed: refusalOf(answer), refused }
    const reply = parsePush(answer.value)
    if (reply === null) return { failed: { code: 'sheet-not-json', detail: 'push' }, refused }
    for (const { index, reason } of reply.refused) {
      const record = records[index]
      if (record) kept.add(`${record.type}s ${record.record.id}`)
      refused = { code: 'sheet-refused', detail: reason }
    }
    await store.transaction('rw', store.outbox, store.meta, async () => {
      if (!(await stands())) return
      for (const entry of entries) {
        if (!kept.has(entry.key) && (await store.outbox.get(entry.key))?.queued === entry.queued) await store.outbox.delete(entry.key)
      }
    })
  }
}

/** Codes before sources before codings: a coding never arrives before the code and source it names. Entries in `kept` were refused just now. */
async function nextEntries(store: Store, kept: ReadonlySet<string>, most: number): Promise<OutboxEntry[]> {
  const entries = (await store.outbox.toArray()).filter((entry) => !kept.has(entry.key))
  const order = { codes: 0, sources: 1, codings: 2 } as const
  return entries.sort((a, b) => order[a.kind] - order[b.kind] || (a.queued < b.queued ? -1 : 1)).slice(0, most)
}

/** Takes in what others changed, and tells of the records that this changed here, also where the conversation breaks off halfway. */
async function pull(talk: Talk): Promise<Problem> {
  const stored: ChangedRecords[] = []
  try {
    return await takeAll(talk, (records) => stored.push(records))
  } finally {
    const all = { ...NO_RECORDS, codes: stored.flatMap(({ codes }) => codes), sources: stored.flatMap(({ sources }) => sources), codings: stored.flatMap(({ codings }) => codings) }
    if (!isNothing(all)) await tellAll(all)
  }
}

async function takeAll({ store, transport, stands }: Talk, took: (stored: ChangedRecords) => void): Promise<Problem> {
  for (;;) {
    const since = (await readMeta(store, 'pulledTo')) ?? 0
    const answer = await transport.ask({ kind: 'pull', since })
    if (!answer.ok) return refusalOf(answer)
    const reply = parsePull(answer.value)
    if (reply === null) return { code: 'sheet-not-json', detail: 'pull' }
    const { language } = await readSettings(store)
    const stored = await store.transaction('rw', store.tables, async () => {
      if (!(await stands())) return NO_RECORDS
      const codes = await store.codes.bulkGet(reply.records.flatMap((one) => (one.type === 'code' ? [one.record.id] : [])))
      const taken = await takeIn(store, reply.records, await readDevice(store), (await readMeta(store, 'agreed')) ?? BEGINNING, language, Date.now())
      await writeMeta(store, 'clock', laterStamp(await readMeta(store, 'clock'), taken.latest))
      if (taken.latest !== null) await addCodebookVersion(store, { stamp: taken.latest, way: 'received', name: null, coder: '' }, codes.filter((code) => code !== undefined), taken.stored.codes)
      await addToLog(store, receivedEntries(taken.stored, newId))
      const otherwise = [...(await withOtherWords(store, taken.before, taken.stored)), ...taken.shownWrongly]
      // Under a stamp later than any that came, so that it holds in the sheet.
      if (otherwise.length > 0) await queueWords(store, otherwise, await tick(store))
      if (taken.conflicts.length > 0) await writeMeta(store, 'conflicts', addedConflicts((await readMeta(store, 'conflicts')) ?? [], taken.conflicts))
      // As the sheet says, also where that is less: one that was put back to an older state must not make us skip what comes next.
      await writeMeta(store, 'pulledTo', reply.arrived)
      return taken.stored
    })
    took(stored)
    if (!reply.more || reply.arrived <= since || !(await stands())) return null
  }
}

/** Both lists, each conflict once. */
function addedConflicts(known: readonly SyncConflict[], fresh: readonly SyncConflict[]): readonly SyncConflict[] {
  return [...new Map([...known, ...fresh].map((one) => [`${one.what} ${one.subject}`, one])).values()]
}

function refusalOf(answer: Extract<Answer, { readonly ok: false }>): NonNullable<Problem> {
  return { code: answer.code, detail: answer.detail }
}

/** How the connection is doing, for the pages. */
export async function syncState(store: Store): Promise<SyncState> {
  const [pairing, waiting, workbookName, lastArrival, problem, conflicts, locks] = await Promise.all([
    readMeta(store, 'pairing'), store.outbox.count(), readMeta(store, 'workbookName'), readMeta(store, 'lastArrival'), readMeta(store, 'problem'), readMeta(store, 'conflicts'), navigator.locks.query(),
  ])
  return {
    paired: pairing !== null, endpointHost: pairing ? new URL(pairing.endpoint).host : '', workbookName: workbookName ?? '', waiting,
    busy: (locks.held ?? []).some((lock) => lock.name === LOCK), lastArrival, problem, conflicts: conflicts ?? [],
  }
}

/** Pairing, sending now, and the preview of what would be sent. */
export function syncHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'syncState' | 'outgoing' | 'pair' | 'unpair' | 'syncNow' | 'dismissConflicts'> {
  return {
    syncState: () => syncState(store),
    outgoing: async () => outgoingRows(store, (await readSettings(store)).language),
    async pair({ pairingCode }) {
      const pairing = readPairingCode(String(pairingCode))
      if (pairing === null) throw new Refusal('bad-pairing-code')
      const answer = await webAppTransport(pairing).ask({ kind: 'hello' })
      if (!answer.ok) throw new Refusal(answer.code, answer.detail)
      const hello = parseHello(answer.value)
      if (hello === null) throw new Refusal('sheet-not-json', 'hello')
      await store.transaction('rw', store.tables, async () => {
        const before = await readMeta(store, 'pairing')
        // Another workbook knows nothing yet: everything goes to it, and it is read from its beginning.
        if (before?.endpoint !== pairing.endpoint) {
          await writeMeta(store, 'pulledTo', null)
          await queueEverything(store)
        }
        await writeMeta(store, 'pairing', pairing)
        await writeMeta(store, 'workbookName', hello.workbookName)
        await writeMeta(store, 'problem', null)
        await writeMeta(store, 'conflicts', null)
      })
      await tellAll(NO_RECORDS)
      return syncState(store)
    },
    async unpair() {
      await store.transaction('rw', store.tables, async () => {
        for (const key of ['pairing', 'workbookName', 'problem', 'lastArrival', 'failures', 'pulledTo', 'conflicts'] as const) await writeMeta(store, key, null)
        // The next workbook knows nothing yet: the preview shows now already what goes to it.
        await queueEverything(store)
      })
      await tellAll(NO_RECORDS)
      return syncState(store)
    },
    async syncNow() {
      if ((await syncNow(store)) === 'not-paired') throw new Refusal('not-paired')
      return syncState(store)
    },
    async dismissConflicts() {
      await writeMeta(store, 'conflicts', null)
      await tellAll(NO_RECORDS)
      return syncState(store)
    },
  }
}

async function queueEverything(store: Store): Promise<void> {
  const queued = (await readMeta(store, 'clock')) ?? BEGINNING
  for (const kind of ['codes', 'sources', 'codings'] as const) {
    const ids = (await store[kind].toCollection().primaryKeys()) as string[]
    await store.outbox.bulkPut(ids.map((id) => ({ key: `${kind} ${id}`, kind, id, queued, ...(kind === 'codings' ? { words: queued } : {}) })))
  }
}
