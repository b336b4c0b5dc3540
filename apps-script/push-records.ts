import { newestStamp, type Stamped } from '../shared/stamp/stamped.ts'
import { mergeIntoTable } from '../shared/sync/merge-into-table.ts'
import type { PushReply, WireRecord } from '../shared/sync/wire-message.ts'
import { logLine } from './activity-log.ts'
import { deviceLabel } from './paired-devices.ts'
import { startClock, type ChangeClock } from './change-clock.ts'
import { rowsOf } from './concerned-rows.ts'
import { showStale } from './computed-tabs.ts'
import { stringsFor } from './strings/strings-for.ts'
import { workbookLanguage } from './workbook-language.ts'
import { withholdAnswers } from './withheld-answers.ts'
import { openWorkbookRecords, writeWorkbookRecords, type OpenRecords } from './workbook-records.ts'

/** A stamp from further in the future than this would win for ever: its clock is wrong. */
const FUTURE_MS = 24 * 3_600_000

/** Takes records into the workbook. `unreadable`: places in the message of what was no record. Call with the lock held. */
export function pushRecords(device: string, records: readonly WireRecord[], unreadable: readonly number[]): PushReply {
  const places = placesOf(records.length, unreadable)
  const refused: { index: number; reason: string }[] = unreadable.map((index) => ({ index, reason: 'not-readable' }))
  const fit = records.filter(({ record }, index) => {
    const reason = reasonAgainst(record)
    if (reason !== null) refused.push({ index: places[index]!, reason })
    return reason === null
  })
  const clock = startClock()
  for (const { record } of fit) clock.see(newestStamp(record))
  const opened = openWorkbookRecords(clock, rowsOf(fit))
  const before = clock.arrivedSoFar()
  const codes = merged(opened.codes, fit.flatMap((item) => (item.type === 'code' ? [item.record] : [])), clock)
  const sources = merged(opened.sources, fit.flatMap((item) => (item.type === 'source' ? [item.record] : [])), clock)
  const codings = merged(opened.codings, fit.flatMap((item) => (item.type === 'coding' ? [item.record] : [])), clock)
  // A card may come back from a browser in which leave to quote was taken back.
  writeWorkbookRecords(withholdAnswers({ ...opened, codes, sources, codings }, clock), clock)
  const changes = clock.arrivedSoFar() - before
  if (changes > 0 || refused.length > 0) logLine(stringsFor(workbookLanguage()).log.pushed(changes, refused.length), deviceLabel(device))
  showStale()
  return { accepted: fit.length, refused, arrived: clock.arrivedSoFar() }
}

function merged<T extends Stamped>(open: OpenRecords<T>, incoming: readonly T[], clock: ChangeClock): OpenRecords<T> {
  return { ...open, table: mergeIntoTable(open.table, incoming, clock.arrive) }
}

function reasonAgainst(record: Stamped): string | null {
  const newest = Number.parseInt(newestStamp(record).slice(0, 12), 16)
  return newest > Date.now() + FUTURE_MS ? 'clock-off' : null
}

/** Where in the message each readable record stood. */
function placesOf(readable: number, unreadable: readonly number[]): number[] {
  const left = new Set(unreadable)
  const places: number[] = []
  for (let index = 0; places.length < readable; index++) if (!left.has(index)) places.push(index)
  return places
}
