import type { Sheet, SheetChart } from 'hucre/xlsx'
import { type ChartView, type SeriesView, viewCharts } from './chart-view.ts'
import { columnLetters, quoteSheetName } from './workbook/a1-notation.ts'
import { type ChartState, type SheetState, sheetById, type WorkbookState } from './workbook/workbook.ts'
import { escapeXlsxText } from './xlsx-names.ts'

const KINDS: Readonly<Record<string, SheetChart['type']>> = { BAR: 'bar', COLUMN: 'column', LINE: 'line' }
/** Cells a chart covers where the script says no size: what Google gives, 600 by 371 pixels. */
const COVERED = { rows: 17, columns: 6 }

/** The charts of a tab as an .xlsx file keeps them, over the same cells. Kinds that hucre cannot write stay out of the file; the hidden tab has them all. */
export function chartsOfFile(workbook: WorkbookState, sheet: SheetState, names: ReadonlyMap<string, string>): SheetChart[] {
  return viewCharts(workbook, sheet).flatMap((view, index) => {
    const type = KINDS[view.type]
    const anchor = sheet.charts[index]?.anchor
    if (type === undefined || !anchor || view.series.length === 0) return []
    const at = (place: SeriesView['from']) => {
      const name = sheetById(workbook, place.sheet)?.name ?? ''
      const letters = columnLetters(place.column)
      return `${quoteSheetName(names.get(name) ?? name)}!$${letters}$${place.top + 1}:$${letters}$${place.bottom + 1}`
    }
    return [{
      type, title: escapeXlsxText(view.title), altText: escapeXlsxText([view.title, view.subtitle].filter(Boolean).join('. ')), frameTitle: escapeXlsxText(view.title),
      ...(view.stacked ? { barGrouping: 'stacked' as const } : {}), legend: view.series.length > 1 ? 'bottom' as const : false as const,
      // Google draws the first category at the top, xlsx at the bottom; its titles go by the place, those of xlsx by the axis.
      axes: type === 'bar' ? { x: { title: view.axes.up, reverse: true }, y: { title: view.axes.across } } : { x: { title: view.axes.across }, y: { title: view.axes.up } },
      dataLabels: { showValue: true }, plotVisOnly: false,
      anchor: { from: { row: anchor.row, col: anchor.column }, to: { row: anchor.row + COVERED.rows, col: anchor.column + columnsCovered(sheet, anchor.column) } },
      series: view.series.map((series) => seriesOfFile(series, view, at)),
    }]
  })
}

function seriesOfFile({ name, color, from }: SeriesView, { categoriesFrom }: ChartView, at: (place: SeriesView['from']) => string): SheetChart['series'][number] {
  return { name: escapeXlsxText(name), values: at(from), ...(categoriesFrom === null ? {} : { categories: at(categoriesFrom) }), ...(color === null ? {} : { color: color.slice(1).toUpperCase() }) }
}

/** The charts of the hidden tab that another program did not delete: what it kept is known by its title. */
export function chartsStillThere(charts: readonly ChartState[], file: Pick<Sheet, 'charts'>): readonly ChartState[] {
  const titles = new Set((file.charts ?? []).map(({ title, frameTitle }) => title ?? frameTitle ?? ''))
  return charts.filter(({ type, options }) => KINDS[type] === undefined || titles.has(escapeXlsxText(String(options['title'] ?? ''))))
}

/** A wide column holds a chart by itself. */
function columnsCovered(sheet: SheetState, first: number): number {
  let width = 0
  for (let count = 1; count <= COVERED.columns; count += 1) {
    width += sheet.columnWidths[first + count - 1] ?? 100
    if (width >= 600) return count
  }
  return COVERED.columns
}
