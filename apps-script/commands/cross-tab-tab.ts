import type { SheetLanguage } from '../../shared/sheet/column.ts'
import { CROSS_TAB_MADE, crossTabLayout, MOST_CROSS_COLUMNS, slotId, slotsAmong } from '../../shared/sheet/cross-tab-layout.ts'
import { type CrossTabMade, readCrossTabMade } from '../../shared/sheet/cross-tab-made.ts'
import { crossTabTable } from '../../shared/sheet/cross-tab-table.ts'
import { readColumnOf } from '../read-cells.ts'
import { hideColumns } from '../hide-columns.ts'
import { openTab, readTab, type TabRead } from '../sheets.ts'
import { crossTabChoice, strengthsFirst } from '../tally-settings.ts'
import { writeTable, type RefreshInput } from './write-table.ts'

/** As it is read: with every place that a value can have. */
export const READ_CROSS_TAB = crossTabLayout(MOST_CROSS_COLUMNS)

/** What Kruistabel shows now, read from its own column; null when it was never made. */
export function shownCrossTab(): CrossTabMade | null {
  return readCrossTabMade([CROSS_TAB_MADE], readColumnOf(READ_CROSS_TAB, CROSS_TAB_MADE).map((cell) => [cell]))
}

/**
 * Writes Kruistabel. Its columns depend on the data, so places for values are made as they are needed and never given up: one
 * whose value is gone is emptied and hidden, and columns of people's own stay where and as they are.
 */
export function writeCrossTab({ counted, making }: RefreshInput): void {
  const found = readTab(READ_CROSS_TAB)
  const before = found ? readCrossTabMade(found.columnIds, found.rows) : null
  const { table, made } = crossTabTable(counted, crossTabChoice(before), before, making, strengthsFirst())
  const tab = withPlaces(found, made, making.language)
  const places = tab.columnIds.filter((id): id is string => id !== null && READ_CROSS_TAB.columns.some((head) => head.id === id && !head.hidden) && id !== 'theme')
  writeTable(tab, { ...table, headers: new Map(places.map((id) => [id, table.headers.get(id) ?? ''])) }, making)
  const filled = (one: CrossTabMade | null, id: string) => one?.columns.some((column, slot) => column !== null && slotId(slot) === id) ?? false
  const turned = (to: boolean) => places.filter((id) => filled(made, id) === to && (before === null || filled(before, id) !== to))
  hideColumns(tab, turned(true), false)
  hideColumns(tab, turned(false), true)
}

function withPlaces(found: TabRead | null, made: CrossTabMade, language: SheetLanguage): TabRead {
  const wanted = crossTabLayout(Math.max(made.columns.length, slotsAmong(found?.columnIds ?? [])))
  if (found && wanted.columns.every(({ id }) => found.columnIds.includes(id))) return found
  return openTab(wanted, language)
}
