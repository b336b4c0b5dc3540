import { beforeEach, describe, expect, it } from 'vitest'
import type { FigureTab } from '../../apps-script/figures-protocol.ts'
import type { Area } from '../../apps-script/local/workbook/workbook.ts'
import { changeProfile, openContent } from '../../apps-script/sidebar/figure-file.ts'
import { figuresOf } from '../../apps-script/sidebar/figures-of-file.ts'
import type { RowsToMend, SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { withMergedCells } from '../../shared/passive/grid.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { isBuilt, signedMessage, startAddOn, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'
import { fillWorkbook, largeRecords } from './large-workbook.ts'

const SIZE = { codings: 12, codes: 9, sources: 9 }

describe.skipIf(!isBuilt)('tabs that people merge cells in, sort and filter', () => {
  let addOn: BuiltAddOn
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const refresh = () => value<SidebarState>(addOn.call('refreshTables'))
  const toMend = () => value<RowsToMend>(addOn.call('listRowsToMend')).rows
  const place = (tab: string, header: string, headerRow = 1) => addOn.column(tab, header, headerRow)
  const idOf = (tab: string) => addOn.sheet(tab).id
  const log = () => addOn.values('Logboek').map((row) => String(row[1])).join('\n')
  const counted = () => addOn.values('Telling').slice(5)
  const records = (tab: string) => new Map(addOn.values(tab).slice(1).flatMap((row) => {
    const [id, text] = [String(row[place(tab, '_id') - 1]), String(row[place(tab, '_record') - 1])]
    return id === '' ? [] : [[id, JSON.parse(text) as Readonly<Record<string, unknown>>] as const]
  }))
  /** Rows and columns count from 1. */
  const area = (row: number, column: number, rows: number, columns: number): Area => ({ row: row - 1, column: column - 1, rows, columns })
  const merge = (tab: string, where: Area) => addOn.change({ action: 'mergeCells', sheetId: idOf(tab), area: where })
  /** A filter over the whole tab that hides rows by what stands in a column. */
  const filter = (tab: string, header: string, hidden: readonly string[], headerRow = 1) => {
    const rows = addOn.values(tab).length - headerRow + 1
    addOn.change({ action: 'addFilter', sheetId: idOf(tab), area: area(headerRow, 1, rows, addOn.values(tab)[headerRow - 1]!.length) })
    addOn.change({ action: 'filterColumn', sheetId: idOf(tab), column: place(tab, header, headerRow) - 1, hidden })
  }
  /** Every row of Coderingen shows the record that is in its own hidden cell. */
  const expectWhole = () => {
    for (const row of addOn.values('Coderingen').slice(1)) {
      const { id, memo, sourceId } = JSON.parse(String(row[place('Coderingen', '_record') - 1])) as { id: string; memo: string; sourceId: string }
      expect([row[place('Coderingen', '_id') - 1], row[place('Coderingen', 'Memo') - 1], row[place('Coderingen', 'Bron') - 1]]).toEqual([id, memo, `Gesprek ${Number.parseInt(sourceId.slice(-4), 16)}`])
    }
  }

  beforeEach(() => {
    addOn = startSetUpAddOn()
    fillWorkbook(addOn, SIZE)
  })

  it('a filtered and sorted tab of records is read whole, and written without a row losing its cells', () => {
    refresh()
    const before = counted()
    filter('Coderingen', 'Bron', ['Gesprek 0', 'Gesprek 2'])
    addOn.change({ action: 'sortRange', sheetId: idOf('Coderingen'), area: area(2, 1, 2, 1), column: place('Coderingen', 'Bron') - 1, up: false })
    const [order, hidden] = [addOn.values('Coderingen').map((row) => row[place('Coderingen', '_id') - 1]), addOn.sheet('Coderingen').filter!.hiddenRows]
    expect(hidden.length).toBeGreaterThan(1)
    expect(order.slice(1)).not.toEqual(order.slice(1).sort())
    // The new name comes in every coding of that code, hidden ones too.
    addOn.type('Codeboek', 2, place('Codeboek', 'Naam'), [['Heel anders']])
    refresh()
    expect(addOn.values('Coderingen').map((row) => row[place('Coderingen', '_id') - 1])).toEqual(order)
    expect(addOn.sheet('Coderingen').filter!.hiddenRows).toEqual(hidden)
    expectWhole()
    expect(addOn.values('Coderingen').filter((row) => row[place('Coderingen', 'Code') - 1] === 'BT0 Heel anders').length).toBeGreaterThan(0)
    const names = (rows: (string | number | boolean)[][]) => rows.map((row) => row.slice(1))
    expect(names(counted())).toEqual(names(before))
    expect(toMend()).toEqual([])
  })

  it('what the extension sends while a filter is on comes below everything, once, and changes what is hidden in its own row', () => {
    filter('Coderingen', 'Bron', ['Gesprek 1'])
    const hidden = addOn.sheet('Coderingen').filter!.hiddenRows
    const paired = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
    const more = largeRecords({ ...SIZE, codings: 20 }).codings
    const inHidden = more[hidden[0]! - 1]!
    const changed = { ...inHidden, memo: 'verborgen en toch veranderd', changed: { memo: `0197${'f'.repeat(8)}-0000-d1` } }
    const send = () => addOn.post(signedMessage(readPairingCode(paired.value.code)!, { kind: 'push', records: [...more.slice(12), changed].map((record) => ({ type: 'coding', record })) }))
    expect([send().ok, send().ok]).toEqual([true, true])
    expect(addOn.values('Coderingen')).toHaveLength(21)
    expect([...records('Coderingen').keys()]).toEqual(more.map(({ id }) => id))
    expect(addOn.values('Coderingen')[hidden[0]!]![place('Coderingen', 'Memo') - 1]).toBe('verborgen en toch veranderd')
    expectWhole()
    expect(addOn.sheet('Coderingen').filter!.hiddenRows).toEqual(hidden)
  })

  it('a computed tab with a filter on it is made anew below its header, and a judgement stays with its theme', () => {
    refresh()
    const made = counted()
    const themes = () => addOn.values('Confrontatie').slice(5).map(([theme]) => theme)
    const [order, first] = [themes(), 6]
    addOn.type('Confrontatie', first + 1, place('Confrontatie', 'Duiding', 5), [['Van ons']])
    filter('Confrontatie', 'Thema', [String(order[0])], 5)
    filter('Telling', 'Thema', [String(made[0]![0])], 5)
    addOn.type('Codeboek', 2, place('Codeboek', 'Naam'), [['Heel anders']])
    refresh()
    expect(themes().slice(1)).toEqual(order.slice(1))
    expect(addOn.values('Confrontatie').filter((row) => row[place('Confrontatie', 'Duiding', 5) - 1] === 'Van ons').map(([theme]) => theme)).toEqual([order[1]])
    expect(addOn.sheet('Confrontatie').filter!.hiddenRows).toEqual([5])
    expect(counted().map((row) => row.slice(1))).toEqual(made.map((row) => row.slice(1)))
  })

  it('a computed tab in which people merged cells is made anew as it was, with no cell merged', () => {
    refresh()
    const titles = ['Telling', 'Confrontatie', 'Dekking', 'Stiltes']
    const made = titles.map((tab) => addOn.values(tab).slice(1))
    for (const tab of titles) {
      const { frozenRows } = addOn.sheet(tab)
      merge(tab, area(1, 1, 2, 3))
      merge(tab, area(frozenRows, 1, 1, 4))
      merge(tab, area(frozenRows + 1, 1, 4, 2))
      merge(tab, area(frozenRows + 6, 2, 3, 1))
    }
    refresh()
    expect(titles.map((tab) => addOn.values(tab).slice(1))).toEqual(made)
    expect(titles.map((tab) => addOn.sheet(tab).merges)).toEqual(titles.map(() => []))
  })

  it('judgements under merged cells come back, and nobody is taken to have wiped them', () => {
    refresh()
    const column = place('Confrontatie', 'Duiding', 5)
    addOn.type('Confrontatie', 6, column, [['eerste'], ['tweede'], ['derde']])
    merge('Confrontatie', area(6, column, 3, 1))
    refresh()
    expect(addOn.values('Confrontatie').slice(5, 8).map((row) => row[column - 1])).toEqual(['eerste', 'tweede', 'derde'])
  })

  it('cells of a tab of records that people merged are taken apart and filled in again, and Logboek names tab and rows', () => {
    addOn.type('Coderingen', 3, place('Coderingen', 'Memo'), [['een'], ['twee'], ['drie'], ['vier']])
    refresh()
    const [before, shown, told] = [records('Coderingen'), addOn.values('Coderingen'), counted()]
    merge('Coderingen', area(3, place('Coderingen', 'Memo'), 4, 1))
    merge('Coderingen', area(9, place('Coderingen', 'Bron'), 1, 3))
    // Somebody types beside the merged cells: that those are empty is nobody's edit.
    addOn.type('Coderingen', 4, place('Coderingen', 'Citaat'), [['ernaast getypt']])
    expect(records('Coderingen').get(String(shown[3]![place('Coderingen', '_id') - 1]))?.['memo']).toBe(shown[3]![place('Coderingen', 'Memo') - 1])
    expect(addOn.sheet('Coderingen').merges).toHaveLength(2)
    refresh()
    expect(addOn.sheet('Coderingen').merges).toEqual([])
    expect(addOn.values('Coderingen').map((row) => row[place('Coderingen', 'Memo') - 1])).toEqual(shown.map((row) => row[place('Coderingen', 'Memo') - 1]))
    expect([...records('Coderingen')].map(([id, { memo, sourceId, codeId }]) => [id, memo, sourceId, codeId])).toEqual([...before].map(([id, { memo, sourceId, codeId }]) => [id, memo, sourceId, codeId]))
    expectWhole()
    expect(log()).toMatch(/Coderingen: samengevoegde cellen losgemaakt en weer ingevuld, in de rijen 3–6, 9/)
    expect([counted(), toMend()]).toEqual([told, []])
  })

  it('rows whose record was merged away are told by tab and row, and every other row counts and is written', () => {
    refresh()
    const before = records('Coderingen')
    merge('Coderingen', area(4, 1, 2, addOn.values('Coderingen')[0]!.length))
    addOn.type('Codeboek', 2, place('Codeboek', 'Naam'), [['Heel anders']])
    refresh()
    expect(toMend().filter(({ tab }) => tab === 'Coderingen').map(({ sheetRow, problems }) => [sheetRow, problems[0]?.problem])).toEqual([[4, 'merged'], [5, 'merged']])
    expect(addOn.sheet('Coderingen').merges).toHaveLength(1)
    expect(addOn.values('Coderingen').filter((row) => row[place('Coderingen', 'Code') - 1] === 'BT0 Heel anders').length).toBeGreaterThan(0)
    const left = [...before.keys()].filter((_, at) => at !== 2 && at !== 3)
    expect(addOn.values('Coderingen').slice(1).map((row) => String(row[place('Coderingen', '_id') - 1])).filter(Boolean)).toEqual(left)
  })

  it('a row that a person typed under merged cells waits until they are taken apart', () => {
    addOn.type('Codeboek', 11, 1, [['N1', '', 'Nieuw een'], ['N2', '', 'Nieuw twee']])
    const made = records('Codeboek').size
    merge('Codeboek', area(13, place('Codeboek', 'Valt onder'), 2, 1))
    addOn.type('Codeboek', 13, 1, [['N3', '', 'Nieuw drie'], ['N4', '', 'Nieuw vier']])
    refresh()
    expect(toMend().map(({ tab, sheetRow, problems }) => [tab, sheetRow, problems.map(({ column, problem }) => `${column}: ${problem}`)])).toEqual([['Codeboek', 14, ['Valt onder: merged']]])
    addOn.change({ action: 'unmergeCells', sheetId: idOf('Codeboek'), area: area(13, place('Codeboek', 'Valt onder'), 2, 1) })
    refresh()
    expect([toMend(), records('Codeboek').size - made]).toEqual([[], 2])
  })

  it('figures under merged cells of Passief are told by row, and an import waits rather than writing what gets lost', () => {
    const figures = (figure: number) => Array.from({ length: 4 }, (_, at) => ({
      indicatorId: 'ORSCHOON', kind: 'indicator', label: 'Schoon', publisher: 'WiA', unit: 'cijfer', direction: 'higher-better', estimate: false, area: `QA0${at}`, level: 'neighbourhood', period: '2023',
      value: figure, interval: null, absence: null, provisional: false, importName: 'wia.csv', importedOn: '2026-05-14',
    }))
    value(addOn.call('importFigures', { fileName: 'wia.csv', rows: figures(6), last: true }))
    merge('Passief', area(3, place('Passief', 'Waarde'), 2, 1))
    expect(toMend().map(({ tab, sheetRow, problems }) => [tab, sheetRow, problems.map(({ column, problem }) => `${column}: ${problem}`)])).toEqual([['Passief', 4, ['Waarde: merged']]])
    expect(addOn.call('importFigures', { fileName: 'wia.csv', rows: figures(7), last: true })).toMatchObject({ ok: false, code: 'merged' })
    expect(addOn.values('Passief').slice(1).map((row) => row[place('Passief', 'Waarde') - 1])).toEqual([6, 6, '', 6])
    addOn.change({ action: 'unmergeCells', sheetId: idOf('Passief'), area: area(3, place('Passief', 'Waarde'), 2, 1) })
    value(addOn.call('importFigures', { fileName: 'wia.csv', rows: figures(7), last: true }))
    expect(addOn.values('Passief').slice(1).map((row) => row[place('Passief', 'Waarde') - 1])).toEqual([7, 7, 7, 7])
  })

  it('a tab of people’s own that becomes one of ours is made whole though its first rows are merged', () => {
    const own = startAddOn()
    own.type('Blad1', 1, 1, [['Code', 'Van ons'], ['', ''], ['', '']])
    own.change({ action: 'renameSheet', sheetId: own.sheet('Blad1').id, name: 'Codeboek' })
    own.change({ action: 'mergeCells', sheetId: own.sheet('Codeboek').id, area: area(1, 1, 3, 1) })
    expect(own.call('setUpTabs')).toMatchObject({ ok: true })
    expect([own.sheet('Codeboek').frozenRows, own.sheet('Codeboek').merges, own.column('Codeboek', 'Van ons')]).toEqual([1, [], 2])
    own.type('Codeboek', 2, 1, [['BT1']])
    expect(own.values('Codeboek')[1]![0]).toBe('BT1')
  })

  it('lines of Logboek are not lost under merged cells below the last one', () => {
    refresh()
    const last = addOn.values('Logboek').length
    merge('Logboek', area(last, 1, 6, 3))
    refresh()
    expect(addOn.values('Logboek').slice(last).length).toBeGreaterThan(0)
    expect(addOn.values('Logboek').slice(last).every((row) => String(row[1]) !== '')).toBe(true)
  })

  it('a tab of people’s own with merged double headers comes in as its headers say', async () => {
    addOn.type('Blad1', 1, 1, [
      ['Meldingen openbare ruimte', '', '', '', ''], ['Buurt', '2023', '', '2024', ''], ['', 'Afval', 'Straatverlichting', 'Afval', 'Straatverlichting'],
      ['QA01', '120', '14', '101', '9'], ['QA02', '80', '6', '77', '11'],
    ])
    for (const where of [area(1, 1, 1, 5), area(2, 1, 2, 1), area(2, 2, 1, 2), area(2, 4, 1, 2)]) merge('Blad1', where)
    const tab = value<FigureTab>(addOn.call('readFigureTab', idOf('Blad1')))
    expect(tab.merges).toHaveLength(4)
    const opened = await openContent(tab.name, { kind: 'sheets', sheets: [{ name: tab.name, grid: withMergedCells(tab.grid, tab.merges) }], sheet: 0 }, () => Promise.resolve({ profile: null, areas: ['QA01', 'QA02'] }))
    if (!opened.ok) throw new Error(opened.problem)
    const { rows } = figuresOf(changeProfile(opened.file, {}), '2026-05-14')
    expect(rows.map(({ indicatorId, area: of, period, value: figure }) => [of, period, indicatorId, figure])).toEqual([
      ['QA01', '2023', 'Afval', 120], ['QA01', '2023', 'Straatverlichting', 14], ['QA01', '2024', 'Afval', 101], ['QA01', '2024', 'Straatverlichting', 9],
      ['QA02', '2023', 'Afval', 80], ['QA02', '2023', 'Straatverlichting', 6], ['QA02', '2024', 'Afval', 77], ['QA02', '2024', 'Straatverlichting', 11],
    ])
  })
})
