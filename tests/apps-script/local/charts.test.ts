import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readBundle } from '../../../apps-script/local/bundle.ts'
import { chartsStillThere } from '../../../apps-script/local/chart-file.ts'
import { viewCharts } from '../../../apps-script/local/chart-view.ts'
import { createExecutor, type Executor } from '../../../apps-script/local/executor.ts'
import { emptyWorkbook, type WorkbookState } from '../../../apps-script/local/workbook/workbook.ts'

let executor: Executor
let workbook: WorkbookState
beforeEach(() => {
  const read = readBundle(join(import.meta.dirname, '../../fixtures/apps-script-bundle'))
  if (!read.ok) throw new Error(read.detail)
  workbook = emptyWorkbook('id', 'proef', 'nl_NL', 'Blad1')
  executor = createExecutor({
    bundle: read.bundle, workbook, stores: { properties: { script: new Map(), document: new Map(), user: new Map(), triggers: new Map() }, cache: new Map() },
    pageUrl: 'http://127.0.0.1:1/', execUrl: 'http://127.0.0.1:1/exec', log: () => {},
  })
})

function run(source: string): unknown {
  const { result } = executor.run({ kind: 'run', functionName: 'evaluate', args: [source], selection: null }, { ui: null, language: 'nl' })
  return result.ok ? result.value : result.detail
}
const sheet = 'SpreadsheetApp.getActive().getSheets()[0]'
const MAKE = `${sheet}.getRange('A1:C3').setValues([['wat', 'een', 'twee'], ['x', 1, 4], ['y', 2.5, '']]);
  const made = ${sheet}.newChart().setChartType(Charts.ChartType.BAR).addRange(${sheet}.getRange('A1:A3')).addRange(${sheet}.getRange('B1:C3')).setNumHeaders(1)
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS).setOption('title', 'Titel').setOption('series.1.color', '#ff0000').setPosition(5, 1, 0, 0).build();`

describe('charts of a script, as Google documents them', () => {
  it('have no id before they are inserted, and one of their own after', () => {
    expect(run(`${MAKE} const before = made.getChartId(); ${sheet}.insertChart(made); ${sheet}.insertChart(made); JSON.stringify([before, ${sheet}.getCharts().map((one) => one.getChartId())])`)).toMatch(/^\[null,\[\d+,\d+\]\]$/)
    expect(new Set(workbook.sheets[0]!.charts.map(({ id }) => id)).size).toBe(2)
  })

  it('show the cells of their ranges as they are now, with names from the header', () => {
    run(`${MAKE} ${sheet}.insertChart(made)`)
    run(`${sheet}.getRange('B2').setValue(7)`)
    expect(viewCharts(workbook, workbook.sheets[0]!)).toMatchObject([{ type: 'BAR', title: 'Titel', categories: ['x', 'y'], series: [{ name: 'een', color: null, values: [7, 2.5] }, { name: 'twee', color: '#ff0000', values: [4, null] }] }])
  })

  it('change only when the changed one is handed back, and go when removed', () => {
    run(`${MAKE} ${sheet}.insertChart(made)`)
    expect(run(`const one = ${sheet}.getCharts()[0]; const other = one.modify().setOption('title', 'Anders').build(); const before = ${sheet}.getCharts()[0].getOptions().get('title'); ${sheet}.updateChart(other); before + ' ' + ${sheet}.getCharts()[0].getOptions().get('title')`)).toBe('Titel Anders')
    run(`${sheet}.removeChart(${sheet}.getCharts()[0])`)
    expect(workbook.sheets[0]!.charts).toEqual([])
  })

  it('follow rows and columns that are inserted and moved', () => {
    run(`${MAKE} ${sheet}.insertChart(made)`)
    executor.run({ kind: 'structure', change: { action: 'insertRows', sheetId: 0, at: 0, count: 2 } }, { ui: null, language: 'nl' })
    executor.run({ kind: 'structure', change: { action: 'insertColumns', sheetId: 0, at: 1, count: 1 } }, { ui: null, language: 'nl' })
    expect(viewCharts(workbook, workbook.sheets[0]!)[0]).toMatchObject({ categories: ['x', 'y'], series: [{ name: 'een', values: [1, 2.5] }, { name: 'twee' }] })
    expect(workbook.sheets[0]!.charts[0]!.anchor).toMatchObject({ row: 6, column: 0 })
  })

  it.each([
    [`${sheet}.insertChart(${sheet}.newChart().build())`, 'The chart has no position: call setPosition first.'],
    [`${MAKE} ${sheet}.updateChart(made)`, 'The chart does not exist on this sheet.'],
    [`${sheet}.insertChart('x')`, 'The parameters do not match the method signature: a chart was expected.'],
    [`${sheet}.newChart().setPosition(0, 1, 0, 0)`, 'The position of the chart is out of bounds.'],
  ])('refuse %s', (source, sentence) => {
    expect(run(source)).toContain(sentence)
  })

  it('are gone when another program saved the file without them', () => {
    run(`${MAKE} ${sheet}.insertChart(made)`)
    const { charts } = workbook.sheets[0]!
    expect(chartsStillThere(charts, { charts: [{ kinds: ['bar'], seriesCount: 2, title: 'Titel' }] })).toEqual(charts)
    expect(chartsStillThere(charts, { charts: [{ kinds: ['bar'], seriesCount: 2, title: 'Iets anders' }] })).toEqual([])
    expect(chartsStillThere(charts, {})).toEqual([])
  })
})
