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
  const done = withLock(WAIT_MS, () => speak(chosen))
  return done ? sidebarState() : refused('busy')
}

function speak(language: SheetLanguage): void {
  keepWorkbookLanguage(language)
  for (const layout of LAYOUTS) if (tabTitle(layout) !== null) dressTab(openTab(layout, language), language)
  sayChoices(openTab(PASSIVE_LAYOUT, language), language)
  if (COMPUTED_LAYOUTS.some((layout) => computedState(layout) !== null)) return refresh(stringsFor(language).log.bySidebar)
  const clock = startClock()
  const opened = openWorkbookRecords(clock)
  writeWorkbookRecords(opened, clock)
  writePeopleRecords(openPeopleRecords(opened.context, clock), opened.context)
  clock.keep()
  sayNeverMade(language)
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
