import { beforeAll, describe, expect, it } from 'vitest'
import { viewCharts } from '../../apps-script/local/chart-view.ts'
import { readWorkbook, writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import { emptyWorkbook } from '../../apps-script/local/workbook/workbook.ts'
import { type BuiltAddOn, isBuilt, startSetUpAddOn } from './built-add-on.ts'
import { fillWithZilverriet } from './zilverriet-book.ts'

describe.skipIf(!isBuilt)('the charts of the built add-on', () => {
  let addOn: BuiltAddOn
  const ok = (reply: unknown) => expect(reply).toMatchObject({ ok: true })
  const make = (indicatorId: string | null = null) => ok(addOn.call('makeWorkbookCharts', indicatorId))
  const shown = (tab = 'Grafieken') => viewCharts(addOn.workbook, addOn.sheet(tab))
  const figures = (indicatorId: string) => ['2021', '2023'].map((period, at) => ({
    indicatorId, kind: 'indicator', label: indicatorId, publisher: 'WiA', unit: 'cijfer', direction: 'higher-worse', estimate: false, area: 'QA01', level: 'neighbourhood', period, value: 5 + at, interval: null,
    absence: null, provisional: false, importName: 'x.csv', importedOn: '2026-05-14',
  }))

  beforeAll(() => {
    addOn = startSetUpAddOn()
    fillWithZilverriet(addOn)
    ok(addOn.call('importFigures', { fileName: 'x.csv', rows: [...figures('EEN'), ...figures('TWEE')], last: true }))
    ok(addOn.call('refreshTables'))
  })

  it('are not made before a person asks, and then each once, over the cells of their figures', () => {
    expect(shown()).toEqual([])
    make()
    expect(shown().map(({ title }) => title)).toEqual(['Thema’s: in hoeveel gesprekken', 'Toon per thema', 'Krachten: in hoeveel gesprekken', 'Verzadiging: komen er nog nieuwe codes bij?', 'Verloop: EEN'])
    const [themes] = shown()
    expect(themes!.series.map(({ name }) => name)).toEqual(['Bewoners', 'Instellingen'])
    const rows = addOn.values('Grafieken').slice(6)
    expect(themes!.categories).toEqual(rows.map((row) => row[1]).filter(Boolean))
    expect(themes!.series[0]!.values).toEqual(rows.slice(0, themes!.categories.length).map((row) => row[2]))
    make()
    ok(addOn.call('refreshTables'))
    expect(shown()).toHaveLength(5)
    expect(addOn.errors).toEqual([])
  })

  it('follow their columns, their figures and the figure that a person chose', () => {
    const id = shown()[4]!.id
    const { column } = { column: addOn.column('Grafieken', 'Thema', 6) - 1 }
    addOn.change({ action: 'moveColumn', sheetId: addOn.sheet('Grafieken').id, from: column, to: 0 })
    make('TWEE')
    expect(shown().map(({ title }) => title)[4]).toBe('Verloop: TWEE')
    expect(shown()[4]!.id).toBe(id)
    expect(shown()[0]!.categories[0]).toMatch(/^BT/)
    expect(shown()[0]!.categoriesFrom!.column).toBe(0)
    addOn.type('Codeboek', 2, addOn.column('Codeboek', 'Status'), [['vervallen']])
    const before = shown()[0]!.categories.length
    ok(addOn.call('refreshTables'))
    expect(shown()[0]!.categories.length).toBe(before - 1)
  })

  it('stay away when a person deleted one, until they are asked for again', () => {
    const gone = shown()[1]!
    addOn.change({ action: 'removeChart', sheetId: addOn.sheet('Grafieken').id, chartId: gone.id })
    ok(addOn.call('refreshTables'))
    expect(shown().map(({ title }) => title)).not.toContain(gone.title)
    make('TWEE')
    expect(shown().map(({ title }) => title)).toContain(gone.title)
    expect(shown()).toHaveLength(5)
  })

  it('are found by their title in a copy of the workbook, which knows no ids', () => {
    const before = shown().map(({ id }) => id)
    for (const key of addOn.properties.keys()) if (key.startsWith('charts.made')) addOn.properties.delete(key)
    make('TWEE')
    expect(shown().map(({ id }) => id)).toEqual(before)
  })

  it('speak the language of the workbook', () => {
    ok(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(shown('Charts').map(({ title }) => title)).toContain('Themes: in how many conversations')
    expect(shown('Charts')).toHaveLength(5)
    expect(shown('Charts').find(({ title }) => title.startsWith('Themes'))!.series.map(({ name }) => name)).toEqual(['Residents', 'Organisations'])
  })

  it('survive the file, and one that another program deleted is gone', async () => {
    const again = await readWorkbook(await writeWorkbook(addOn.workbook), emptyWorkbook('x', 'x', 'nl_NL', 'x'))
    const sheet = again.sheets.find(({ name }) => name === 'Charts')!
    expect(viewCharts(again, sheet)).toEqual(shown('Charts'))
  })

  it('refuse a figure that is no name', () => {
    expect(addOn.call('makeWorkbookCharts', 7)).toMatchObject({ ok: false, code: 'not-readable' })
    expect(addOn.call('readChartsState')).toMatchObject({ ok: true, value: { indicatorId: 'TWEE', made: expect.arrayContaining(['themes', 'trend']) as unknown } })
  })
})
