import { RECORDS_PER_MESSAGE, type PullReply, type WireRecord } from '../shared/sync/wire-message.ts'
import { latestArrival, startClock } from './change-clock.ts'
import { rowsAfter } from './concerned-rows.ts'
import { showStale } from './computed-tabs.ts'
import { CODEBOOK_LAYOUT, CODINGS_LAYOUT, SOURCES_LAYOUT } from './tabs.ts'
import { openWorkbookRecords, unreadableCount, writeWorkbookRecords, type OpenRecords } from './workbook-records.ts'
import type { Stamped } from '../shared/stamp/stamped.ts'

/** A pull with nothing new is answered from memory for so long; then the tabs are read again for edits that fired no trigger. */
const LOOK_AGAIN_SECONDS = 60
const LOOKED = 'looked'
/** Replies stay well within what a browser's background can take at once. */
const LONGEST_REPLY = 3_000_000

/** The records that arrived after `since`, in order of arrival. Call with the lock held. */
export function pullRecords(since: number): PullReply {
  const cache = CacheService.getScriptCache()
  const shared = [CODEBOOK_LAYOUT.id, SOURCES_LAYOUT.id, CODINGS_LAYOUT.id]
  if (since === latestArrival() && cache.get(LOOKED) !== null) {
    return { records: [], arrived: since, more: false, unreadableRows: unreadableCount(shared) }
  }
  const clock = startClock()
  const rows = rowsAfter(since, cache.get(LOOKED) === null, clock.seeArrival, clock.arrivedSoFar)
  const opened = openWorkbookRecords(clock, rows.choose)
  writeWorkbookRecords(opened, clock)
  showStale()
  cache.put(LOOKED, '1', LOOK_AGAIN_SECONDS)
  // A cursor from before the workbook was copied or restored points past the end: begin again, merging makes that harmless.
  const from = rows.from() ?? (since > clock.arrivedSoFar() ? 0 : since)
  const newer = [
    ...newerThan(from, opened.codes, (record): WireRecord => ({ type: 'code', record })),
    ...newerThan(from, opened.sources, (record): WireRecord => ({ type: 'source', record })),
    ...newerThan(from, opened.codings, (record): WireRecord => ({ type: 'coding', record })),
  ].filter(({ arrived }) => arrived < rows.limit()).sort((a, b) => a.arrived - b.arrived)
  const page: typeof newer = []
  let length = 0
  for (const item of newer) {
    length += JSON.stringify(item.record).length
    const last = page[page.length - 1]
    if (last && last.arrived < item.arrived && (page.length >= RECORDS_PER_MESSAGE || length > LONGEST_REPLY)) break
    page.push(item)
  }
  const cut = page.length < newer.length
  return {
    records: page.map(({ record }) => record),
    // What was not read arrived later than all that was: the next message goes on there, also where of these nothing can be read.
    arrived: cut ? page[page.length - 1]!.arrived : Math.min(rows.limit() - 1, clock.arrivedSoFar()),
    more: cut || rows.limit() < Infinity,
    unreadableRows: unreadableCount(shared),
  }
}

function newerThan<T extends Stamped>(since: number, { table }: OpenRecords<T>, wrap: (record: T) => WireRecord): { arrived: number; record: WireRecord }[] {
  return [...table.byId.values()].flatMap(({ record, arrived }) => (arrived > since ? [{ arrived, record: wrap(record) }] : []))
}
