import { workbookUi } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { personLanguage } from '../workbook-language.ts'

/** Opens the sidebar beside the cells. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(stringsFor(personLanguage()).sidebarTitle)
  workbookUi().showSidebar(page)
}
