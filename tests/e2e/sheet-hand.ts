import type { Page } from 'playwright-core'
import { eventually, type WorkbookPage } from './workbook-page.ts'

/** A person's hand in the grid of the workbook page, below one frozen header row. */
export interface SheetHand {
  /** Puts the cursor in a cell, by its address. */
  goTo(address: string): Promise<void>
  /** Selects cells from one address to another, in one row. */
  select(from: string, to: string): Promise<void>
  /** Opens a cell with F2, types in it instead of what stood there, and waits until it shows that, or begins with it. */
  write(address: string, text: string): Promise<void>
  /** Empties what is selected with the Delete key, and waits until `address` is empty. */
  clear(address: string): Promise<void>
  /** The text that a cell shows. */
  read(address: string): Promise<string>
  /** Chooses from the menu Bewerken, for what is selected. */
  edit(item: string): Promise<void>
  renameTab(name: string, to: string): Promise<void>
}

export function sheetHand(page: Page): SheetHand {
  const cell = (address: string) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const section = row === '1' ? 'rowPinStart' : 'rgRow'
    return page.locator(`revogr-data[type="${section}"] .rgCell[role="gridcell"][data-rgrow="${row === '1' ? 0 : Number(row) - 2}"][data-rgcol="${column}"]`)
  }
  const at = () => page.locator('.cell-name').innerText()
  const hand: SheetHand = {
    async goTo(address) {
      // The sheet moves down when the formula bar grows with its cell: who sees another cell chosen clicks again.
      await eventually(async () => {
        await cell(address).click()
        await page.waitForTimeout(100)
        return (await at()) === address
      }, `the cursor in ${address}`)
    },
    async select(from, to) {
      await hand.goTo(from)
      await cell(to).click({ modifiers: ['Shift'] })
      await eventually(async () => (await at()) === `${from}:${to}`, `the selection ${from}:${to}`)
    },
    async write(address, text) {
      await hand.goTo(address)
      // The grid lays itself out anew after a column was made, and may close an editor that opened meanwhile.
      const editor = page.locator('revo-grid textarea')
      await eventually(async () => {
        if (!(await editor.isVisible())) await page.keyboard.press('F2')
        await editor.fill(text, { timeout: 1_000 }).catch(() => {})
        return (await editor.isVisible()) && (await editor.inputValue()) === text
      }, `an editor in ${address}`)
      await page.keyboard.press('Enter')
      // A code typed by its key comes back with its name.
      await eventually(async () => (await hand.read(address)).toLowerCase().startsWith(text.toLowerCase()), `‘${text}’ in ${address}`)
    },
    async clear(address) {
      await page.keyboard.press('Delete')
      await eventually(async () => (await hand.read(address)) === '', `${address} empty`)
    },
    read: async (address) => (await cell(address).innerText()).trim(),
    async edit(item) {
      await page.getByRole('menuitem', { name: 'Bewerken', exact: true }).click()
      await page.getByRole('menu').getByRole('menuitem', { name: item, exact: true }).click()
    },
    async renameTab(name, to) {
      await page.getByRole('tab', { name, exact: true }).dblclick()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill(to)
      await dialog.getByRole('button', { name: 'OK' }).click()
      await page.getByRole('tab', { name: to, exact: true }).waitFor()
    },
  }
  return hand
}

/** Withdraws a browser in the sidebar, as a person does. */
export async function revokeDevice(workbook: WorkbookPage, label: string): Promise<void> {
  await workbook.section(/^Apparaten/)
  await workbook.sidebar.getByRole('button', { name: `Trek in: ${label}`, exact: true }).click()
  await workbook.sidebar.getByText(`‘${label}’ intrekken? De browser kan dan niets meer sturen of ophalen. Wat er al staat, blijft staan.`).waitFor()
  await workbook.sidebar.getByRole('button', { name: 'Ja', exact: true }).click()
  await workbook.sidebar.getByRole('listitem').filter({ hasText: label }).getByText('Ingetrokken').waitFor()
}
