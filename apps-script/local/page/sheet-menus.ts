import type { StructureAction } from '../jobs.ts'
import { say } from './language.ts'
import type { MenuItem } from './menu.tsx'
import { ask, book, changeStructure, openTab, selection, sheet, sheetId } from './page-state.ts'

const item = (label: string, run: () => void, disabled = false): MenuItem => ({ kind: 'item', label, run, disabled })

/** What can be done with the rows and columns that are selected. */
export function editMenu(): readonly MenuItem[] {
  const view = sheet.value
  if (view === null) return []
  const { row, column, rows, columns } = selection.value
  const id = view.id
  const change = (action: StructureAction) => () => void changeStructure(action)
  const after = { row: row + rows, column: column + columns }
  return [
    item(say('rowAbove'), change({ action: 'insertRows', sheetId: id, at: row, count: rows })),
    item(say('rowBelow'), change({ action: 'insertRows', sheetId: id, at: after.row, count: rows })),
    item(say('moveRowUp'), change({ action: 'moveRow', sheetId: id, from: row, to: row - 1 }), row === 0),
    item(say('moveRowDown'), change({ action: 'moveRow', sheetId: id, from: row, to: row + 1 }), row + 1 >= view.maxRows),
    item(say('deleteRow'), change({ action: 'deleteRows', sheetId: id, at: row, count: rows })),
    { kind: 'separator' },
    item(say('columnLeft'), change({ action: 'insertColumns', sheetId: id, at: column, count: columns })),
    item(say('columnRight'), change({ action: 'insertColumns', sheetId: id, at: after.column, count: columns })),
    item(say('moveColumnLeft'), change({ action: 'moveColumn', sheetId: id, from: column, to: column - 1 }), column === 0),
    item(say('moveColumnRight'), change({ action: 'moveColumn', sheetId: id, from: column, to: column + 1 }), column + 1 >= view.maxColumns),
    item(say('deleteColumn'), change({ action: 'deleteColumns', sheetId: id, at: column, count: columns })),
    { kind: 'separator' },
    item(say('hideColumn'), change({ action: 'hideColumn', sheetId: id, at: column })),
    item(say('showColumns'), change({ action: 'showColumns', sheetId: id, at: 0 }), view.hiddenColumns.length === 0),
  ]
}

/** What can be done with the tab that is open. */
export function tabMenu(): readonly MenuItem[] {
  const view = book.value
  const id = sheetId.value
  if (view === null || id === null) return []
  const at = view.tabs.findIndex((tab) => tab.id === id)
  const name = view.tabs[at]?.name ?? ''
  const hidden = view.tabs.filter((tab) => tab.hidden)
  const only = view.tabs.length - hidden.length < 2
  return [
    item(say('newTab'), () => void changeStructure({ action: 'addSheet', name: null }).then((made) => (typeof made === 'number' ? openTab(made) : undefined))),
    item(say('renameTab'), () => void renameTab(id, name)),
    item(say('tabLeft'), () => void changeStructure({ action: 'moveSheet', sheetId: id, to: at - 1 }), at <= 0),
    item(say('tabRight'), () => void changeStructure({ action: 'moveSheet', sheetId: id, to: at + 1 }), at >= view.tabs.length - 1),
    item(say('hideTab'), () => void changeStructure({ action: 'hideSheet', sheetId: id }), only),
    item(say('deleteTab'), () => void deleteTab(id, name), only),
    ...(hidden.length === 0 ? [] : [{ kind: 'separator' } as const]),
    ...hidden.map((tab) => item(say('showTab', { name: tab.name }), () => void changeStructure({ action: 'showSheet', sheetId: tab.id }).then(() => openTab(tab.id)))),
  ]
}

/** Asks for a tab's new name. */
export async function renameTab(id: number, name: string): Promise<void> {
  const given = await ask({ kind: 'prompt', title: say('renameTab'), message: say('newName'), buttons: 'OK_CANCEL', initial: name })
  if (given !== null && given.trim() !== '' && given !== name) await changeStructure({ action: 'renameSheet', sheetId: id, name: given })
}

async function deleteTab(id: number, name: string): Promise<void> {
  const sure = await ask({ kind: 'alert', title: say('deleteTab'), message: say('deleteTabAsk', { name }), buttons: 'YES_NO' })
  if (sure !== null) await changeStructure({ action: 'deleteSheet', sheetId: id })
}
