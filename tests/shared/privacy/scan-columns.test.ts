import { readXlsx } from 'hucre'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../shared/passive/decode-bytes.ts'
import { proposeProfile } from '../../../shared/passive/propose-profile.ts'
import { readTable } from '../../../shared/passive/read-table.ts'
import { STARTER_INDICATORS } from '../../../shared/passive/starter-indicators.ts'
import { REPORT_CATEGORIES } from '../../../shared/passive/report-categories.ts'
import { type RefusalReason, scanColumns } from '../../../shared/privacy/scan-columns.ts'
import { readSampleBytes } from '../demo/read-sample.ts'
import { busyFor } from '../../busy-for.ts'

const oneColumn = (name: string, cells: readonly string[]) => scanColumns([name], cells.map((cell) => [cell]))

describe('scanColumns() refuses by name', () => {
  it.each<[string, RefusalReason]>([
    ['BSN', 'bsn'], ['Burgerservicenummer', 'bsn'], ['E-mail', 'email'], ['E-mailadres', 'email'], ['Telefoonnummer', 'phone'], ['Mobiel', 'phone'], ['Geboortedatum', 'birth-date'], ['date of birth', 'birth-date'],
    ['Adres', 'address'], ['Straatnaam', 'address'], ['Huisnr.', 'address'], ['postcode', 'address'], ['Voornaam', 'name'], ['Naam melder', 'name'], ['Last name', 'name'], ['Huurder', 'name'], ['lat', 'coordinates'], ['ST_X', 'coordinates'], ['X-coördinaat', 'coordinates'],
  ])('a column %j', (name, reason) => {
    expect(oneColumn(name, ['1', '2'])).toEqual([{ column: 0, reason }])
    expect(oneColumn(name, [])).toEqual([{ column: 0, reason }])
  })
})

describe('scanColumns() refuses by what stands in a column', () => {
  const PROSE = [
    'Elke avond staan er jongeren voor de deur en ik durf er niet langs, kunt u iets doen?', 'De container op de hoek is weer vol en de ratten lopen er omheen, al drie weken lang nu.',
    'Mijn buurman heeft de muziek zo hard dat de kinderen niet kunnen slapen, al sinds mei.', 'Losse tegel bij de school, mijn moeder van 82 is er gisteren over gevallen en heeft pijn.',
  ]
  it.each<[string, readonly string[], RefusalReason]>([
    ['an address of e-mail, even one', ['Afval', 'Schoon', 'j.jansen@voorbeeld.nl'], 'email'],
    ['addresses of e-mail in words', ['mail naar j@voorbeeld.nl', 'of naar k@voorbeeld.nl'], 'email'],
    ['a written phone number, even one', ['Afval', '06-12345678'], 'phone'],
    ['foreign phone numbers', ['+32 470 12 34 56', 'x'], 'phone'],
    ['bare phone numbers', ['0612345678', '0201234567', '0687654321'], 'phone'],
    ['numbers that all pass the eleven test', ['111222333', '123456782', '010464554'], 'bsn'],
    ['postcodes', ['1234 AB', '1055XJ', '1102 ZW'], 'address'],
    ['postcode and house number', ['1234 AB 12', '1234AB 14', 'onbekend'], 'address'],
    ['streets with numbers', ['Lisdoddestraat 12', 'Rietlaan 4-hs', 'Waterweg 110'], 'address'],
    ['titled persons', ['Mw. Jansen', 'Dhr. de Vries', 'Fam. Yilmaz'], 'name'],
    ['initials with surnames', ['J. Jansen', 'A.B. van der Meer', 'F. el Amrani', 'S. Öztürk'], 'name'],
    ['days of birth', ['01-02-1950', '13-04-1988', '30-12-2001', '1-1-1977', '05-06-1964'], 'birth-date'],
    ['degrees', ['52.37021', '52.3681', '52.35519'], 'coordinates'],
    ['pairs of degrees', ['52.370, 4.895', '52.371, 4.896'], 'coordinates'],
    ['shapes', ['POINT(4.89 52.37)', 'POINT(4.90 52.38)'], 'coordinates'],
    ['prose of people', PROSE, 'free-text'],
  ])('%s', (_what, cells, reason) => {
    expect(oneColumn('kolom', cells)).toEqual([{ column: 0, reason }])
    expect(scanColumns([], cells.map((cell) => ['12', cell]))).toEqual([{ column: 1, reason }])
  })

  it('people below a column that is called naam, but no areas', () => {
    expect(oneColumn('naam', ['Fatima Yilmaz', 'Jan de Boer', 'Mila van den Berg'])).toEqual([{ column: 0, reason: 'name' }])
    expect(oneColumn('naam', ['Noord', 'Midden', 'Zuid', 'Bijlmer Oost', 'De Pijp/Rivierenbuurt'])).toEqual([])
  })

  it('words below a column for remarks, but no marks', () => {
    expect(oneColumn('Opmerking', ['mevrouw belt vaker terug', ''])).toEqual([{ column: 0, reason: 'free-text' }])
    expect(oneColumn('Opmerking', ['voorlopig', '*', ''])).toEqual([])
  })

  it('the workbook of a housing corporation with names and addresses', () => {
    const header = ['nr', 'naam', 'adres', 'soort overlast', 'datum', 'toelichting']
    const rows = [['1', 'J. Jansen', 'Rietlaan 4', 'Geluid', '01-02-2024', 'belt elke week over muziek'], ['2', 'Mw. Yilmaz', 'Rietlaan 6', 'Geluid', '03-02-2024', 'zelfde klacht als nummer een']]
    expect(scanColumns(header, rows).map(({ column }) => column)).toEqual([1, 2, 5])
  })
})

