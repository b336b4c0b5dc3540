import type { CrossTabInput } from '../../shared/sheet/cross-tab-table.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import type { DisplayFilter } from '../../shared/sheet/display-filter.ts'
import { keepsPlaces, placeRows, ROW_KEY, ROW_PLACE } from '../../shared/sheet/place-rows.ts'
import type { CellValue, SheetLanguage } from '../../shared/sheet/column.ts'
import type { ComputedTable, Making } from '../../shared/sheet/tally-table.ts'
import type { ChangeClock } from '../change-clock.ts'
import { forgetFreshColumns } from '../fresh-columns.ts'
import { isFilteredByPeople, sortRows } from '../row-order.ts'
import { takeAllApart } from '../merged-cells.ts'
import { replaceRows, writeCells, type TabRead } from '../sheets.ts'
import { emphasiseRows, markWider, writeHeaders, writeLines } from '../write-heads.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { WorkbookRecords } from '../workbook-records.ts'

/** What a refresh has read, for every computed tab. */
export interface RefreshInput {
  readonly opened: WorkbookRecords
  readonly counted: CrossTabInput
  /** The figures of Passief that could be read; the tab is read at the first call. */
  readonly passive: () => readonly PassiveRow[]
  /** What Confrontatie and Stiltes are about. */
  readonly filter: DisplayFilter
  readonly making: Making
  readonly clock: ChangeClock
}

/** Writes a computed tab: its rows, its headers with their base, and the lines above them. Gives the row in which each row of the table stands now. */
export function writeTable(tab: TabRead, table: ComputedTable, { language }: Making): readonly number[] {
  // What people merged here would swallow what is written.
  takeAllApart(tab.sheet.getRange(1, 1, tab.sheet.getMaxRows(), tab.sheet.getMaxColumns()))
  const rowOf = keepsPlaces(tab.layout) ? writeInPlace(tab, table) : writeFromTop(tab, table)
  forgetFreshColumns(tab.layout.id)
  writeHeaders(tab, new Map([...emptyHeaders(tab, language), ...table.headers]))
  emphasiseRows(tab, rowsUpTo(rowOf), new Set([...table.bold].map((row) => rowOf[row]!)))
  if (table.wider) markWider(tab, Math.max(tab.rows.length, rowsUpTo(rowOf)), table.wider.columnId, new Set([...table.wider.rows].map((row) => rowOf[row]!)))
  writeLines(tab, [table.madeLine, stringsFor(language).computed.fresh, ...table.notes])
  return rowOf
}

/** Headers that merging took away; those that people wrote in their own words stay. */
function emptyHeaders({ header, columnIds, layout }: TabRead, language: SheetLanguage): readonly (readonly [string, string])[] {
  if (header === undefined) return []
  return layout.columns.flatMap(({ id, header: words }) => (String(header[columnIds.indexOf(id)] ?? '') === '' ? [[id, words[language]] as const] : []))
}

function writeFromTop(tab: TabRead, table: ComputedTable): readonly number[] {
  replaceRows(tab, table.rows.map((row) => tab.columnIds.map((id) => (id === null ? null : (row[id] ?? '')))))
  return table.rows.map((_, index) => index)
}

/** What people wrote beside a row, and how they sorted or filtered, stays with the row. */
function writeInPlace(tab: TabRead, table: ComputedTable): readonly number[] {
  const placed = placeRows(tab, table.rows.map((row) => String(row[ROW_KEY])), !isFilteredByPeople(tab))
  const cells = (row: Readonly<Record<string, CellValue>> | undefined) => tab.columnIds.map((id) => (id === null ? null : (row?.[id] ?? '')))
  const name = tab.layout.columns[0]!.id
  const kept = [...placed.kept].map(([row, place]) => {
    const stays = (id: string | null) => id === null || id === name || id === ROW_KEY
    return [row, tab.columnIds.map((id) => (stays(id) ? null : id === ROW_PLACE ? place : ''))] as const
  })
  writeCells(tab, new Map([...[...placed.writes].map(([row, index]) => [row, cells(index === null ? undefined : table.rows[index])] as const), ...kept]))
  if (placed.sort) sortRows(tab, Math.max(tab.rows.length, rowsUpTo([...placed.writes.keys()])), ROW_PLACE)
  return placed.rowOf
}

/** How many rows there are down to the last of these. */
function rowsUpTo(rows: readonly number[]): number {
  return rows.reduce((count, row) => Math.max(count, row + 1), 0)
}
