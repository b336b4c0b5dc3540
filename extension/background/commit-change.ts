import type { Code } from '../../shared/codebook/code.ts'
import { type ChangedRecords, invertChange, NO_RECORDS, RECORD_KINDS, type RecordKind, recordsByKind } from '../../shared/coding/undo.ts'
import { type ChangeStamp, nextStamp } from '../../shared/stamp/change-stamp.ts'
import { uuidV7 } from '../../shared/stamp/uuid-v7.ts'
import { type Changed, CHANGED_KEY, type ChangeName } from '../messages.ts'
import { browser } from '../browser.ts'
import { Refusal } from '../send.ts'
import { addCodebookVersion } from './codebook-versions.ts'
import { queueWords, withOtherWords } from './guarded-words.ts'
import { addToLog, logEntry } from './history.ts'
import { thinChange, type ThinChange, wholeChange } from './thin-history.ts'
import { type HistoryStep, keyOfAct, readDevice, readKnown, readMeta, readSettings, type SharedKind, type Store, writeMeta } from './store.ts'

/** What has a place in the outbox: the rest stays in the browser. */
const SHARED: readonly SharedKind[] = ['codes', 'sources', 'codings']

/** So many acts can be taken back; each is kept with the records it touched. */
const LONGEST_HISTORY = 200
/** And as many as weigh no more than this together, in UTF-16 units of JSON: a text of a million characters makes a heavy act. */
const HEAVIEST_HISTORY = 60_000_000

/** What an act may use while its transaction runs. */
export interface Acting {
  readonly stamp: ChangeStamp
  newId(): string
}

/**
 * Carries out one act of a person: in ONE transaction it stores the records that `act` gives back, what must be sent, a step of
 * the history and the clock; only then is anybody told. An act that gives back nothing changes nothing.
 * `codesBefore`: the codes as the history of the codebook had them last, where that is another than what was stored.
 */
export async function commitChange(store: Store, act: (acting: Acting) => Promise<{ readonly name: ChangeName; readonly after: Partial<ChangedRecords>; readonly codesBefore?: readonly Code[] | null }>): Promise<ChangedRecords> {
  const after = await store.transaction('rw', store.tables, async () => {
    const stamp = await tick(store)
    const made = await act({ stamp, newId })
    const records = { ...NO_RECORDS, ...made.after }
    if (isNothing(records)) return records
    const before = await today(store, records)
    const { coder } = await readSettings(store)
    const id = newId()
    await store.history.where('undone').equals(1).delete()
    const thin = thinChange({ before, after: records })
    await store.history.add({ id, name: made.name, stamp, coder, size: JSON.stringify(thin).length, ...thin, undone: 0, inverse: null })
    await letGoOfOldest(store)
    await addToLog(store, [logEntry(id, id, 'done', made.name, stamp, coder, records)])
    await putRecords(store, before, records, stamp)
    await addCodebookVersion(store, { stamp, way: 'done', name: made.name, coder }, made.codesBefore ?? before.codes, records.codes)
    return records
  })
  if (!isNothing(after)) await tellAll(after)
  return after
}

/** Stores what no person may take back: the same in all else, but no step of the history. What `act` itself does in the store is in the same transaction. */
export async function storeForGood(store: Store, act: (acting: Acting) => Promise<{ readonly name: ChangeName; readonly after: ChangedRecords }>): Promise<void> {
  const after = await store.transaction('rw', store.tables, async () => {
    const stamp = await tick(store)
    const made = await act({ stamp, newId })
    const { coder } = await readSettings(store)
    await addToLog(store, [logEntry(newId(), null, 'done', made.name, stamp, coder, made.after)])
    await putRecords(store, await today(store, made.after), made.after, stamp)
    return made.after
  })
  await tellAll(after)
}

/**
 * Takes back the last act that stands, or the last that touched the coding `of`: whoever takes back what they see on one page
 * must not take back what was done since in another window. Refuses when there is none. A source or code that the act made
 * stays where others have worked on with it; refuses when that leaves nothing to take back.
 */
export function undo(store: Store, of: string | null = null): Promise<ChangeName> {
  const concerns = (step: HistoryStep) => of === null || step.after.codings.some((coding) => coding.id === of)
  return turn(store, () => store.history.orderBy('seq').reverse().filter((step) => step.undone === 0 && concerns(step)).first(), (step) => step, 1)
}

