import type { OpenTab } from './sheets.ts'

/** Sorts the rows below the header, people's own columns along with ours, by one of our columns: smallest number first, empty cells last. */
export function sortRows(tab: OpenTab, rowCount: number, columnId: string): void {
  const column = tab.columnIds.indexOf(columnId)
  if (rowCount < 2 || column < 0) return
  tab.sheet.getRange(tab.headerRow + 1, 1, rowCount, Math.max(tab.sheet.getLastColumn(), tab.columnIds.length)).sort({ column: column + 1, ascending: true })
}

/** Whether people put a filter on a tab: then rows are hidden, and moving them would move what cannot be seen. */
export function isFilteredByPeople(tab: OpenTab): boolean {
  return tab.sheet.getFilter() !== null
}
