import { workbookUi } from './sheets.ts'
import { stringsFor } from './strings/strings-for.ts'
import { personLanguage } from './workbook-language.ts'

/** Puts the menu of Buurtstem in the menu bar, in the language of the person. */
export function addMenu(): void {
  const { menu } = stringsFor(personLanguage())
  workbookUi().createMenu(menu.title)
    .addItem(menu.openSidebar, 'openSidebar')
    .addItem(menu.refresh, 'refreshWorkbook')
    .addSeparator()
    .addItem(menu.setUp, 'setUpWorkbook')
    .addToUi()
}
