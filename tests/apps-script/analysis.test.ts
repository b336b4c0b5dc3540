import { beforeEach, describe, expect, it } from 'vitest'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import type { ImportContextHere, ImportResult } from '../../apps-script/figures-protocol.ts'
import type { CrosswalkState, RowsToMend, SidebarState } from '../../apps-script/sidebar-protocol.ts'
import { LONG } from '../shared/passive/import-profiles.ts'
import { isBuilt, startSetUpAddOn, type BuiltAddOn } from './built-add-on.ts'

const figure = (indicatorId: string, area: string, period: string, value: number | null, more: Partial<PassiveRow> = {}): PassiveRow => ({
  indicatorId, kind: 'indicator', label: 'Schoonhouden straten', publisher: 'WiA', unit: 'cijfer 1-10', direction: 'higher-better', estimate: false, area, level: 'neighbourhood', period,
  value, interval: null, absence: value === null ? 'not-published' : null, provisional: false, importName: 'wia.csv', importedOn: '2026-05-14', ...more,
})

describe.skipIf(!isBuilt)('analysis in the built add-on', () => {
  let addOn: BuiltAddOn
  const value = <T>(reply: unknown): T => {
    expect(reply).toMatchObject({ ok: true })
    return (reply as { value: T }).value
  }
  const importAll = (rows: readonly unknown[]) => value<ImportResult>(addOn.call('importFigures', { fileName: 'wia.csv', rows, last: true }))
  const WIA = () => [
    figure('ORSCHOONSTRATEN_R', 'QA01', '2021', 6.1), figure('ORSCHOONSTRATEN_R', 'QA01', '2023', 5.6, { provisional: true }),
    figure('ORSCHOONSTRATEN_R', 'STAD', '2023', 6.6, { level: 'city' }), figure('ORSCHOONSTRATEN_R', 'QA02', '2023', null),
  ]

  beforeEach(() => {
    addOn = startSetUpAddOn()
    addOn.type('Codeboek', 2, 1, [['BT2', '', 'Schoon en heel'], ['BT2.1', 'BT2', 'Afval'], ['BT8', '', 'Samen leven']])
  })

  it('writes figures in words and numbers, and the same file again in the same rows', () => {
    expect(importAll(WIA())).toEqual({ added: 4, updated: 0, unchanged: 0, refused: [], revision: 1, nextRow: 4 })
    const before = addOn.values('Passief')
    const place = (header: string) => addOn.column('Passief', header) - 1
    expect(before[2]![place('Waarde')]).toBe(5.6)
    expect(before[4]![place('Waarom leeg')]).toBe('niet gepubliceerd')
    expect(importAll(WIA().map((row) => ({ ...row, importedOn: '2026-06-01' })))).toMatchObject({ added: 0, updated: 0, unchanged: 4, refused: [] })
    expect(addOn.values('Passief')).toEqual(before)
    expect(importAll([{ ...WIA()[1], value: 5.8, provisional: false }])).toMatchObject({ added: 0, updated: 1 })
    expect(addOn.values('Passief')[2]![place('Waarde')]).toBe(5.8)
    expect(addOn.values('Passief')).toHaveLength(5)
    expect(addOn.values('Logboek').at(-1)![1]).toContain('wia.csv ingelezen: 0 nieuw, 1 bijgewerkt')
  })

  it('looks at every figure again: what is none is refused by its place, and a formula stays text', () => {
    const odd = figure('=IMPORTXML("http://example.org","//a")', '=1+1', '1-2', 3, { label: '@SUM(A1)' })
    expect(importAll([{ ...WIA()[0], value: null, absence: null }, odd, 'x', null])).toMatchObject({ added: 1, updated: 0, unchanged: 0, refused: [0, 2, 3] })
    const cells = addOn.sheet('Passief').rows.flatMap((row) => row ?? [])
    expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false)
    expect(cells.map((cell) => cell?.value)).toEqual(expect.arrayContaining(['=IMPORTXML("http://example.org","//a")', '=1+1', '1-2', '@SUM(A1)']))
    expect(importAll([odd])).toMatchObject({ added: 0, unchanged: 1 })
  })

  it('puts what was counted, and the words beside figures, in the language that a person chooses', () => {
    importAll(WIA())
    addOn.type('Koppeling', 2, 1, [['ORSCHOONSTRATEN_R', 'bt2']])
    value(addOn.call('refreshTables'))
    const place = addOn.column('Confrontatie', 'Oordeel', 5)
    addOn.type('Confrontatie', 6, place, [['wijkt af', 'Onze eigen woorden']])
    value(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(addOn.values('Joint display')[0]![0]).toMatch(/^Joint display · made on /)
    expect(addOn.values('Joint display')[5]!.slice(place - 1, place + 1)).toEqual(['discordant', 'Onze eigen woorden'])
    expect(addOn.values('Tally')[1]![0]).toBe('Up to date.')
    expect(addOn.values('Passive')[4]!.filter((cell) => ['indicator', 'neighbourhood', 'not published', 'higher is better'].includes(String(cell)))).toHaveLength(4)
    expect(importAll(WIA())).toMatchObject({ added: 0, updated: 0, unchanged: 4 })
    const passive = addOn.values('Passive')
    value(addOn.call('chooseWorkbookLanguage', 'nl'))
    value(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(addOn.values('Passive')).toEqual(passive)
  })

  it('says in the language that a person chooses that nothing was counted yet, and leaves a figure that cannot be read as it is', () => {
    importAll(WIA())
    addOn.type('Passief', 2, addOn.column('Passief', 'Richting'), [['zomaar wat']])
    value(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(addOn.values('Tally')[1]![0]).toMatch(/^Not made yet/)
    expect(addOn.values('Passive')[1]![addOn.column('Passive', 'Direction') - 1]).toBe('zomaar wat')
    expect(addOn.values('Passive')[1]![0]).toBe('indicator')
  })

  it('marks a judgement that is none of the choices, lists it, keeps the mark with its theme, and takes it away when it is mended', () => {
    addOn.type('Koppeling', 2, 1, [['ORSCHOONSTRATEN_R', 'bt8']])
    value(addOn.call('refreshTables'))
    const place = addOn.column('Confrontatie', 'Oordeel', 5)
    const row = () => addOn.values('Confrontatie').findIndex(([theme]) => String(theme).includes('BT8'))
    const note = () => addOn.sheet('Confrontatie').rows[row()]![place - 1]?.note ?? ''
    addOn.type('Confrontatie', row() + 1, place, [['zomaar']])
    expect(note()).toContain('geen van de keuzes')
    expect(value<RowsToMend>(addOn.call('listRowsToMend')).rows).toMatchObject([{ tab: 'Confrontatie', sheetRow: row() + 1, problems: [{ column: 'Oordeel', problem: 'not-a-choice' }] }])
    const before = row()
    addOn.type('Codeboek', 5, 1, [['BT7', '', 'Veiligheid']])
    addOn.type('Koppeling', 3, 1, [['ORSCHOONSTRATEN_R', 'bt7']])
    addOn.change({ action: 'moveRow', sheetId: addOn.sheet('Codeboek').id, from: 4, to: 1 })
    value(addOn.call('refreshTables'))
    expect([addOn.values('Confrontatie')[row()]![place - 1], note()]).toEqual(['zomaar', expect.stringContaining('geen van de keuzes')])
    expect(addOn.sheet('Confrontatie').rows.flatMap((cells) => cells ?? []).filter((cell) => cell?.note?.includes('geen van de keuzes'))).toHaveLength(1)
    expect(value<SidebarState>(addOn.call('readSidebarState')).unreadable).toBe(1)
    addOn.type('Confrontatie', row() + 1, place, [['wijkt af']])
    value(addOn.call('refreshTables'))
    expect([note(), value<SidebarState>(addOn.call('readSidebarState')).unreadable, before > 0]).toEqual(['', 0, true])
  })

  it('makes the names of themes bold wherever their column stands, and leaves the looks of people’s own columns', () => {
    addOn.change({ action: 'insertColumns', sheetId: addOn.sheet('Telling').id, at: 0, count: 1 })
    value(addOn.call('refreshTables'))
    const looks = (row: number) => addOn.sheet('Telling').rows[row]!.slice(0, 3).map((cell) => cell?.style?.bold ?? false)
    expect([looks(5), looks(6), looks(7)]).toEqual([[false, true, false], [false, false, false], [false, true, false]])
  })

  it('finds the header of a tab again when a person put rows of their own above it', () => {
    value(addOn.call('refreshTables'))
    for (const tab of ['Codeboek', 'Telling']) {
      addOn.change({ action: 'insertRows', sheetId: addOn.sheet(tab).id, at: 0, count: 2 })
      addOn.type(tab, 1, 1, [['Ons eigen kopje']])
    }
    addOn.type('Codeboek', 7, 1, [['BT9', '', 'Voorzieningen', '', '', '', '', '', 'knalrood']])
    expect(value<RowsToMend>(addOn.call('listRowsToMend')).rows).toMatchObject([{ tab: 'Codeboek', sheetRow: 7, problems: [{ column: 'Kleur', problem: 'not-a-choice' }] }])
    addOn.call('showSheetRow', 'codebook', 3)
    expect(addOn.effects.at(-1)).toMatchObject({ kind: 'activate', area: { row: 6 } })
    addOn.type('Codeboek', 7, 9, [['groen']])
    value(addOn.call('refreshTables'))
    expect(addOn.values('Codeboek').map(([first]) => first)).toEqual(['Ons eigen kopje', undefined, 'Code', 'BT2', 'BT2.1', 'BT8', 'BT9'])
    const tally = addOn.values('Telling').map(([first]) => String(first ?? '').trim())
    expect([tally[0], tally[1], tally[6]]).toEqual(['Ons eigen kopje', '', 'Thema'])
    expect(tally.slice(7)).toEqual(['BT2 Schoon en heel', 'BT2.1 Afval', 'BT8 Samen leven', 'BT9 Voorzieningen'])
    expect(tally[2]).toMatch(/^Telling · gemaakt op/)
  })

  it('leaves a workbook of a newer version alone, and says so, whatever is asked of it', () => {
    importAll(WIA())
    addOn.properties.set('schema', '99')
    const before = structuredClone(addOn.workbook.sheets)
    const calls: readonly (readonly [string, ...unknown[]])[] = [
      ['setUpTabs'], ['refreshTables'], ['importFigures', { fileName: 'wia.csv', rows: [figure('NIEUW_R', 'QA01', '2023', 5)], last: true }], ['readCrosswalk'],
      ['listRowsToMend'], ['chooseWorkbookLanguage', 'en'], ['pairNewDevice', 'Laptop'],
    ]
    for (const [name, ...args] of calls) expect([name, addOn.call(name, ...args)]).toMatchObject([name, { ok: false, code: 'newer-workbook' }])
    addOn.call('refreshWorkbook')
    expect(addOn.effects.at(-1)).toMatchObject({ kind: 'toast', message: 'Deze werkmap is van een nieuwere versie van Buurtstem. Werk de add-on bij.' })
    addOn.type('Codeboek', 5, 1, [['BT9']])
    expect(addOn.workbook.sheets.filter((_sheet, index) => index > 1)).toEqual(before.filter((_sheet, index) => index > 1))
    expect(addOn.values('Codeboek')[4]!.filter((cell) => cell !== '')).toEqual(['BT9'])
  })

  it('proposes a code for a known indicator, links it, and takes the link away again', () => {
    importAll(WIA())
    const before = value<CrosswalkState>(addOn.call('readCrosswalk'))
    const code = before.codes.find(({ label }) => label.startsWith('BT2 '))!
    expect(before.indicators).toMatchObject([{ id: 'ORSCHOONSTRATEN_R', links: [], proposals: [code.id] }])
    const linked = value<CrosswalkState>(addOn.call('linkIndicators', [{ indicatorId: 'ORSCHOONSTRATEN_R', codeId: code.id }]))
    expect(linked.indicators[0]!.links).toHaveLength(1)
    expect(linked.unmappedCodes).not.toContain(code.id)
    expect(addOn.values('Koppeling')[1]!.slice(0, 2)).toEqual(['ORSCHOONSTRATEN_R', 'BT2 Schoon en heel'])
    expect(value<CrosswalkState>(addOn.call('linkIndicators', [{ indicatorId: 'ORSCHOONSTRATEN_R', codeId: code.id }])).indicators[0]!.links).toHaveLength(1)
    const free = value<CrosswalkState>(addOn.call('unlinkIndicator', linked.indicators[0]!.links[0]!.linkId))
    expect(free.indicators[0]!.links).toEqual([])
  })

  it('puts told beside counted, keeps a judgement with its theme, and warns when the numbers under it change', () => {
    importAll(WIA())
    addOn.type('Koppeling', 2, 1, [['ORSCHOONSTRATEN_R', 'bt2']])
    value(addOn.call('refreshTables'))
    const row = () => addOn.values('Confrontatie').findIndex((cells) => cells[0] === 'BT2 Schoon en heel')
    const cell = (header: string) => String(addOn.values('Confrontatie')[row()]![addOn.column('Confrontatie', header, 5) - 1])
    expect(cell('Verteld')).toBe('niet gehoord (0 van 0)')
    expect(cell('Geteld')).toBe([
      '• Schoonhouden straten (cijfer 1-10, hoger is beter)',
      '   QA01, 2023: 5,6 · ▼ slechter dan 2021 (6,1) · stad 6,6 · voorlopig',
      '   QA02, 2023: niet gepubliceerd · stad 6,6',
    ].join('\n'))
    addOn.type('Confrontatie', row() + 1, addOn.column('Confrontatie', 'Oordeel', 5), [['alleen cijfer', 'Niemand begon erover']])
    value(addOn.call('refreshTables'))
    expect([cell('Oordeel'), cell('Duiding'), cell('Let op')]).toEqual(['alleen cijfer', 'Niemand begon erover', ''])
    importAll([figure('ORSCHOONSTRATEN_R', 'QA01', '2025', 5.1)])
    expect(addOn.values('Confrontatie')[1]![0]).toContain('VEROUDERD')
    expect(value<SidebarState>(addOn.call('readSidebarState')).computed.filter(({ stale }) => !stale)).toEqual([])
    value(addOn.call('refreshTables'))
    expect([cell('Oordeel'), cell('Duiding')]).toEqual(['alleen cijfer', 'Niemand begon erover'])
    expect(cell('Let op')).toContain('veranderd')
    expect(addOn.values('Confrontatie')[1]![0]).toBe('Bijgewerkt.')
    addOn.type('Confrontatie', row() + 1, addOn.column('Confrontatie', 'Oordeel', 5), [['wijkt af']])
    expect(cell('Let op')).toBe('')
    expect(addOn.errors).toEqual([])
  })

  it('keeps what a person typed for a judgement that is none of the choices', () => {
    importAll(WIA())
    addOn.type('Koppeling', 2, 1, [['ORSCHOONSTRATEN_R', 'bt2']])
    addOn.call('refreshTables')
    const fit = addOn.column('Confrontatie', 'Oordeel', 5) - 1
    const sheet = addOn.sheet('Confrontatie')
    sheet.rows[5]![fit] = { ...sheet.rows[5]![fit], value: 'klopt half' }
    addOn.call('refreshTables')
    expect(addOn.values('Confrontatie')[5]![fit]).toBe('klopt half')
  })

  it('counts residents by theme with the base in the head, and says what is not counted', () => {
    addOn.call('refreshTables')
    const rows = addOn.values('Telling')
    expect(rows[0]![0]).toMatch(/^Telling · gemaakt op \d{4}-\d{2}-\d{2} \d{2}:\d{2} · codeboek v3 · [0-9a-z]{7} · 0 van 0 bronnen$/)
    expect(rows[2]![0]).toContain('Geen steekproef')
    expect(rows[4]!.slice(0, 2)).toEqual(['Thema', 'Bronnen bewoners (n = 0)'])
    expect(rows.slice(5).map((row) => row[0])).toEqual(['BT2 Schoon en heel', '\u2003BT2.1 Afval', 'BT8 Samen leven'])
  })

  it('goes stale when a code is edited by hand, and lists rows to mend with tab, row and reason', () => {
    addOn.call('refreshTables')
    addOn.type('Codeboek', 2, 2, [['bestaat niet']])
    const { rows } = value<RowsToMend>(addOn.call('listRowsToMend'))
    expect(rows).toEqual([{ tabId: 'codebook', tab: 'Codeboek', row: 0, sheetRow: 2, problems: [{ column: 'Valt onder', problem: 'unknown-code' }] }])
    addOn.type('Codeboek', 2, 2, [['']])
    addOn.type('Codeboek', 4, 3, [['Samen']])
    expect(addOn.values('Telling')[1]![0]).toContain('VEROUDERD')
    expect(value<RowsToMend>(addOn.call('listRowsToMend')).rows).toEqual([])
  })

  it('speaks English when asked, without changing a record', () => {
    importAll(WIA())
    value(addOn.call('chooseWorkbookLanguage', 'en'))
    expect(addOn.workbook.sheets.map(({ name }) => name)).toContain('Codebook')
    expect(addOn.values('Codebook')[1]![addOn.column('Codebook', 'Status') - 1]).toBe('active')
    expect(value<RowsToMend>(addOn.call('listRowsToMend')).rows).toEqual([])
    value(addOn.call('refreshTables'))
    expect(addOn.values('Tally')[2]![0]).toContain('Not a sample')
  })

  it('leaves what is in the workbook already, and people’s own columns on refresh', () => {
    addOn.type('Blad1', 1, 1, [['van mij']])
    addOn.call('refreshTables')
    const own = addOn.values('Telling')[4]!.length + 1
    addOn.type('Telling', 5, own, [['Notitie'], ['blijft']])
    addOn.call('refreshTables')
    expect(addOn.values('Telling')[5]![own - 1]).toBe('blijft')
    expect(addOn.values('Blad1')).toEqual([['van mij']])
  })

  it('keeps a profile by kind of file, and refuses what is no profile and what is no kind', () => {
    const known = (kind: string) => value<ImportContextHere>(addOn.call('readImportContext', kind)).profile
    expect(known('abc')).toBeNull()
    expect(addOn.call('keepImportProfile', 'abc', '{"a":1}')).toMatchObject({ ok: false, code: 'not-readable' })
    addOn.call('keepImportProfile', 'abc', JSON.stringify({ ...LONG, hidden: '<script>' }))
    expect(JSON.parse(known('abc')!)).toEqual(LONG)
    expect(addOn.call('keepImportProfile', '../device.x', JSON.stringify(LONG))).toMatchObject({ ok: false, code: 'not-readable' })
  })

  it('opens its menu and sidebar in the language of the person', () => {
    addOn.call('openSidebar')
    expect(addOn.effects.find(({ kind }) => kind === 'sidebar')).toMatchObject({ title: 'Buurtstem' })
    addOn.call('onOpen')
    expect(addOn.effects.find(({ kind }) => kind === 'menu')).toMatchObject({ label: 'Buurtstem' })
  })
})
