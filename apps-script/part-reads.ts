import { stretchesOfRows } from '../shared/sheet/cell-blocks.ts'
import type { CellValue, SheetLanguage } from '../shared/sheet/column.ts'
import { HIDDEN_COLUMNS } from '../shared/sheet/record-rows.ts'
import type { TabLayout } from '../shared/sheet/tab-layout.ts'
import { freshColumns } from './fresh-columns.ts'
import { MovedMeanwhile } from './google-refusals.ts'
import { areIdsKnown, changeIds } from './known-ids.ts'
import { mergedFrom } from './merged-cells.ts'
import { openTop, readColumn, readRows, rowsBelow, type TabTop } from './read-cells.ts'
import { refuseMoved } from './refuse-moved.ts'
import { monthFirst, writeCells, type RowCells, type TabRead } from './sheets.ts'

/** Reading a row that nobody asked for costs less than a call more, as long as there are not more of them than this. */
export const ROWS_WORTH_A_CALL = 100

/** A tab of records of which only the ids were read. */
export interface TabIds {
  readonly tab: TabTop
  /** The id in each row below the header; '' where there is none. */
  readonly ids: readonly string[]
  /** Where each id stands; of one that stands there twice the upper row, for that one counts. */
  readonly rowOf: ReadonlyMap<string, number>
}

/** Some rows of a tab, read without the others. New rows come right below everything that stands in the tab. */
export interface PartRead extends TabRead {
  /** Where each of `rows` stands (0 = the first row below the header), from top to bottom. */
  readonly places: readonly number[]
  /** The first row under everything in the tab. */
  readonly end: number
}

/**
 * Reads where the records of a tab stand, in one column; null when its ids are no longer what the add-on left there, a column of it was made
 * anew, or people merged cells: then only a look at every row can tell what people did.
 */
export function readIds(layout: TabLayout, language: SheetLanguage): TabIds | null {
  const tab = openTop(layout, language)
  if (freshColumns(layout.id).size > 0 || mergedFrom(tab.sheet, tab.headerRow + 1, tab.columnIds).length > 0) return null
  const ids = readColumn(tab, HIDDEN_COLUMNS.id, rowsBelow(tab)).map((cell) => String(cell).trim())
  if (!areIdsKnown(layout.id, ids)) return null
  const rowOf = new Map<string, number>()
  ids.forEach((id, row) => {
    if (id !== '' && !rowOf.has(id)) rowOf.set(id, row)
  })
  return { tab, ids, rowOf }
}

/** Reads some rows, in few calls. A row that holds nothing is left out, and one whose record is another's: a look at every row tells of it. */
export function readPart({ tab, ids, rowOf }: TabIds, wanted: Iterable<number>): PartRead {
  const rows = [...new Set(wanted)].filter((row) => ids[row] === '' || rowOf.get(ids[row] ?? '') === row).sort((a, b) => a - b)
  const isWanted = new Set(rows)
  const at = tab.columnIds.indexOf(HIDDEN_COLUMNS.record)
  const found: { place: number; cells: readonly CellValue[] }[] = []
  for (const { first, count } of stretchesOfRows(rows, ROWS_WORTH_A_CALL)) {
    readRows(tab, first, count).rows.forEach((cells, offset) => {
      const place = first + offset
      if (isWanted.has(place) && !isEmpty(cells) && [null, ids[place]].includes(idIn(cells[at]))) found.push({ place, cells })
    })
  }
  return { ...tab, firstRow: 0, rows: found.map(({ cells }) => cells), places: found.map(({ place }) => place), end: endOf(tab, ids), monthFirst: monthFirst() }
}

/** Whether only some rows of a tab were read. */
export function isPart(read: TabRead): read is PartRead {
  return 'places' in read
}

/**
 * Writes cells of rows that were read in part (by their index in `rows`), and new rows (by indexes beyond it) in one block under all others.
 * Throws MovedMeanwhile when rows no longer stand where they were read, or something stands where the new ones are to come.
 */
export function writePart(read: PartRead, cells: RowCells): void {
  const { header, ...tab } = read
  const known = [...cells.keys()].filter((index) => index < read.rows.length).sort((a, b) => a - b)
  const fresh = [...cells.keys()].filter((index) => index >= read.rows.length).sort((a, b) => a - b)
  const blocks = blocksOf(read, known)
  // The header is looked at once: it stands the same for all blocks.
  const top = (index: number): Pick<TabRead, 'header'> => (index === 0 && header !== undefined ? { header } : {})
  blocks.forEach(({ firstRow, rows }, index) => refuseMoved({ ...tab, ...top(index), firstRow, rows }))
  if (fresh.length > 0) {
    if (blocks.length === 0) refuseMoved({ ...tab, ...top(0), rows: [] })
    if (readRows(tab, read.end, fresh.length).rows.some((row) => !isEmpty(row))) throw new MovedMeanwhile(tab.sheet.getName())
  }
  // Everything is looked at before anything is written: Google does what waits to be written before it reads again.
  for (const { indexes, firstRow, rows } of blocks) writeCells({ ...tab, firstRow, rows }, new Map(indexes.map((one, at) => [at, cells.get(one)!])), true)
  writeCells({ ...tab, firstRow: read.end, rows: [] }, new Map(fresh.map((one, at) => [at, cells.get(one)!])), true)
  noteIds(read, cells)
}

/** Rows of a part that stand right under one another, as tabs of their own. */
export function blocksOf(read: PartRead, indexes: readonly number[]): readonly (TabRead & { readonly indexes: readonly number[] })[] {
  const indexAt = new Map(indexes.map((index) => [read.places[index]!, index]))
  return stretchesOfRows([...indexAt.keys()]).map(({ first, count }) => {
    const own = Array.from({ length: count }, (_, at) => indexAt.get(first + at)!)
    return { ...read, indexes: own, firstRow: first, rows: own.map((index) => read.rows[index]!) }
  })
}

/** Takes note of the ids that were written: in rows that were read over those that stood there, in new rows over none. */
export function noteIds(read: TabRead, cells: RowCells): void {
  const at = read.columnIds.indexOf(HIDDEN_COLUMNS.id)
  const written = [...cells].flatMap(([row, own]) => (own[at] === null || own[at] === undefined ? [] : [{ gone: String(read.rows[row]?.[at] ?? '').trim(), come: String(own[at]) }]))
  changeIds(read.layout.id, written.map(({ gone }) => gone), written.map(({ come }) => come))
}

/** The first row under everything that stands in a tab: below its records people may have typed something of their own. */
function endOf(tab: TabTop, ids: readonly string[]): number {
  let end = ids.length
  while (end > 0 && ids[end - 1] === '') end--
  const below = ids.length > end ? readRows(tab, end, ids.length - end).rows : []
  return end + below.reduce((last, row, at) => (isEmpty(row) ? last : at + 1), 0)
}

function isEmpty(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === '' || cell === false)
}

/** The id in a record as JSON; null where none can be read. Within a text of it every quotation mark stands after a backslash. */
export function idIn(cell: CellValue | undefined): string | null {
  return /"id":"([^"]*)"/.exec(String(cell ?? ''))?.[1] ?? null
}
