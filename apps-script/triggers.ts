import type { Code } from '../shared/codebook/code.ts'
import { mayQuote } from '../shared/coding/coding.ts'
import { guardsWords } from '../shared/coding/guard-changes.ts'
import type { RecordTab } from '../shared/sheet/column.ts'
import { COMPARISON_LAYOUT } from '../shared/sheet/comparison-layout.ts'
import { PASSIVE_LAYOUT } from '../shared/sheet/passive-tab.ts'
import { CODEBOOK_TAB, CODINGS_TAB, CROSSWALK_TAB, SOURCES_TAB } from '../shared/sheet/record-tabs.ts'
import { lostLabels, rowContext } from '../shared/sheet/row-context.ts'
import { settleRows, touchedCells, type RecordOfRow } from '../shared/sheet/settle-rows.ts'
import { SNAPSHOTS_LAYOUT } from '../shared/sheet/snapshot-rows.ts'
import { storedRecords } from '../shared/sheet/stored-records.ts'
import { isQuotingStopped } from '../shared/source/quoting-stopped.ts'
import type { Stamped } from '../shared/stamp/stamped.ts'
import { startClock } from './change-clock.ts'
import { keepCodebook } from './codebook-now.ts'
import { sayStale, showStale } from './computed-tabs.ts'
import { withLock } from './document-lock.ts'
import { takeJudgements } from './judgement-rows.ts'
import { noteIds } from './part-reads.ts'
import { takePeopleEdit } from './people-tabs.ts'
import { readEditedRows, writeCells, type TabRead } from './sheets.ts'
import { sourcesOf, storedCodes } from './stored-words.ts'
import { ANSWER_COLUMN, CODEBOOK_LAYOUT, CODINGS_LAYOUT, CROSSWALK_LAYOUT, LAYOUTS, SOURCES_LAYOUT } from './tabs.ts'
import { withholdAnswersNow } from './withheld-answers.ts'
import { workbookLanguage } from './workbook-language.ts'
import { codeOfRow, keepOldLabels, linkOfRow, markEditedRows, newestArrival, oldLabels } from './workbook-records.ts'

/** A simple trigger ends after 30 seconds: when others are busy for longer than this, the next refresh or pull takes the edit in. */
const WAIT_MS = 8_000

/** A person edited cells: the rows get a stamp and an arrival number, so that the edit travels. Never throws. */
export function takeEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  try {
    withLock(WAIT_MS, () => takeEditedRows(event.range))
  } catch {
    // The edit stands in the cells; the next refresh or pull finds it there.
  }
}

function takeEditedRows(range: GoogleAppsScript.Spreadsheet.Range): void {
  const read = readEditedRows(range, LAYOUTS)
  const id = read?.layout.id
  if (!read || id === undefined) return
  if (id === CODEBOOK_LAYOUT.id) takeRows(CODEBOOK_TAB, read, codeOfRow)
  else if (id === SOURCES_LAYOUT.id) {
    const stopped = takeRows(SOURCES_TAB, read, null).filter(isQuotingStopped)
    if (stopped.length > 0) withholdAnswersNow(new Set(stopped.map((source) => source.id)))
  } else if (id === CODINGS_LAYOUT.id) {
    const answers = read.rows.some((row) => String(row[read.columnIds.indexOf(ANSWER_COLUMN)] ?? '') !== '')
    const held = takeRows(CODINGS_TAB, read, null).filter((coding) => guardsWords(coding) || (coding.words !== '' && !mayQuote(coding)))
    if (held.length > 0 && answers) withholdAnswersNow(new Set(held.map(({ sourceId }) => sourceId)))
  } else if (id === CROSSWALK_LAYOUT.id) takeRows(CROSSWALK_TAB, read, linkOfRow)
  else if (id === PASSIVE_LAYOUT.id) takePassiveEdit()
  else if (id === SNAPSHOTS_LAYOUT.id) sayStale(COMPARISON_LAYOUT)
  else if (!takePeopleEdit(read)) takeJudgements(read)
  showStale()
}

/** Figures have no stamps: their edits only make what was worked out from them old. */
function takePassiveEdit(): void {
  const clock = startClock()
  clock.arrive()
  clock.keep()
}

function takeRows<T extends Stamped>(tab: RecordTab<T>, read: TabRead, make: RecordOfRow<T> | null): readonly T[] {
  const clock = startClock()
  const codes = storedCodes()
  const sources = sourcesOf(storedRecords(tab, read))
  const words = (known: readonly T[]) => {
    const fresh = tab.id === CODEBOOK_TAB.id ? codesAmong(known) : []
    const ids = new Set(fresh.map((code) => code.id))
    return rowContext(workbookLanguage(), [...codes.filter((code) => !ids.has(code.id)), ...fresh], sources, oldLabels())
  }
  const place: RecordOfRow<T> | null = make && ((given, id, stamp, index) => make(given, id, stamp, codes.length + index))
  const table = settleRows(tab, read, words, place, clock)
  const records = [...table.byId.values()].map(({ record }) => record)
  if (tab.id === CODEBOOK_TAB.id) {
    const edited = codesAmong(records)
    const ids = new Set(edited.map((code) => code.id))
    keepOldLabels(oldLabels(), lostLabels(codes, edited))
    keepCodebook([...codes.filter((code) => !ids.has(code.id)), ...edited], newestArrival(table))
  }
  const cells = touchedCells(tab, table, read.columnIds, words(records))
  writeCells(read, cells)
  noteIds(read, cells)
  markEditedRows(read, table)
  clock.keep()
  return records
}

/** The records of the codebook's rows, when the tab is the codebook. */
function codesAmong(records: readonly Stamped[]) {
  return records.filter((record): record is Code => 'nameNl' in record)
}
