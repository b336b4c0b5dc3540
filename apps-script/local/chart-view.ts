import { displayText } from './workbook/display-text.ts'
import { type ChartState, type SheetState, sheetById, type WorkbookState } from './workbook/workbook.ts'

/** One series of a chart: a column of its ranges, with its colour when the script chose one. */
export interface SeriesView {
  readonly name: string
  readonly color: string | null
  /** One a category; null where the cell holds no number. */
  readonly values: readonly (number | null)[]
  readonly from: { readonly sheet: SheetState['id']; readonly column: number; readonly top: number; readonly bottom: number }
}

/** A chart with its figures, as the page draws it and the file keeps it. */
export interface ChartView {
  readonly id: number
  readonly type: string
  readonly title: string
  /** Says in words what there is to see. */
  readonly subtitle: string
  readonly stacked: boolean
  readonly axes: { readonly across: string; readonly up: string }
  readonly categories: readonly string[]
  readonly categoriesFrom: SeriesView['from'] | null
  readonly series: readonly SeriesView[]
}

/** The charts of a tab with what stands in their cells now: the first column names the categories, each other column is a series. */
export function viewCharts(workbook: WorkbookState, sheet: SheetState): ChartView[] {
  return sheet.charts.map((chart) => viewChart(workbook, chart))
}

function viewChart(workbook: WorkbookState, chart: ChartState): ChartView {
  const option = (name: string) => (typeof chart.options[name] === 'string' ? chart.options[name] : '')
  const columns = chart.ranges.flatMap(({ sheetId, area }) => {
    const sheet = sheetById(workbook, sheetId)
    if (sheet === null) return []
    return Array.from({ length: area.columns }, (_, index) => area.column + index).filter((column) => !(chart.skipHidden && sheet.hiddenColumns.includes(column)))
      .map((column) => ({ sheet, column, top: area.row + chart.headers, bottom: area.row + area.rows - 1, head: area.row }))
  })
  const [first, ...others] = columns
  const rows = (at: typeof columns[number]) => Array.from({ length: Math.max(0, at.bottom - at.top + 1) }, (_, index) => at.sheet.rows[at.top + index]?.[at.column])
  const place = ({ sheet, column, top, bottom }: typeof columns[number]) => ({ sheet: sheet.id, column, top, bottom })
  return {
    id: chart.id ?? 0, type: chart.type, title: option('title'), subtitle: option('subtitle'), stacked: chart.options['isStacked'] === true || chart.options['isStacked'] === 'true',
    axes: { across: option('hAxis.title'), up: option('vAxis.title') },
    categories: first === undefined ? [] : rows(first).map((cell) => displayText(cell, workbook.locale)),
    categoriesFrom: first === undefined ? null : place(first),
    series: others.map((at, index) => ({
      name: chart.headers > 0 ? displayText(at.sheet.rows[at.head]?.[at.column], workbook.locale) : '',
      color: /^#[0-9a-f]{6}$/i.test(option(`series.${index}.color`)) ? option(`series.${index}.color`) : null,
      values: rows(at).map((cell) => (typeof cell?.value === 'number' ? cell.value : null)), from: place(at),
    })),
  }
}
