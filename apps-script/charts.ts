import * as v from 'valibot'
import { CHART_KINDS, type ChartKind, type ChartSpec } from '../shared/sheet/charts-table.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { OpenTab } from './sheets.ts'

type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart
type ChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder

const MADE_KEY = 'charts.made'
const WANTED_KEY = 'charts.wanted'
const INDICATOR_KEY = 'charts.indicator'
/** Rows between the tops of two charts: 400 pixels at 21 a row. */
const ROWS_APART = 20
const SIZE = { width: 620, height: 390 } as const
const madeSchema = v.record(v.picklist(CHART_KINDS), v.number())

/** The charts that were made, with the id that the spreadsheet gave each; one that a person deleted stays among them. */
export function madeCharts(): Readonly<Partial<Record<ChartKind, number>>> {
  const text = readSetting(MADE_KEY)
  if (text === null) return {}
  const parsed = v.safeParse(madeSchema, JSON.parse(text))
  return parsed.success ? parsed.output : {}
}

/** Asks for every chart at the next refresh, those that were deleted too. */
export function askForCharts(): void {
  writeSetting(WANTED_KEY, 'yes')
}

/** The figure whose course is drawn; null when nobody chose one. */
export function chosenIndicator(): string | null {
  return readSetting(INDICATOR_KEY)
}

/** Keeps which figure's course is drawn. */
export function chooseIndicator(id: string | null): void {
  writeSetting(INDICATOR_KEY, id)
}

/**
 * Brings the charts up to date that stand on their tab, and makes the missing ones when a person asked for that. A chart is found
 * by its id; in a copy of a workbook, which knows none, by its title. A chart that a person deleted is not made again by itself.
 */
export function drawCharts(tab: OpenTab, charts: readonly ChartSpec[]): void {
  const made = { ...madeCharts() }
  const wanted = readSetting(WANTED_KEY) !== null
  if (!wanted && Object.keys(made).length === 0) return
  const standing = new Map(tab.sheet.getCharts().map((chart) => [chart.getChartId(), chart]))
  let inserted = false
  charts.forEach((spec) => {
    const id = made[spec.kind]
    const known = (id === undefined ? undefined : standing.get(id)) ?? (wanted ? byTitle(standing.values(), spec.title) : undefined)
    if (known) {
      made[spec.kind] = known.getChartId() ?? 0
      tab.sheet.updateChart(dress(known.modify().clearRanges(), tab, spec).build())
    } else if (wanted) {
      const column = Math.max(0, tab.columnIds.indexOf('place')) + 1
      tab.sheet.insertChart(dress(tab.sheet.newChart(), tab, spec).setPosition(tab.headerRow + 1 + ROWS_APART * CHART_KINDS.indexOf(spec.kind), column, 5, 5).build())
      inserted = true
    }
  })
  if (inserted) {
    const now = tab.sheet.getCharts()
    for (const { kind, title } of charts) {
      const id = standing.has(made[kind] ?? null) ? null : (byTitle(now, title)?.getChartId() ?? null)
      if (id !== null) made[kind] = id
    }
  }
  writeSetting(MADE_KEY, JSON.stringify(made))
  writeSetting(WANTED_KEY, null)
}

function byTitle(charts: Iterable<EmbeddedChart>, title: string): EmbeddedChart | undefined {
  return [...charts].find((chart) => chart.getOptions().get('title') === title)
}

/** Everything of a chart but its place, which is people's to choose. */
function dress(builder: ChartBuilder, tab: OpenTab, { type, stacked, title, subtitle, axes, columns, colours, rows }: ChartSpec): ChartBuilder {
  const kind = type === 'bar' ? Charts.ChartType.BAR : Charts.ChartType.LINE
  let next = builder.setChartType(kind)
  for (const id of columns) {
    const place = tab.columnIds.indexOf(id)
    if (place >= 0) next = next.addRange(tab.sheet.getRange(tab.headerRow, place + 1, rows + 1, 1))
  }
  next = next.setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setNumHeaders(1).setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
  const options: Readonly<Record<string, string | number | boolean>> = {
    title, subtitle, isStacked: stacked, 'hAxis.title': axes.across, 'vAxis.title': axes.up, 'legend.position': 'top', width: SIZE.width, height: SIZE.height,
    // Every value is written beside its bar or point, so that nothing hangs on colour.
    ...Object.fromEntries(colours.flatMap((colour, index) => [[`series.${index}.color`, colour], [`series.${index}.dataLabel`, 'value'], [`series.${index}.pointSize`, type === 'line' ? 7 : 0], [`series.${index}.pointShape`, POINTS[index % POINTS.length]!]])),
  }
  return Object.entries(options).reduce((done, [name, value]) => done.setOption(name, value), next)
}

const POINTS = ['circle', 'triangle', 'square', 'diamond', 'star'] as const
