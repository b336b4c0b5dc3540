type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Merged cells of a tab, counted from 1 as the spreadsheet does. Only the first of them holds anything; what is written to the others is lost. */
export interface MergedBlock {
  readonly address: string
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** What is known of the merged cells of a tab that was read. */
export interface MergedTab {
  readonly sheet: Sheet
  /** Row of the first row that was read, 1 = the first of the sheet. */
  readonly top: number
  readonly merges: readonly MergedBlock[]
}

/** The merged cells from a row on that lie in columns of ours, wherever in the tab: also where new rows will go. */
export function mergedFrom(sheet: Sheet, row: number, columnIds: readonly (string | null)[]): readonly MergedBlock[] {
  const rows = sheet.getMaxRows() - row + 1
  if (rows < 1) return []
  return mergedBlocks(sheet.getRange(row, 1, rows, sheet.getMaxColumns()))
    .filter(({ column, lastColumn }) => columnIds.slice(column - 1, lastColumn).some((id) => id !== null))
}

/** Which cells of the rows that were read are covered, as '<index of the row>:<index of the column>'. */
export function coveredCells(merges: readonly MergedBlock[], top: number, count: number): ReadonlySet<string> {
  const covered = new Set<string>()
  for (const { row, column, lastRow, lastColumn } of merges) {
    for (let at = Math.max(row, top); at <= Math.min(lastRow, top + count - 1); at += 1) {
      for (let along = column; along <= lastColumn; along += 1) if (at !== row || along !== column) covered.add(`${at - top}:${along - 1}`)
    }
  }
  return covered
}

/** Takes merged cells apart, but for those of which a row waits for a person. Gives the rows (1 = the first of the sheet) that they covered. */
export function takeApart({ sheet, top, merges }: MergedTab, waiting: ReadonlySet<number>): readonly number[] {
  const rowsOf = ({ row, lastRow }: MergedBlock) => Array.from({ length: lastRow - row + 1 }, (_, at) => row + at)
  const free = merges.filter((block) => !rowsOf(block).some((row) => waiting.has(row - top)))
  if (free.length > 0) sheet.getRangeList(free.map(({ address }) => address)).breakApart()
  return [...new Set(free.flatMap(rowsOf))].sort((a, b) => a - b)
}

/** Takes all merged cells apart that lie in a range or reach into it. */
export function takeAllApart(range: Range): void {
  const blocks = range.getMergedRanges()
  if (blocks.length > 0) range.getSheet().getRangeList(blocks.map((block) => block.getA1Notation())).breakApart()
}

/** The merged cells of a range: one call for all of them and one for each, however large they are. */
export function mergedBlocks(range: Range): readonly MergedBlock[] {
  return range.getMergedRanges().flatMap((merged) => {
    const address = merged.getA1Notation()
    const [, left, upper, right, lower] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address) ?? []
    if (left === undefined || right === undefined) return []
    return [{ address, row: Number(upper), column: columnNumber(left), lastRow: Number(lower), lastColumn: columnNumber(right) }]
  })
}

/** 1 for 'A', 27 for 'AA'. */
function columnNumber(letters: string): number {
  let number = 0
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64
  return number
}