/** Puts forward again the act that was taken back last; refuses when there is none. */
export function redo(store: Store): Promise<ChangeName> {
  return turn(store, () => store.history.orderBy('seq').filter((step) => step.undone === 1).first(), (step) => step.inverse ?? { before: NO_RECORDS, after: NO_RECORDS, textEdits: [] }, 0)
}

/**
 * Takes back the acts from the last that stands to the one with this id, one by one, so that each can be put forward again by
 * itself. One that has to stay because others worked on with it is passed over and counted. Refuses when the act does not stand.
 */
export async function undoUpTo(store: Store, act: unknown): Promise<{ readonly undone: readonly ChangeName[]; readonly kept: number }> {
  if (typeof act !== 'string') throw new Refusal('bad-request', 'act')
  const undone: ChangeName[] = []
  let kept = 0
  // As many as stand now: acts that come from another window meanwhile are not taken back with them.
  const seqOf = await standingActs(store)
  const first = seqOf.get(act)
  if (first === undefined) throw new Refusal('nothing-to-undo')
  for (const seq of [...seqOf.values()].filter((one) => one >= first).sort((a, b) => b - a)) {
    try {
      undone.push(await turn(store, () => store.history.get(seq), (step) => step, 1))
    } catch (refused) {
      if (!(refused instanceof Refusal) || refused.code !== 'still-used') throw refused
      kept += 1
    }
  }
  return { undone, kept }
}

/** Place in the history of every act that stands, read from the index alone. */
async function standingActs(store: Store): Promise<ReadonlyMap<string, number>> {
  const standing = store.history.where('[undone+id]').between([0, ''], [0, '\uffff'])
  const [keys, places] = await Promise.all([standing.keys(), standing.primaryKeys()])
  return new Map(keys.map(keyOfAct).map(([, id], index) => [id, places[index]!]))
}

/** The names of the acts that undo and redo would turn. */
export async function turnable(store: Store): Promise<{ readonly undoable: ChangeName | null; readonly redoable: ChangeName | null }> {
  const [last, next] = await Promise.all([
    store.history.orderBy('seq').reverse().filter((step) => step.undone === 0).first(),
    store.history.orderBy('seq').filter((step) => step.undone === 1).first(),
  ])
  return { undoable: last?.name ?? null, redoable: next?.name ?? null }
}

async function turn(store: Store, choose: () => PromiseLike<HistoryStep | undefined>, change: (step: HistoryStep) => ThinChange, undone: 0 | 1): Promise<ChangeName> {
  const done = await store.transaction('rw', store.tables, async () => {
    const step = await choose()
    if (!step) throw new Refusal('nothing-to-undo')
    const stamp = await tick(store)
    const thin = change(step)
    const current = await today(store, thin.after)
    const wanted = invertChange(wholeChange(thin, current), current, stamp)
    const edits = await withoutStillUsed(store, wanted)
    const turned = thinChange({ before: await today(store, edits), after: edits })
    await store.history.put({ ...step, undone, inverse: undone === 1 ? turned : null, ...(undone === 0 ? { after: merged(step.after, turned.after) } : {}) })
    const { coder } = await readSettings(store)
    await addToLog(store, [logEntry(newId(), step.id, undone === 1 ? 'undone' : 'redone', step.name, stamp, coder, edits)])
    await putRecords(store, current, edits, stamp)
    await addCodebookVersion(store, { stamp, way: undone === 1 ? 'undone' : 'redone', name: step.name, coder }, current.codes, edits.codes)
    return { name: step.name, edits, blocked: isNothing(edits) && !isNothing(wanted) }
  })
  await tellAll(done.edits)
  // The step itself is done with, so that the ones before it can still be taken back.
  if (done.blocked) throw new Refusal('still-used')
  return done.name
}

/** Edits without the deletion of sources and codes that living codings or sub-codes, not deleted by the same edits, still need. */
async function withoutStillUsed(store: Store, edits: ChangedRecords): Promise<ChangedRecords> {
  const going = new Set([...edits.codes, ...edits.sources, ...edits.codings].filter((record) => record.deleted).map((record) => record.id))
  if (![...edits.codes, ...edits.sources].some((record) => going.has(record.id))) return edits
  const stays = (record: { readonly id: string; readonly deleted: boolean }) => !record.deleted && !going.has(record.id)
  // As these edits leave them: what they take away from a code or hang elsewhere does not hold it back.
  const left = <T extends { readonly id: string }>(records: readonly T[], edited: readonly T[]) => {
    const byId = new Map(edited.map((record) => [record.id, record]))
    return records.map((record) => byId.get(record.id) ?? record)
  }
  const codings = left(await store.codings.filter(stays).toArray(), edits.codings)
  const codes = left(await store.codes.filter(stays).toArray(), edits.codes)
  const needed = new Set([...codings.flatMap((coding) => [coding.sourceId, coding.codeId]), ...codes.flatMap((code) => code.parentId ?? [])])
  const free = (record: { readonly id: string }) => !going.has(record.id) || !needed.has(record.id)
  return { ...edits, codes: edits.codes.filter(free), sources: edits.sources.filter(free) }
}

