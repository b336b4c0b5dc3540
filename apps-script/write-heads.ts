import { runsOfColumns } from '../shared/sheet/cell-blocks.ts'
import type { TabLayout } from '../shared/sheet/tab-layout.ts'
import { headerRowOf, putValues, sheetOf, WARNING_COLOUR, type OpenTab } from './sheets.ts'

/** Under cells that hold only figures about a larger area. */
const WIDER_COLOUR = '#ece8de'

/** Writes one of the lines above the header of a computed tab (1 = the first of ours), in colour when it is a warning. */
export function writeLine(layout: TabLayout, line: number, text: string, warning: boolean): void {
  const sheet = sheetOf(layout)
  if (!sheet) return
  const range = sheet.getRange(line + headerRowOf(sheet, layout) - layout.headerRow, 1)
  putValues(range, [[text]])
  range.setBackground(warning ? WARNING_COLOUR : null).setFontWeight(warning || line === 1 ? 'bold' : 'normal')
}

/** Writes all lines above the header of a computed tab that was just read, the first of ours first. */
export function writeLines(tab: OpenTab, texts: readonly string[]): void {
  const lines = Array.from({ length: tab.layout.headerRow - 1 }, (_, line) => texts[line] ?? '')
  if (lines.length === 0) return
  const range = tab.sheet.getRange(1 + tab.headerRow - tab.layout.headerRow, 1, lines.length, 1)
  putValues(range, lines.map((text) => [text]))
  range.setBackground(null).setFontWeights(lines.map((_, line): GoogleAppsScript.Spreadsheet.FontWeight[] => [line === 0 ? 'bold' : 'normal']))
}

/** Puts other texts in header cells, for headers that carry a number. */
export function writeHeaders(tab: OpenTab, texts: ReadonlyMap<string, string>): void {
  const wanted = tab.columnIds.map((id) => (id !== null && texts.has(id) ? id : null))
  for (const run of runsOfColumns(wanted)) {
    putValues(tab.sheet.getRange(tab.headerRow, run.first + 1, 1, run.count), [wanted.slice(run.first, run.first + run.count).map((id) => texts.get(id!) ?? '')])
  }
}

/** Makes the name of rows that head a part of the table bold, and that of all others plain: whole rows of bold figures tire the eye. */
export function emphasiseRows(tab: OpenTab, rowCount: number, bold: ReadonlySet<number>): void {
  const name = tab.columnIds.indexOf(tab.layout.columns[0]?.id ?? '')
  if (rowCount === 0 || name < 0) return
  const weights = Array.from({ length: rowCount }, (_, row): GoogleAppsScript.Spreadsheet.FontWeight[] => [bold.has(row) ? 'bold' : 'normal'])
  tab.sheet.getRange(tab.headerRow + 1, name + 1, rowCount, 1).setFontWeights(weights)
}

/** Colours and slants the cells of a column that hold figures about a larger area and no others; all other cells of it get plain. */
export function markWider(tab: OpenTab, rowCount: number, columnId: string, wider: ReadonlySet<number>): void {
  const place = tab.columnIds.indexOf(columnId)
  if (rowCount === 0 || place < 0) return
  const rows = Array.from({ length: rowCount }, (_, row) => wider.has(row))
  tab.sheet.getRange(tab.headerRow + 1, place + 1, rowCount, 1)
    .setBackgrounds(rows.map((is) => [is ? WIDER_COLOUR : null]))
    .setFontStyles(rows.map((is): GoogleAppsScript.Spreadsheet.FontStyle[] => [is ? 'italic' : 'normal']))
}
