import type { PassiveRow } from '../../shared/passive/observation.ts'
import type { CrossTabInput } from '../../shared/sheet/cross-tab-table.ts'
import type { ComputedTable, Making } from '../../shared/sheet/tally-table.ts'
import type { ChangeClock } from '../change-clock.ts'
import { forgetFreshColumns } from '../fresh-columns.ts'
import { emphasiseRows, replaceRows, writeHeaders, writeLines, type TabRead } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { WorkbookRecords } from '../workbook-records.ts'

/** What a refresh has read, for every computed tab. */
export interface RefreshInput {
  readonly opened: WorkbookRecords
  readonly counted: CrossTabInput
  /** The figures of Passief that could be read; the tab is read at the first call. */
  readonly passive: () => readonly PassiveRow[]
  readonly making: Making
  readonly clock: ChangeClock
}

/** Writes a computed tab: its rows, its headers with their base, and the lines above them. */
export function writeTable(tab: TabRead, table: ComputedTable, { language }: Making): void {
  replaceRows(tab, table.rows.map((row) => tab.columnIds.map((id) => (id === null ? null : (row[id] ?? '')))))
  forgetFreshColumns(tab.layout.id)
  writeHeaders(tab, table.headers)
  emphasiseRows(tab, table.rows.length, table.bold)
  writeLines(tab, [table.madeLine, stringsFor(language).computed.fresh, ...table.notes])
}
