import { SHEET_LANGUAGES, type CellValue, type SheetLanguage } from '../../shared/sheet/column.ts'
import { choiceValue, choiceWord } from '../../shared/sheet/field-columns.ts'
import { PASSIVE_LAYOUT } from '../../shared/sheet/passive-tab.ts'
import { startClock } from '../change-clock.ts'
import { computedState, sayNeverMade } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import { dressTab, openTab, tabTitle, writeCells, type TabRead } from '../sheets.ts'
import { openPeopleRecords, writePeopleRecords } from '../people-tabs.ts'
import { refused, type SidebarReply } from '../sidebar-reply.ts'
import type { SidebarState } from '../sidebar-protocol.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { COMPUTED_LAYOUTS, LAYOUTS } from '../tabs.ts'
import { keepWorkbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, writeWorkbookRecords } from '../workbook-records.ts'
import { refresh } from './refresh.ts'
import { sidebarState } from './sidebar-state.ts'

const WAIT_MS = 25_000

/** Puts titles, notes, choices and words of the workbook in a language, and counts anew where there was a count. */
export function chooseLanguage(language: unknown): SidebarReply<SidebarState> {
  const chosen = SHEET_LANGUAGES.find((one) => one === language)
  if (!chosen) return refused('not-readable')
  const spoken = withLock(WAIT_MS, () => speak(chosen))
  if (!spoken) return refused('busy')
  // What was counted is written in words: it is made anew.
  return spoken.value && refresh(stringsFor(chosen).log.bySidebar) === 'busy' ? refused('busy') : sidebarState()
}

/** Puts everything but the computed tabs in a language; true when there are computed tabs to be made anew. */
function speak(language: SheetLanguage): boolean {
  keepWorkbookLanguage(language)
  for (const layout of LAYOUTS) if (tabTitle(layout) !== null) dressTab(openTab(layout, language), language)
  sayChoices(openTab(PASSIVE_LAYOUT, language), language)
  if (COMPUTED_LAYOUTS.some((layout) => computedState(layout) !== null)) return true
  const clock = startClock()
  const opened = openWorkbookRecords(clock)
  writeWorkbookRecords(opened, clock)
  writePeopleRecords(openPeopleRecords(opened.context, clock), opened.context)
  clock.keep()
  sayNeverMade(language)
  return false
}

/** Figures have no record that their words could be written from anew: each known word becomes its own in the language, all else stays. */
function sayChoices(tab: TabRead, language: SheetLanguage): void {
  const heads = tab.columnIds.map((id) => tab.layout.columns.find((head) => head.id === id))
  const cells = new Map<number, readonly (CellValue | null)[]>()
  tab.rows.forEach((row, index) => {
    const said = heads.map((head, column) => {
      const value = head?.choices && choiceValue(head.choices, String(row[column] ?? ''))
      return head?.choices && value !== undefined ? choiceWord(head.choices, value, { language }) : null
    })
    if (said.some((word, column) => word !== null && word !== row[column])) cells.set(index, said)
  })
  writeCells(tab, cells)
}
