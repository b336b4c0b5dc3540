import * as v from 'valibot'
import { type ChangedRecords, RECORD_KINDS, type RecordKind, recordsByKind } from '../../shared/coding/undo.ts'
import { type ChangeStamp, isChangeStamp, stampDevice } from '../../shared/stamp/change-stamp.ts'
import { newestStamp } from '../../shared/stamp/stamped.ts'
import type { BackgroundProtocol, ChangeName } from '../messages.ts'
import type { ActWay, HistoryEntry } from '../protocols/history.ts'
import { type Handlers, Refusal } from '../send.ts'
import { keyOfAct, type LogEntry, readDevice, type Store } from './store.ts'

/** So many lines are kept: some years of a team's days. */
const LONGEST_LOG = 10_000
/** Cutting the log costs a look at its length: done only every so often. */
const CUT_EVERY = 100
/** Lines of the list in one answer. */
const PAGE = 50
/** Ids kept of each kind: enough to go to what an act was about. */
const MOST_IDS = 20

const questionSchema = v.object({
  before: v.nullable(v.custom<ChangeStamp>(isChangeStamp)), coder: v.nullable(v.string()), kind: v.nullable(v.picklist(RECORD_KINDS)), sourceId: v.nullable(v.string()),
})

/** The list of who did what when. */
export function historyHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'history'> {
  return {
    async history(question) {
      const asked = v.safeParse(questionSchema, question)
      if (!asked.success) throw new Refusal('bad-request', 'history')
      const { before, coder, kind, sourceId } = asked.output
      const wanted = (entry: LogEntry) => (coder === null || entry.coder === coder) && (kind === null || (entry.counts[kind] ?? 0) > 0) && (sourceId === null || entry.sourceIds.includes(sourceId))
      const older = before === null ? store.log.orderBy('stamp') : store.log.where('stamp').below(before)
      const [found, turns, coders, device] = await Promise.all([older.reverse().filter(wanted).limit(PAGE + 1).toArray(), turnsOfActs(store), store.log.orderBy('coder').uniqueKeys(), readDevice(store)])
      const entries = found.slice(0, PAGE).map((entry): HistoryEntry<ChangeName> => ({ ...entry, turn: (entry.act !== null && turns.get(entry.act)) || null }))
      return { entries: onlyLatest(entries), more: found.length > PAGE, coders: coders.map(String), device }
    },
  }
}

/** A line for the list. `subject` of the act and ids of what it touched; never what was written. */
export function logEntry(id: string, act: string | null, way: ActWay, name: ChangeName, stamp: ChangeStamp, coder: string, records: ChangedRecords): LogEntry {
  const counts = Object.fromEntries(RECORD_KINDS.flatMap((kind) => (records[kind].length > 0 ? [[kind, records[kind].length]] : []))) as Partial<Record<RecordKind, number>>
  const first = (ids: readonly string[]) => [...new Set(ids)].slice(0, MOST_IDS)
  return {
    id, act, way, name, stamp, coder, counts,
    sourceIds: first([...records.sources, ...records.texts].map((one) => one.id).concat(records.codings.map((one) => one.sourceId))),
    codingIds: first(records.codings.map((one) => one.id)), codeIds: first(records.codes.map((one) => one.id)),
  }
}

/** Lines for what came from the sheet: one for each device that others worked on. */
export function receivedEntries(stored: ChangedRecords, newId: () => string): LogEntry[] {
  const devices = [...new Set(RECORD_KINDS.flatMap((kind) => stored[kind].map((record) => stampDevice(newestStamp(record)))))]
  return devices.map((device) => {
    const theirs = recordsByKind((kind) => stored[kind].filter((record) => stampDevice(newestStamp(record)) === device) as typeof stored[typeof kind])
    const stamp = RECORD_KINDS.flatMap((kind) => theirs[kind].map(newestStamp)).reduce((a, b) => (a > b ? a : b))
    const coders = new Set(theirs.codings.map(({ coder }) => coder))
    return logEntry(newId(), null, 'received', { what: 'received', subject: '' }, stamp, coders.size === 1 ? [...coders][0]! : '', theirs)
  })
}

/** Adds lines and lets go of the oldest. Only inside a transaction. */
export async function addToLog(store: Store, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return
  await store.log.bulkPut([...entries])
  const tooMany = (await store.log.count()) - LONGEST_LOG
  if (tooMany >= CUT_EVERY) await store.log.orderBy('stamp').limit(tooMany).delete()
}

/** What can be done with each act, read from the index alone: the records of all acts would be much to read. */
async function turnsOfActs(store: Store): Promise<ReadonlyMap<string, 'undo' | 'redo'>> {
  const keys = await store.history.orderBy('[undone+id]').keys()
  return new Map(keys.map(keyOfAct).map(([undone, id]) => [id, undone === 0 ? 'undo' : 'redo']))
}

/** An act that was taken back and put forward again has several lines: only the newest of them can be turned. */
function onlyLatest(entries: readonly HistoryEntry<ChangeName>[]): HistoryEntry<ChangeName>[] {
  const seen = new Set<string>()
  return entries.map((entry) => {
    if (entry.act === null || !seen.has(entry.act)) {
      if (entry.act !== null) seen.add(entry.act)
      return entry
    }
    return { ...entry, turn: null }
  })
}