describe('scanColumns() with hostile tables', () => {
  it.each(['x'.repeat(5_000_000), 'a@'.repeat(2_500_000), `1${' '.repeat(5_000_000)}2`])('looks at a cell of five million letters without delay', (cell) => {
    const started = process.cpuUsage()
    expect(oneColumn('waarde', [cell, cell])).toEqual([])
    expect(busyFor(started)).toBeLessThan(2_000)
  })

  it('looks at 200,000 rows within seconds, and sees a lone address in the last', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => ['2023', `A${at % 100}`, `Afval ${at % 500}`, String(at)])
    expect(scanColumns(['jaar', 'gebied', 'categorie', 'waarde'], [...rows, ['2023', 'A01', 'j@voorbeeld.nl', '1']])).toEqual([{ column: 2, reason: 'email' }])
  })
})

describe('scanColumns() lets figures pass', () => {
  it.each<[string, readonly string[]]>([
    ['gebiedscode', ['QA01', 'A00a', 'DX01', 'BU03630001', 'STAD']], ['gebiedsnaam', ['Noord', 'Bijlmer Oost', 'De Pijp', 'Van Lennepbuurt', 'Prins Hendrikkade e.o.']], ['waarde', ['5,6', '1.420', '<5', '.', '27,4']],
    ['inwoners', ['148853', '111222333', '3940']], ['datum', ['01-01-2021', '01-01-2022', '01-01-2023']], ['peildatum', ['1 januari', '31 december']], ['postcode4', ['1011', '1012', '1013']], ['jaar', ['2021', '2022', '2023']],
    ['soort overlast', ['Geluid', 'Stank', 'Vuil']], ['kolom', ['', '']], ['kwartaal', ['2017 KW1', '2018 KW2']],
  ])('%s', (name, cells) => expect(oneColumn(name, cells)).toEqual([]))

  it('every label and category that Buurtstem knows', () => {
    expect(oneColumn('label', STARTER_INDICATORS.map(({ label }) => label))).toEqual([])
    expect(oneColumn('x', STARTER_INDICATORS.map(({ label }) => label))).toEqual([])
    expect(oneColumn('x', REPORT_CATEGORIES.flatMap(({ name, subs }) => [name, ...subs.map((sub) => sub.name)]))).toEqual([])
  })

  it.each(['P01_meldingen_kwartaal.csv', 'P02_wia_buurt.csv'])('every column of %s', (fileName) => {
    const bytes = readSampleBytes(fileName)
    const encoding = fileName.startsWith('P01') ? 'windows-1252' : 'utf-8'
    const text = decodeBytes(bytes, encoding)
    const { profile } = proposeProfile(text, encoding, fileName)
    const table = readTable(text, profile)
    expect(scanColumns(table.header.at(-1) ?? [], table.rows.map(({ cells }) => cells))).toEqual([])
  })
})

const DATA = new URL('../../../../shared/data/', import.meta.url)
describe.skipIf(!existsSync(DATA))('scanColumns() with published tables', () => {
  it.each(['bbga-2017-stadsdeel-gebied.ssv', 'bbga_tableau-sample.csv', 'bbga-metadata_utf8.csv'])('lets every column of %s pass', (fileName) => {
    const text = decodeBytes(readFileSync(new URL(`passive/${fileName}`, DATA)), 'utf-8')
    const { profile } = proposeProfile(text, 'utf-8', fileName)
    const table = readTable(text, profile)
    expect(table.rows.length).toBeGreaterThan(60)
    expect(scanColumns(table.header.at(-1) ?? [], table.rows.map(({ cells }) => cells))).toEqual([])
  })

  it('lets the areas of Amsterdam and the categories of its reports pass, whatever their column is called', () => {
    const areas = JSON.parse(readFileSync(new URL('passive/amsterdam-gebieden22.geojson', DATA), 'utf8')) as { features: { properties: { Gebied: string; Gebied_code: string } }[] }
    const categories = JSON.parse(readFileSync(new URL('reports/amsterdam-signals-categories.json', DATA), 'utf8')) as { fields: { name: string } }[]
    for (const name of ['naam', 'name', 'Gebied', '']) {
      expect(oneColumn(name, areas.features.map(({ properties }) => properties.Gebied))).toEqual([])
      expect(oneColumn(name, areas.features.map(({ properties }) => properties.Gebied_code))).toEqual([])
      expect(oneColumn(name, categories.map(({ fields }) => fields.name))).toEqual([])
    }
  })

  it('lets the report categories of Dutch towns pass', async () => {
    const { sheets } = await readXlsx(readFileSync(new URL('reports/vng-BOR_MELD_referentie_tabel.xlsx', DATA)))
    for (const { rows } of sheets) {
      const cells = rows.map((row) => row.map((cell) => String(cell ?? '')))
      expect(scanColumns(cells[0] ?? [], cells.slice(1))).toEqual([])
    }
    expect(sheets.length).toBeGreaterThan(0)
  })
})
