import { CHARTS_LAYOUT } from '../../shared/sheet/charts-layout.ts'
import { chartsTable } from '../../shared/sheet/charts-table.ts'
import { chosenIndicator, drawCharts } from '../charts.ts'
import { openTab } from '../sheets.ts'
import { recordsOf } from '../workbook-records.ts'
import { writeTable, type RefreshInput } from './write-table.ts'

/** Grafieken: first the figures, then what is drawn of them. */
export function writeCharts({ opened, counted, passive, making }: RefreshInput): void {
  const tab = openTab(CHARTS_LAYOUT, making.language)
  const { table, charts } = chartsTable({ ...counted, passive: passive(), links: recordsOf(opened.links.table), indicatorId: chosenIndicator() }, making)
  writeTable(tab, table, making)
  drawCharts(tab, charts)
}
