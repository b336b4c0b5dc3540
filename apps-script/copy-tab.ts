import type { TabLayout } from '../shared/sheet/tab-layout.ts'
import { sheetOf, workbook } from './sheets.ts'

/** Copies a tab as it stands to the end of the workbook, as a tab of people's own, and gives the copy's name; null when the tab is not there. */
export function copyTab(layout: TabLayout, nameOf: (title: string) => string): string | null {
  const book = workbook()
  const sheet = sheetOf(layout)
  if (!book || !sheet) return null
  const free = (count: number): string => {
    const name = nameOf(sheet.getName()) + (count > 1 ? ` (${count})` : '')
    return book.getSheetByName(name) ? free(count + 1) : name
  }
  const copy = book.insertSheet(free(1), book.getNumSheets(), { template: sheet })
  // A copy takes its marks along at Google: it must not be taken for the tab itself.
  for (const mark of copy.createDeveloperMetadataFinder().find()) mark.remove()
  return copy.getName()
}
