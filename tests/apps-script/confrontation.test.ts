import { beforeAll, describe, expect, it } from 'vitest'
import type { CrosswalkState } from '../../apps-script/sidebar-protocol.ts'
import type { DisplayChoices, ProfessionalExport } from '../../apps-script/display-protocol.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import { isBuilt, type BuiltAddOn } from './built-add-on.ts'
import { figuresOfSample, importAndLink } from './gold-figures.ts'
import { startGoldAddOn } from './gold-workbook.ts'

/** Every table of the sample but P09, which is about persons and is refused. */
const FILES = [
  'P01_meldingen_kwartaal.csv', 'P02_wia_buurt.csv', 'P03_bbga_lang.csv', 'P04_politie_misdrijven.csv', 'P05_politie_overlast_wijk.csv', 'P06_zorg_gezondheid.xlsx', 'P07_leefbaarometer.csv', 'P08_kwb_buurten.csv',
] as const

describe.skipIf(!isBuilt)('Confrontatie of Zilverriet in the built add-on', () => {
  let addOn: BuiltAddOn
  let imported: ReadonlyMap<string, readonly PassiveRow[]>
  const rowOf = (tab: string, header: number, theme: string, area?: string) => {
    const rows = addOn.values(tab)
    const place = (name: string) => rows[header - 1]!.findIndex((cell) => String(cell).startsWith(name))
    const row = rows.find((cells) => String(cells[place('Thema')]).trim().startsWith(`${theme} `) && (area === undefined || cells[place('Gebied')] === area))
    if (!row) throw new Error(`${tab} has no row of ${theme}`)
    return (name: string) => String(row[place(name)] ?? '')
  }
  const suggestion = (theme: string) => rowOf('Confrontatie', 5, theme)('Voorstel').split('\n')

  beforeAll(async () => {
    addOn = startGoldAddOn()
    const figures = await Promise.all(FILES.map(figuresOfSample))
    imported = new Map(FILES.map((name, at) => [name.slice(0, 3), figures[at]!]))
    importAndLink(addOn, figures.flat())
    addOn.call('refreshTables')
  }, 120_000)

  it('stands on figures of each of the eight tables, none of which is taken for another', async () => {
    const [rows, place] = [addOn.values('Passief').slice(1), addOn.column('Passief', 'Bestand') - 1]
    expect([...imported.keys()]).toEqual(['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08'])
    for (const [table, figures] of imported) {
      const shown = rows.filter((row) => row[place] === figures[0]!.importName)
      expect([table, shown.length, shown.length > 0]).toEqual([table, figures.length, true])
    }
    expect(await figuresOfSample('P09_corporatie_overlast.xlsx')).toEqual([])
  })

  it('tells its story by itself: waste confirmed, youth only counted in Noord, loneliness only told, reports not followed up discordant', () => {
    expect([suggestion('BT2')[0], suggestion('BT2.1')[0]]).toEqual(['Voorstel: klopt met de cijfers', 'Voorstel: klopt met de cijfers'])
    expect(suggestion('BT5.2').slice(3)).toEqual(['QA01: alleen cijfer', 'Niet verteld (0 van 4).', 'Veel overlast van rondhangende jongeren is slechter dan de stad: 35,2 tegen 13,9 (QA01).', 'Veel meldingen: 101 (QA01).'])
    expect(suggestion('BT8.4')).toEqual(['Voorstel: alleen verhaal', 'Vaak verteld (8 van 10).', 'Er is geen cijfer van de buurt bij.'])
    expect(suggestion('BT13.1')).toEqual(['Voorstel: wijkt af', 'Vaak verteld (10 van 10).', expect.stringMatching(/^Toch wordt er minder gemeld: van 13\d\d–14\d\d in 2023 naar 8\d\d–10\d\d in 2024 \(QA01\)\.$/)])
  })

  it('leaves the judgement to a person: no cell of it is filled', () => {
    const rows = addOn.values('Confrontatie')
    const place = addOn.column('Confrontatie', 'Oordeel', 5) - 1
    expect(rows.slice(5).filter((row) => (row[place] ?? '') !== '' || (row[place + 1] ?? '') !== '')).toEqual([])
  })

  it('warns beside reports that they are not followed up, and shows several figures a theme in short lines', () => {
    const counted = rowOf('Confrontatie', 5, 'BT2')('Geteld').split('\n')
    expect(counted.filter((line) => line.startsWith('• '))).toEqual(['• Schoonhouden straten en stoepen (cijfer 1-10, hoger is beter)', '• Overlast van vervuiling (10 = geen) (cijfer 1-10, hoger is beter)', '• Meldingen, 3 soorten samen'])
    expect(counted[1]).toMatch(/^ {3}QA01, 2023: 4,9 · ▼ slechter dan 2021 \(5,3\) · stad 6,3/)
    expect(counted.at(-1)).toContain('in 10 van 10 bronnen staat dat meldingen niet worden opgevolgd')
    const health = rowOf('Confrontatie', 5, 'BT11')('Geteld').split('\n')
    expect(health.filter((line) => line.startsWith('▨'))).toEqual(['▨▨▨ QA, 2024: 47 · eerder in 2023: 44 · alleen op niveau wijk'])
    expect(health.at(-1)).toMatch(/^E33 telt registraties, geen personen/)
    expect(rowOf('Confrontatie', 5, 'BT2')('Verteld')).toBe('in 10 van 10 bewonersbronnen; 28 sprekers, 30 fragmenten\nInstellingen apart: 1 van 1 bron')
  })

  it('finds the silences: youth loud in reports and not told in Noord, loneliness told and not reported', () => {
    expect(rowOf('Stiltes', 7, 'BT5.2', 'QA01')('Stilte')).toBe('veel gemeld, niet verteld')
    expect(rowOf('Stiltes', 7, 'BT8.4', 'alles samen')('Stilte')).toBe('veel verteld, niet gemeld')
    expect(rowOf('Stiltes', 7, 'BT2.1', 'alles samen')('Stilte')).toBe('geen stilte')
  })

  it('keeps what people wrote in a column of their own beside its theme when rows come between, and under their own order', () => {
    const theme = (row: readonly unknown[]) => String(row[0]).trim().split(' ')[0]
    const own = addOn.values('Confrontatie')[4]!.length + 1
    const places = () => addOn.values('Confrontatie').flatMap((row) => (String(row[own - 1] ?? '').startsWith('over ') ? [[theme(row), row[own - 1]]] : []))
    const at = (key: string) => addOn.values('Confrontatie').findIndex((row) => theme(row) === key) + 1
    const order = () => addOn.values('Confrontatie').slice(5).map(theme)
    const state = addOn.call('readCrosswalk') as { readonly value: CrosswalkState }
    const { codeId } = state.value.indicators.find(({ id }) => id === 'LBURENOVERLAST_R')!.links[0]!
    const neighbours = state.value.indicators.flatMap(({ id, links }) => links.filter((one) => one.codeId === codeId).map(({ linkId }) => ({ linkId, indicatorId: id })))
    const whole = order()
    for (const { linkId } of neighbours) addOn.call('unlinkIndicator', linkId)
    addOn.call('refreshTables')
    expect(whole.filter((key) => !order().includes(key))).toEqual(['BT5.1'])
    expect(order().slice(0, -neighbours.length)).toEqual(whole.filter((key) => key !== 'BT5.1'))
    addOn.type('Confrontatie', 5, own, [['Van ons']])
    addOn.type('Confrontatie', at('BT8.4'), own, [['over BT8.4']])
    addOn.type('Confrontatie', at('BT2.1'), own, [['over BT2.1']])
    addOn.type('Confrontatie', at('BT8.4'), addOn.column('Confrontatie', 'Duiding', 5), [['Vooral ouderen']])
    addOn.call('linkIndicators', neighbours.map(({ indicatorId }) => ({ indicatorId, codeId })))
    addOn.call('refreshTables')
    expect(order()).toEqual(whole)
    expect(places()).toEqual([['BT2.1', 'over BT2.1'], ['BT8.4', 'over BT8.4']])
    expect(rowOf('Confrontatie', 5, 'BT8.4')('Duiding')).toBe('Vooral ouderen')
    addOn.change({ action: 'moveRow', sheetId: addOn.sheet('Confrontatie').id, from: at('BT8.4') - 1, to: 5 })
    addOn.call('refreshTables')
    expect(order()).toEqual(['BT8.4', ...whole.filter((key) => key !== 'BT8.4')])
    expect(places()).toEqual([['BT8.4', 'over BT8.4'], ['BT2.1', 'over BT2.1']])
    expect(rowOf('Confrontatie', 5, 'BT8.4')('Duiding')).toBe('Vooral ouderen')
    expect(addOn.errors).toEqual([])
  })

  it('is filtered from the sidebar by area, remembers it, and says so in the head with the base that is left', () => {
    const value = <T>(reply: unknown): T => {
      expect(reply).toMatchObject({ ok: true })
      return (reply as { value: T }).value
    }
    const choices = value<DisplayChoices>(addOn.call('readDisplayChoices'))
    expect(choices).toMatchObject({ areas: ['QA01', 'QA02'], steps: ['1', '3'], sources: 10, fitting: 10, filter: { areas: [], methods: [], steps: [] } })
    expect(value(addOn.call('keepDisplayFilter', { areas: ['QA01'], methods: [], steps: [] }))).toMatchObject({ fitting: 4, filter: { areas: ['QA01'] } })
    const [made, , , leftOut] = addOn.values('Confrontatie').map(([first]) => first)
    expect(made).toMatch(/ · 4 van 13 bronnen · alleen gebied QA01$/)
    expect(leftOut).toMatch(/^Door het filter 6 bewonersbronnen niet meegeteld, waarvan 5 zonder gebied\./)
    expect(['BT2', 'BT2.1', 'BT5.2', 'BT8.4', 'BT13.1'].map((theme) => suggestion(theme)[0])).toEqual(
      ['Voorstel: klopt met de cijfers', 'Voorstel: klopt met de cijfers', 'Voorstel: alleen cijfer', 'Voorstel: alleen verhaal', 'Voorstel: wijkt af'])
    expect(rowOf('Confrontatie', 5, 'BT5.2')('Geteld')).not.toContain('QA02')
    expect(rowOf('Confrontatie', 5, 'BT8.4')('Let op')).toContain('veranderd')
    expect(rowOf('Telling', 5, 'BT5.2')('Bronnen bewoners')).toBe('5')
    value(addOn.call('refreshTables'))
    expect(value<DisplayChoices>(addOn.call('readDisplayChoices')).filter.areas).toEqual(['QA01'])
    for (const odd of [null, 'QA01', { areas: 'QA01' }, { areas: [], methods: ['<script>'], steps: [] }]) expect(addOn.call('keepDisplayFilter', odd)).toMatchObject({ ok: false, code: 'not-readable' })
    value(addOn.call('keepDisplayFilter', { areas: [], methods: [], steps: [] }))
    expect(rowOf('Confrontatie', 5, 'BT8.4')('Let op')).toBe('')
  })

  it('takes counts of professionals over in a column of their own, hides few people, and adds them to nothing', () => {
    const told = () => addOn.values('Confrontatie').slice(5).map((row) => row.slice(0, 4))
    const before = told()
    const made = addOn.call('makeProfessionalCounts') as { readonly value: ProfessionalExport }
    expect(made.value.hidden).toBe(made.value.counts)
    expect(made.value.text).not.toMatch(/SP|P1|T12/)
    const text = 'code;period;codings;people\nBT2;2025;12;6\nBT5;2025;9;3\nNiet van ons;2025;1;9\n=1+1;2025;1;9'
    expect(addOn.call('takeProfessionalCounts', text)).toMatchObject({ ok: true, value: { taken: 2, hidden: 1, refused: [{ line: 4, problem: 'unknown-code' }, { line: 5, problem: 'unknown-code' }] } })
    expect(addOn.values('Confrontatie')[1]![0]).toContain('VEROUDERD')
    addOn.call('refreshTables')
    expect([rowOf('Confrontatie', 5, 'BT2')('Professionals'), rowOf('Confrontatie', 5, 'BT5')('Professionals')]).toEqual(['2025: 12 fragmenten door 6 mensen', '2025: verborgen (minder dan 5 mensen)'])
    expect(addOn.values('Professionals').find(([code]) => code === 'BT5')!.slice(0, 4)).toEqual(['BT5', '2025', '<5', '<5'])
    expect(told()).toEqual(before)
    expect(addOn.call('takeProfessionalCounts', 'BT2;2025;14;7')).toMatchObject({ ok: true, value: { taken: 1 } })
    expect(addOn.values('Professionals').slice(1).map((row) => row.slice(0, 4))).toEqual([['BT2', '2025', '14', '7'], ['BT5', '2025', '<5', '<5']])
    for (const odd of [null, 7, 'zomaar iets', '']) expect(addOn.call('takeProfessionalCounts', odd)).toMatchObject({ ok: false, code: 'not-readable' })
    expect(addOn.call('takeProfessionalCounts', 'x'.repeat(200_001))).toMatchObject({ ok: false, code: 'too-large' })
    expect(addOn.errors).toEqual([])
  })
})
