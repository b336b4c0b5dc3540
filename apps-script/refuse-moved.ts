import { MovedMeanwhile } from './google-refusals.ts'

/** What of a tab that was read tells whether it still stands as it was. */
interface ReadPlaces {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet
  readonly layout: { readonly computed: boolean }
  readonly columnIds: readonly (string | null)[]
  readonly header?: readonly unknown[]
  readonly headerRow: number
  readonly firstRow: number
  readonly rows: readonly (readonly unknown[])[]
}

/**
 * Cells are written by their place, and between reading and writing people may sort rows, or move or delete rows and columns: throws
 * MovedMeanwhile when the header or the ids of the rows are no longer where they were read.
 */
export function refuseMoved({ sheet, layout, columnIds, header, headerRow, firstRow, rows }: ReadPlaces): void {
  const stands = (row: number, column: number, found: readonly (readonly unknown[])[]) =>
    sheet.getLastRow() >= row + found.length - 1 && same(sheet.getRange(row, column, found.length, found[0]!.length).getValues(), found)
  const place = columnIds.indexOf('_id')
  const ids = place < 0 ? [] : rows.map((row) => [row[place] ?? ''])
  while (ids.length > 0 && ids[ids.length - 1]![0] === '') ids.pop()
  if (header !== undefined && header.length > 0 && !stands(headerRow, 1, [header])) throw new MovedMeanwhile(sheet.getName())
  if (!layout.computed && ids.length > 0 && !stands(headerRow + 1 + firstRow, place + 1, ids)) throw new MovedMeanwhile(sheet.getName())
}

function same(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.every((row, at) => row.every((cell, column) => String(cell) === String(b[at]![column])))
}
