import { type Environment, touchSheet } from '../environment.ts'
import { enumeration, innerOf } from '../realm.ts'
import { type ChartState, type SheetState, sheetById, takeId } from '../workbook/workbook.ts'
import { enumValue } from './enumerations.ts'
import { rangeInner } from './range.ts'

type Sheets = typeof GoogleAppsScript.Charts
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const chartEnumerations = {
  ChartType: enumeration<Sheets['ChartType']>([
    'TIMELINE', 'AREA', 'BAR', 'BUBBLE', 'CANDLESTICK', 'COLUMN', 'COMBO', 'GAUGE', 'GEO', 'HISTOGRAM', 'RADAR', 'LINE', 'ORG', 'PIE', 'SCATTER', 'SPARKLINE', 'STEPPED_AREA', 'TABLE', 'TREEMAP', 'WATERFALL',
  ]),
  ChartMergeStrategy: enumeration<Sheets['ChartMergeStrategy']>(['MERGE_COLUMNS', 'MERGE_ROWS']),
  ChartHiddenDimensionStrategy: enumeration<Sheets['ChartHiddenDimensionStrategy']>(['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH']),
}

/** The service Charts, as far as charts in sheets need it. */
export function createChartsService(environment: Environment): GoogleAppsScript.Charts.Charts {
  return environment.realm.guard<GoogleAppsScript.Charts.Charts>('Charts', chartEnumerations)
}

/** What an EmbeddedChart object stands for: a chart as it was when it was built or read. */
interface ChartInner {
  readonly chartState: ChartState
}

function chartInner(value: unknown): ChartState {
  const inner = innerOf(value)
  if (typeof inner === 'object' && inner !== null && 'chartState' in inner) return (inner as ChartInner).chartState
  throw new Error('The parameters do not match the method signature: a chart was expected.')
}

const NO_CHART: ChartState = { id: null, type: 'COLUMN', ranges: [], headers: 0, mergeColumns: false, skipHidden: true, options: {}, anchor: null }

/** The members of a Sheet that are about charts. */
export function chartMembers(environment: Environment, sheet: SheetState, self: () => Sheet): Pick<Sheet, 'newChart' | 'getCharts' | 'insertChart' | 'updateChart' | 'removeChart'> {
  const place = (chart: unknown): number => {
    const { id } = chartInner(chart)
    const at = id === null ? -1 : sheet.charts.findIndex((other) => other.id === id)
    if (at < 0) throw new Error('The chart does not exist on this sheet.')
    return at
  }
  const change = (edit: () => void): void => {
    if (sheetById(environment.workbook, self().getSheetId()) === null) throw new Error(`Sheet ${sheet.id} not found`)
    edit()
    touchSheet(environment, sheet, false)
  }
  return {
    newChart: () => createBuilder(environment, NO_CHART),
    getCharts: () => sheet.charts.map((chart) => createChart(environment, chart)),
    insertChart: (chart) => change(() => {
      const state = chartInner(chart)
      if (state.anchor === null) throw new Error('The chart has no position: call setPosition first.')
      sheet.charts = [...sheet.charts, { ...state, id: takeId(environment.workbook) }]
    }),
    updateChart: (chart) => change(() => { sheet.charts = sheet.charts.with(place(chart), chartInner(chart)) }),
    removeChart: (chart) => change(() => { sheet.charts = sheet.charts.toSpliced(place(chart), 1) }),
  }
}

function createChart(environment: Environment, state: ChartState): Chart {
  const { realm } = environment
  return realm.guard<Chart>('EmbeddedChart', {
    getChartId: () => state.id,
    getRanges: () => rangesOf(environment, state),
    getNumHeaders: () => state.headers,
    getMergeStrategy: () => enumValue(chartEnumerations.ChartMergeStrategy, state.mergeColumns ? 'MERGE_COLUMNS' : 'MERGE_ROWS'),
    getOptions: () => realm.guard<GoogleAppsScript.Charts.ChartOptions>('ChartOptions', { get: (option) => state.options[option] ?? null }),
    getContainerInfo: () => containerOf(environment, state),
    modify: () => createBuilder(environment, state),
  }, { chartState: state } satisfies ChartInner)
}

/** Each step gives the same builder, as Google's does; what was built before stays as it was. */
function createBuilder(environment: Environment, from: ChartState): Builder {
  let state = from
  const set = (patch: Partial<ChartState>): Builder => {
    state = { ...state, ...patch }
    return builder
  }
  const as = <Kind,>(type: string) => (): Kind => set({ type }) as Kind
  const builder: Builder = environment.realm.guard<Builder>('EmbeddedChartBuilder', {
    setChartType: (type) => set({ type: String(type) }),
    asBarChart: as('BAR'),
    asColumnChart: as('COLUMN'),
    asLineChart: as('LINE'),
    getChartType: () => enumValue(chartEnumerations.ChartType, state.type),
    addRange: (range) => {
      const { sheet, area } = rangeInner(range)
      return set({ ranges: [...state.ranges, { sheetId: sheet.id, area }] })
    },
    clearRanges: () => set({ ranges: [] }),
    getRanges: () => rangesOf(environment, state),
    getContainer: () => containerOf(environment, state),
    setNumHeaders: (headers) => set({ headers: Math.max(0, Math.floor(headers)) }),
    setMergeStrategy: (strategy) => set({ mergeColumns: String(strategy) === 'MERGE_COLUMNS' }),
    setHiddenDimensionStrategy: (strategy) => set({ skipHidden: String(strategy) !== 'SHOW_BOTH' }),
    setOption: (option: string, value: unknown) => {
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw new Error(`The local host keeps options of charts that are texts, numbers and yes or no; ${option} is none of them.`)
      return set({ options: { ...state.options, [option]: value } })
    },
    setPosition: (row, column, offsetX, offsetY) => {
      if (![row, column].every((at) => Number.isInteger(at) && at >= 1)) throw new Error('The position of the chart is out of bounds.')
      return set({ anchor: { row: row - 1, column: column - 1, offsetX, offsetY } })
    },
    build: () => createChart(environment, state),
  })
  return builder
}

function rangesOf(environment: Environment, state: ChartState): GoogleAppsScript.Spreadsheet.Range[] {
  return state.ranges.flatMap(({ sheetId, area }) => {
    const sheet = sheetById(environment.workbook, sheetId)
    return sheet === null ? [] : [environment.make.range(sheet, area)]
  })
}

function containerOf({ realm }: Environment, { anchor }: ChartState): GoogleAppsScript.Spreadsheet.ContainerInfo {
  return realm.guard<GoogleAppsScript.Spreadsheet.ContainerInfo>('ContainerInfo', {
    getAnchorRow: () => (anchor?.row ?? 0) + 1, getAnchorColumn: () => (anchor?.column ?? 0) + 1, getOffsetX: () => anchor?.offsetX ?? 0, getOffsetY: () => anchor?.offsetY ?? 0,
  })
}
