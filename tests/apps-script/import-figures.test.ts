import { beforeEach, describe, expect, it } from 'vitest'
import type { FigureIndex, FigureTab, ImportPart, ImportResult } from '../../apps-script/figures-protocol.ts'
import { importInParts, NOTHING_DONE, type ImportCalls } from '../../apps-script/sidebar/import-in-parts.ts'
import type { CallResult } from '../../apps-script/sidebar/workbook-calls.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import { isBuilt, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'
import { fillWorkbook } from './large-workbook.ts'

const figure = (at: number, change: Partial<PassiveRow> = {}): PassiveRow => ({
  indicatorId: `V${at % 40}`, kind: 'indicator', label: 'Iets', publisher: 'O&S', unit: '%', direction: 'neither', estimate: false, scale: '0-100', n: 30 + at, edition: '2022', area: `QA${at}`, level: 'neighbourhood',
  period: '2023', value: at % 100, interval: null, absence: null, provisional: false, importName: 'lang.csv', importedOn: '2026-05-14', ...change,
})
const figures = (count: number, change: Partial<PassiveRow> = {}) => Array.from({ length: count }, (_, at) => figure(at, change))

describe.skipIf(!isBuilt)('an import in the built add-on', () => {
  let addOn: BuiltAddOn
  const call = <T>(name: string, ...args: readonly unknown[]) => addOn.call(name, ...args) as CallResult<T>
  const calls: ImportCalls = { index: () => Promise.resolve(call<FigureIndex>('readFigureIndex')), part: (part) => Promise.resolve(call<ImportResult>('importFigures', part)) }
  const run = (rows: readonly PassiveRow[], by: ImportCalls = calls, isStopped = () => false) => importInParts('lang.csv', rows, by, () => {}, isStopped)
  const keys = () => {
    const place = addOn.column('Passief', '_key') - 1
    return addOn.values('Passief').slice(1).map((row) => row[place])
  }
  const cell = (row: number, header: string) => addOn.values('Passief')[row]![addOn.column('Passief', header) - 1]

  beforeEach(() => {
    addOn = startSetUpAddOn()
  })

  it('brings every figure in once, in parts, and the same file again changes nothing', async () => {
    expect(await run(figures(4_000))).toEqual({ progress: { ...NOTHING_DONE, done: 4_000, added: 4_000 }, failure: null })
    expect(new Set(keys()).size).toBe(4_000)
    expect((await run(figures(4_000, { importedOn: '2026-06-01' }))).progress).toMatchObject({ unchanged: 4_000, added: 0, updated: 0 })
    expect((await run(figures(4_000).map((row, at) => (at % 7 === 0 ? { ...row, value: 0.5 } : row)))).progress).toMatchObject({ updated: 572, unchanged: 3_428, added: 0 })
    expect([cell(1, 'Waarde'), cell(2, 'Waarde'), cell(8, 'Waarde')]).toEqual([0.5, 1, 0.5])
    expect(keys()).toHaveLength(4_000)
    expect(addOn.values('Logboek').at(-1)![1]).toContain('lang.csv ingelezen: 0 nieuw, 572 bijgewerkt')
  })

  it('costs what a part costs: as many calls in a full tab as in an empty one, and never the whole tab', async () => {
    const cost = async (filled: number) => {
      addOn = startSetUpAddOn()
      await run(figures(filled))
      const { value } = call<FigureIndex>('readFigureIndex') as { readonly value: FigureIndex }
      const rows = Array.from({ length: 500 }, (_, at) => (at < 250 ? figure(at, { value: 1.5 }) : figure(100_000 + at)))
      const known = { revision: value.revision, nextRow: value.nextRow, rows: rows.map((_, at) => (at < 250 ? at : null)) }
      return addOn.countCalls(() => expect(call('importFigures', { fileName: 'x', rows, last: false, known, before: { added: 1, updated: 0, refused: 0 } })).toMatchObject({ ok: true, value: { added: 250, updated: 250 } })).byName
    }
    const [few, many] = [await cost(300), await cost(8_000)]
    expect([...many].filter(([name, count]) => count > (few.get(name) ?? 0))).toEqual([])
    expect(many.get('Sheet.getDataRange') ?? 0).toBe(0)
  })

  it('looks again when somebody else imported meanwhile, and doubles nothing', async () => {
    let parts = 0
    const shared: ImportCalls = { ...calls, part: (part) => {
      parts += 1
      if (parts === 2) call('importFigures', { fileName: 'ander.csv', rows: [...figures(400, { value: 77 }), figure(9_999)], last: true })
      return calls.part(part)
    } }
    expect((await run(figures(3_000), shared)).progress).toMatchObject({ done: 3_000, added: 2_850, updated: 148, unchanged: 2 })
    expect([keys().length, new Set(keys()).size]).toEqual([3_001, 3_001])
    expect(cell(300, 'Waarde')).toBe(99)
  })

  it('looks again when a person sorted, inserted or deleted rows meanwhile', async () => {
    await run(figures(400))
    const index = (call<FigureIndex>('readFigureIndex') as { readonly value: FigureIndex }).value
    const part = (rows: readonly PassiveRow[], places: readonly (number | null)[]): ImportPart => ({ fileName: 'x', rows, last: false, known: { revision: index.revision, nextRow: index.nextRow, rows: places } })
    addOn.change({ action: 'deleteRows', sheetId: addOn.sheet('Passief').id, at: 1, count: 1 })
    const before = addOn.values('Passief')
    expect(call('importFigures', part([figure(5, { value: 0.25 })], [5]))).toMatchObject({ ok: true, value: { moved: true, added: 0, updated: 0 } })
    expect(call('importFigures', part([figure(8_000)], [null]))).toMatchObject({ ok: true, value: { moved: true } })
    expect(addOn.values('Passief')).toEqual(before)
    expect((await run([figure(5, { value: 0.25 }), figure(8_000)])).progress).toMatchObject({ updated: 1, added: 1 })
    expect(keys()).toHaveLength(400)
  })

  it('gives up with a reason when rows move every time', async () => {
    const restless: ImportCalls = { ...calls, part: () => Promise.resolve({ ok: true, value: { added: 0, updated: 0, unchanged: 0, refused: [], revision: 0, nextRow: 0, moved: true } }) }
    expect(await run(figures(10), restless)).toMatchObject({ progress: NOTHING_DONE, failure: { code: 'busy' } })
  })

  it('finds a figure that a person typed, and brings it up to date in its own row', async () => {
    addOn.type('Passief', 4, 1, [['cijfer', 'O&S', 'V1', 'Iets', 'QA1', 'buurt', '2023', '12', '', '', '', '%', 'geen van beide']])
    expect((await run([figure(1), figure(2)])).progress).toMatchObject({ updated: 1, added: 1 })
    expect([cell(3, 'Waarde'), cell(3, 'n'), cell(4, 'Cijfer')]).toEqual([1, 31, 'V2'])
  })

  it('stops when it is told to, keeps what is in, and tells the log', async () => {
    let parts = 0
    const outcome = await run(figures(3_000), { ...calls, part: (part) => {
      parts += 1
      return calls.part(part)
    } }, () => parts === 1)
    expect(outcome).toMatchObject({ progress: { done: 250, added: 250 }, failure: null })
    expect(addOn.values('Logboek').at(-1)![1]).toContain('lang.csv ingelezen: 250 nieuw')
    expect((await run(figures(3_000))).progress).toMatchObject({ unchanged: 250, added: 2_750 })
  })

  it('makes the columns for scale, n and list of areas in a workbook from before they were there, and keeps what was in it', async () => {
    await run(figures(3))
    for (const header of ['Schaal', 'n', 'Indeling']) addOn.change({ action: 'deleteColumns', sheetId: addOn.sheet('Passief').id, at: addOn.column('Passief', header) - 1, count: 1 })
    const own = addOn.values('Passief').map((row) => row.slice(0, 5))
    expect((await run([figure(0), figure(9)])).progress).toMatchObject({ updated: 1, added: 1 })
    expect(addOn.values('Passief').slice(0, 4).map((row) => row.slice(0, 5))).toEqual(own)
    expect([cell(1, 'Schaal'), cell(1, 'n'), cell(1, 'Indeling'), cell(2, 'Indeling'), cell(4, 'n')]).toEqual(['0-100', 30, 'Amsterdam 2022', '', 39])
  })

  it('knows the areas of the sources, so that a code of CBS can be proposed as one of them', () => {
    fillWorkbook(addOn, { codings: 4, codes: 2, sources: 8 })
    expect(call('readImportContext', 'abc')).toEqual({ ok: true, value: { profile: null, areas: ['QA00', 'QA01', 'QA02', 'QA03'] } })
  })

  it('lists the tabs of people’s own, reads their numbers and dates as people see them, and no tab of ours', () => {
    addOn.type('Blad1', 1, 1, [['Gebied', 'Jaar', 'Indicator', 'Waarde'], ['QA01', '2023', 'Schoon', '6,4'], ['QA02', '2023', 'Schoon', '12%']])
    const tabs = (call<readonly { readonly sheetId: number; readonly name: string }[]>('listFigureTabs') as { readonly value: readonly { readonly sheetId: number; readonly name: string }[] }).value
    expect(tabs.map(({ name }) => name)).toEqual(['Blad1'])
    const tab = (call<FigureTab>('readFigureTab', tabs[0]!.sheetId) as { readonly value: FigureTab }).value
    expect(tab).toMatchObject({ name: 'Blad1', grid: [['Gebied', 'Jaar', 'Indicator', 'Waarde'], ['QA01', 2023, 'Schoon', 6.4], ['QA02', 2023, 'Schoon', 12]] })
    expect(addOn.call('readFigureTab', addOn.sheet('Passief').id)).toMatchObject({ ok: false, code: 'gone' })
    expect(addOn.call('readFigureTab', 'Blad1')).toMatchObject({ ok: false, code: 'gone' })
  })
})