/** The records a step left, as redoing it left them now: so that it can be taken back once more. */
function merged(after: ChangedRecords, edits: ChangedRecords): ChangedRecords {
  const newer = <K extends RecordKind>(kind: K): ChangedRecords[K] => {
    const now = new Map<string, ChangedRecords[K][number]>(edits[kind].map((record) => [record.id, record]))
    return after[kind].map((record) => now.get(record.id) ?? record) as readonly ChangedRecords[K][number][] as ChangedRecords[K]
  }
  return recordsByKind(newer)
}

/** Lets go of the oldest acts when there are too many, or when they weigh too much; the last always stays. Only inside a transaction. */
async function letGoOfOldest(store: Store): Promise<void> {
  const tooMany = (await store.history.count()) - LONGEST_HISTORY
  if (tooMany > 0) await store.history.orderBy('seq').limit(tooMany).delete()
  // Weighed by the index alone.
  let weight = ((await store.history.orderBy('size').keys()) as number[]).reduce((sum, size) => sum + size, 0)
  while (weight > HEAVIEST_HISTORY && (await store.history.count()) > 1) {
    const oldest = (await store.history.orderBy('seq').first())!
    await store.history.delete(oldest.seq!)
    weight -= oldest.size ?? 0
  }
}

/** Stores records with their place in the outbox, and lets others wait whose words they concern. `before` has at least these records as they are stored. Only inside a transaction. */
async function putRecords(store: Store, before: ChangedRecords, records: ChangedRecords, stamp: ChangeStamp): Promise<void> {
  const waiting = await store.outbox.bulkGet(before.codings.map(({ id }) => `codings ${id}`))
  const words = new Map(waiting.flatMap((entry) => (entry?.words ? [[entry.key, { words: entry.words }] as const] : [])))
  const entries = SHARED.flatMap((kind) => records[kind].map(({ id }) => ({ key: `${kind} ${id}`, kind, id, queued: stamp, ...words.get(`${kind} ${id}`) })))
  await Promise.all(RECORD_KINDS.map((kind) => store.table(kind).bulkPut([...records[kind]])))
  // One request by itself at the end: behind several that end at once a browser may take the transaction for over before the next is asked.
  await store.outbox.bulkPut(entries)
  await queueWords(store, await withOtherWords(store, before, records), stamp)
}

/** The next stamp of this device's clock, kept. Only inside a transaction. */
export async function tick(store: Store): Promise<ChangeStamp> {
  const stamp = nextStamp(await readMeta(store, 'clock'), Date.now(), await readDevice(store))
  await writeMeta(store, 'clock', stamp)
  return stamp
}

async function today(store: Store, records: ChangedRecords): Promise<ChangedRecords> {
  const found = await Promise.all(RECORD_KINDS.map(async (kind) => [kind, await readKnown(store.table<ChangedRecords[typeof kind][number], string>(kind), records[kind].map(({ id }) => id))] as const))
  return Object.assign({ ...NO_RECORDS }, Object.fromEntries(found))
}

/** More codings than this are not named one by one: who shows them compares all it has. */
const MOST_NAMED = 250

/** Tells every page that shows something: the ids of the sources concerned, or null when anything may have changed. No records: only the connection with the sheet did. */
export async function tellAll(records: ChangedRecords | null): Promise<void> {
  const everywhere = records === null || records.codes.length + records.texts.length + records.threads.length + records.queries.length + records.projects.length > 0
  const sources = everywhere ? null : [...new Set([...records.sources.map((one) => one.id), ...records.codings.map((one) => one.sourceId)])]
  await browser.storage.local.set({ [CHANGED_KEY]: { revision: newId(), sources, codings: records && records.codings.length <= MOST_NAMED ? records.codings.map(({ id }) => id) : null } satisfies Changed })
}

/** Whether these are no records at all. */
export function isNothing(records: ChangedRecords): boolean {
  return RECORD_KINDS.every((kind) => records[kind].length === 0)
}

/** A fresh id. */
export function newId(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}
