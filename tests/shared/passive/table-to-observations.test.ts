import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../shared/passive/decode-bytes.ts'
import type { ImportProfile } from '../../../shared/passive/import-profile.ts'
import { proposeProfile } from '../../../shared/passive/propose-profile.ts'
import { readTable } from '../../../shared/passive/read-table.ts'
import { STARTER_INDICATORS } from '../../../shared/passive/starter-indicators.ts'
import { type ImportContext, type Imported, joinImported, observationsInSlices, tableToObservations } from '../../../shared/passive/table-to-observations.ts'
import { readSampleBytes } from '../demo/read-sample.ts'
import { LONG } from './import-profiles.ts'
import { busyFor } from '../../busy-for.ts'

const importText = (text: string, change: Partial<ImportProfile> = {}, context: ImportContext = {}): Imported => {
  const profile = { ...LONG, ...change }
  return tableToObservations(readTable(text, profile), profile, context)
}
const figuresOf = ({ observations }: Imported) => observations.map(({ indicatorId, area, period, value }) => [indicatorId, area, period, value])
const NOTHING = { totals: 0, footer: 0, empty: 0, unreadable: [], unknownArea: [], duplicates: 0 }

describe('tableToObservations() with the reports of the sample', () => {
  const text = decodeBytes(readSampleBytes('P01_meldingen_kwartaal.csv'), 'windows-1252')
  const { profile: proposed, questions } = proposeProfile(text, 'windows-1252', 'meldingen_kwartaal.csv')
  const profile: ImportProfile = { ...proposed, missing: { ...proposed.missing, '-': 'nil', '': 'not-applicable' } }
  const imported = tableToObservations(readTable(text, profile), profile, { areas: ['QA01', 'QA02', 'QA03'].map((code) => ({ code, level: 'neighbourhood', oldCodes: [] })) })
  const at = (indicatorId: string, area: string, period: string) => imported.observations.find((one) => one.indicatorId === indicatorId && one.area === area && one.period === period)

  it('asks nothing but what an empty cell and a dash mean', () => expect(questions.map(({ code, sign }) => [code, sign])).toEqual([['blank-meaning', ''], ['dash-meaning', '-']]))

  it('agrees cell by cell with a naive reading of the file', () => {
    const periods = ['2023', '2024'].flatMap((year) => ['K1', 'K2', 'K3', 'K4'].map((quarter) => `${year}-${quarter}`))
    const rows = text.trimEnd().split('\r\n').slice(2, -1).map((line) => line.split(';')).filter((cells) => cells[2] !== 'Totaal' && cells[3] !== 'Totaal')
    const expected = rows.flatMap((cells) => periods.map((period, place) => {
      const cell = cells[4 + place]!
      const kind = cell === '' ? 'not-applicable' : cell === '"<5"' ? '1-4' : cell === '-' ? 0 : Number(cell)
      return [`${cells[2]!} › ${cells[3]!}`, cells[0], period, kind]
    }))
    expect(imported.observations.map((one) => [one.indicatorId, one.area, one.period, one.absence ?? (one.interval ? `${one.interval.low}-${one.interval.high}` : one.value)])).toEqual(expected)
    expect(expected).toHaveLength(912)
  })

  it('tells 41 reports, fewer than five, none, and not in use apart', () => {
    expect(at('Afval › Container is vol', 'QA01', '2023-K1')).toEqual({ indicatorId: 'Afval › Container is vol', area: 'QA01', level: 'neighbourhood', edition: '2022', period: '2023-K1', value: 41, interval: null, absence: null, provisional: false })
    expect(at('Afval › Prullenbak is vol', 'QA01', '2024-K4')).toMatchObject({ value: null, interval: { low: 1, high: 4 }, absence: null })
    expect(at('Wegen, verkeer, straatmeubilair › Speelplaats', 'QA01', '2024-K4')).toMatchObject({ value: 0, interval: null, absence: null })
    expect(at('Openbaar groen en water › Oever / kade / steiger', 'QA01', '2023-K1')).toMatchObject({ value: null, interval: null, absence: 'not-applicable' })
  })

  it('leaves 30 rows of totals and the footer out, and nothing else', () => expect(imported.leftOut).toEqual({ ...NOTHING, totals: 30, footer: 1 }))

  it('makes 38 categories, of which more is worse', () => {
    expect(imported.indicators).toHaveLength(38)
    expect(imported.indicators.every(({ kind, direction, unit }) => kind === 'reports' && direction === 'neither' && unit === 'aantal')).toBe(true)
    expect(imported.indicators.map(({ id }) => id)).toContain('Wonen › Woningdelen / gecreëerde kamers')
  })
})

describe('tableToObservations() with the survey of the sample', () => {
  const text = decodeBytes(readSampleBytes('P02_wia_buurt.csv'), 'utf-8')
  const { profile } = proposeProfile(text, 'utf-8', 'wia_buurt.csv')
  const imported = tableToObservations(readTable(text, profile), profile, { indicators: STARTER_INDICATORS })

  it('agrees row by row with a naive reading of the file', () => {
    const expected = text.trimEnd().split('\r\n').slice(1).map((line) => line.split(';')).map(([year, area, , id, , value, n]) => {
      if (value === '.') expect(Number(n)).toBeLessThan(20)
      return [id, area, year, value === '.' ? 'not-published' : Number(value!.replace(',', '.'))]
    })
    expect(imported.observations.map((one) => [one.indicatorId, one.area, one.period, one.absence ?? one.value])).toEqual(expected)
    expect(expected).toHaveLength(264)
    expect(imported.leftOut).toEqual(NOTHING)
  })

  it('gives neighbourhoods and the city their level, and every indicator its own direction', () => {
    expect(new Set(imported.observations.map(({ area, level }) => `${area} ${level}`))).toEqual(new Set(['QA01 neighbourhood', 'QA02 neighbourhood', 'QA03 neighbourhood', 'STAD city']))
    expect(imported.indicators).toHaveLength(22)
    expect(imported.indicators.find(({ id }) => id === 'LBURENOVERLAST_R')).toMatchObject({ direction: 'higher-better', publisher: 'Wonen in Amsterdam', unit: 'cijfer 1-10' })
    expect(imported.indicators.find(({ id }) => id === 'LJONGERENOVL_P')).toMatchObject({ direction: 'higher-worse' })
    expect(imported.indicators.every(({ direction }) => direction !== 'neither')).toBe(true)
  })
})

const BBGA = new URL('../../../../shared/data/passive/bbga-2017-stadsdeel-gebied.ssv', import.meta.url)
describe.skipIf(!existsSync(BBGA))('tableToObservations() with every Amsterdam indicator of 2017', () => {
  it('loses not one of 14,263 lines, and gives lines without a value no value', () => {
    const text = decodeBytes(readFileSync(BBGA), 'utf-8')
    const { profile, questions } = proposeProfile(text, 'utf-8', 'bbga-2017-stadsdeel-gebied.ssv')
    expect(questions.map(({ code, evidence }) => [code, evidence])).toEqual([['blank-meaning', '304']])
    const decided: ImportProfile = { ...profile, missing: { '': 'blank' } }
    const imported = tableToObservations(readTable(text, decided), decided, { indicators: STARTER_INDICATORS })
    const expected = text.split('\n').filter((line) => line !== '').map((line) => line.split(' ')).map(([year, area, id, value]) => [id, area, year, value === '' ? null : Number(value)])
    expect(figuresOf(imported)).toEqual(expected)
    expect(expected).toHaveLength(14_263)
    expect(imported.observations.filter(({ absence }) => absence === 'blank')).toHaveLength(304)
    expect(new Set(imported.observations.map(({ area, level }) => `${area.replace(/\d/g, '')} ${level}`))).toEqual(new Set(['STAD city', 'DX area']))
    expect(imported.leftOut).toEqual(NOTHING)
    expect(imported.indicators).toHaveLength(new Set(expected.map(([id]) => id)).size)
  })
})

describe('tableToObservations()', () => {
  const HEADER = 'jaar;gebied;variabele;waarde\n'

  it('accounts for each row that is left out, by line', () => {
    const imported = importText(`${HEADER}2023;A01;W;1\n2023;ZZ99;W;2\n2023;Z;W;3\n2023;A01;Totaal;4\n2023;Totaal;W;4\n2023;A01;W;1\n2023;A02;W;=IMPORTXML("x")\n2023;A03;W;-\nooit;A04;W;5\n2023;A05;;6\nBron: x`)
    expect(figuresOf(imported)).toEqual([['W', 'A01', '2023', 1]])
    expect(imported.leftOut).toEqual({
      totals: 2, footer: 1, empty: 0, duplicates: 1,
      unknownArea: [{ line: 3, area: 'ZZ99', column: null }, { line: 4, area: 'Z', column: null }],
      unreadable: [{ line: 8, column: 3, raw: '=IMPORTXML("x")', reason: 'figure' }, { line: 9, column: 3, raw: '-', reason: 'ask' }, { line: 10, column: 3, raw: '5', reason: 'period' }, { line: 11, column: 3, raw: '6', reason: 'indicator' }],
    })
  })

  it('keeps text that looks like a formula as the name it is', () => {
    expect(importText(`${HEADER}2023;A01;=HYPERLINK("x");1`).indicators[0]!.id).toBe('=HYPERLINK("x")')
  })

  it('does not mistake an indicator that begins with a total for a total, but does so with reports', () => {
    const text = `${HEADER}2023;A01;Totaal aantal woningen;100\n2023;A01;0.0.0 Totaal misdrijven;9`
    expect(importText(text).observations).toHaveLength(2)
    expect(importText(text, { kind: 'reports' }).leftOut.totals).toBe(2)
  })

  it('lets figures of an old area code go on under the new one, where one took over from one', () => {
    const areas = [{ code: 'QA01', level: 'neighbourhood', oldCodes: ['Q12a'] }] as const
    expect(figuresOf(importText(`${HEADER}2021;Q12a;W;1\n2022;QA01;W;2`, {}, { areas }))).toEqual([['W', 'QA01', '2021', 1], ['W', 'QA01', '2022', 2]])
  })

  it('keeps figures of an old area code apart without a mapping, joins them with one, and tells the list either way', () => {
    const text = `${HEADER}2021;Q12a;W;1\n2022;QA01;W;2`
    const brief = (areas: Readonly<Record<string, string>>) => importText(text, { areas }).observations.map(({ area, period, edition }) => `${area} ${period} ${edition}`)
    expect(brief({})).toEqual(['Q12a 2021 2015', 'QA01 2022 2022'])
    expect(brief({ q12a: 'QA01' })).toEqual(['QA01 2021 2015', 'QA01 2022 2022'])
  })

  it('puts a name under the code that a person gave, and leaves other names with their line', () => {
    const { observations, leftOut } = importText(`${HEADER}2022;Noord;W;1\n2022;Elders;W;2`, { areas: { noord: 'QA01' } })
    expect(observations).toMatchObject([{ area: 'QA01', level: 'neighbourhood', value: 1 }])
    expect(leftOut.unknownArea).toEqual([{ line: 3, area: 'Elders', column: null }])
  })

  it('gives a cell that merged downward to the rows it covers, and stops at notes and empty rows', () => {
    const text = `${HEADER}2022;QA01;W;1\n;;V;2\n;;;\n2023;QA02;W;3\nBron: O&S;;;\n`
    expect(figuresOf(importText(text, { fillDown: true }))).toEqual([['W', 'QA01', '2022', 1], ['V', 'QA01', '2022', 2], ['W', 'QA02', '2023', 3]])
    expect(importText(text, { fillDown: false }).leftOut.unknownArea).toEqual([{ line: 3, area: '', column: null }])
  })

  it('marks every figure of a period with a star as provisional, in a column and in a header, but not one that is absent', () => {
    const marks = (imported: Imported) => imported.observations.map(({ period, provisional }) => `${period} ${provisional}`)
    expect(marks(importText(`${HEADER}2023;A01;W;1\n2024*;A01;W;2\n2024*;A02;W;.`))).toEqual(['2023 false', '2024 true', '2024 false'])
    expect(marks(importText('gebied;wat;2023;2024*\nA01;W;1;2', { columns: ['area', 'indicator', 'value', 'value'] }))).toEqual(['2023 false', '2024 true'])
  })

  it('keeps on how many people a figure rests, where the file says so in a number', () => {
    const read = importText('jaar;gebied;wat;waarde;n\n2023;A01;W;1;1.204\n2023;A02;W;2;.\n2023;A03;W;3;', { columns: ['period', 'area', 'indicator', 'value', 'n'] })
    expect(read.observations.map(({ n }) => n)).toEqual([1204, undefined, undefined])
  })

  it('reads scores side by side as indicators of their own', () => {
    const text = 'bu_code;jaar;lbm;afw\nBU03630001;2020;4,12;-0,05\nBU03630001;2022;4,2;0,1'
    expect(figuresOf(importText(text, { columns: ['area', 'period', 'value', 'value'] }))).toEqual([
      ['lbm', 'BU03630001', '2020', 4.12], ['afw', 'BU03630001', '2020', -0.05], ['lbm', 'BU03630001', '2022', 4.2], ['afw', 'BU03630001', '2022', 0.1],
    ])
  })

  it('reads areas side by side', () => {
    expect(figuresOf(importText('categorie;A01;A02\nAfval;3;4', { columns: ['indicator', 'value', 'value'], defaultPeriod: '2023' }))).toEqual([['Afval', 'A01', '2023', 3], ['Afval', 'A02', '2023', 4]])
  })

  it('tells two kinds of figures below one category apart', () => {
    expect(importText('gebied;categorie;aantal 2023;per 1000 2023\nA01;Afval;3;0,4', { columns: ['area', 'indicator', 'value', 'value'] }).observations.map(({ indicatorId, period }) => [indicatorId, period])).toEqual([['Afval › aantal', '2023'], ['Afval › per 1000', '2023']])
  })

  it('puts year and quarter of two columns together', () => {
    expect(figuresOf(importText('jaar;kwartaal;gebied;categorie;n\n2023;K2;A01;Afval;3', { columns: ['period', 'period', 'area', 'indicator', 'value'] }))).toEqual([['Afval', 'A01', '2023-K2', 3]])
  })

  it('uses the area and period of the profile only where the table names none', () => {
    const change = { columns: ['indicator', 'value'], defaultArea: 'QA01', defaultPeriod: '2023' } as const
    expect(figuresOf(importText('w;n\nAfval;3', change))).toEqual([['Afval', 'QA01', '2023', 3]])
    expect(importText('w;n\nAfval;3', { ...change, defaultArea: '' }).leftOut.unknownArea).toEqual([{ line: 2, area: '', column: 1 }])
    expect(importText('w;n\nAfval;3', { ...change, defaultPeriod: '' }).leftOut.unreadable).toMatchObject([{ reason: 'period' }])
    expect(importText(`${HEADER};;W;3`, { defaultArea: 'QA01', defaultPeriod: '2023' }).leftOut.unknownArea).toEqual([{ line: 2, area: '', column: null }])
  })

  it('counts rows that hold nothing in a column with a role', () => {
    expect(importText('a;jaar;gebied;v;n\nnoot;;;;\nx;2023;A01;W;1', { columns: ['ignore', 'period', 'area', 'indicator', 'value'] }).leftOut.empty).toBe(1)
  })

  it('leaves no row unaccounted for, whatever the table', () => {
    const cell = fc.constantFrom('2023', 'A01', 'ZZ99', 'Totaal', 'Bron: x', '', '-', '.', '<5', '1.420', '27,4', 'x', '=1+1', 'Afval', '2023-K1')
    const table = fc.array(fc.array(cell, { minLength: 0, maxLength: 6 }), { maxLength: 30 })
    const roles = fc.array(fc.constantFrom('area', 'area-name', 'period', 'indicator', 'sub-category', 'label', 'value', 'value', 'ignore'), { maxLength: 6 })
    fc.assert(fc.property(table, roles, fc.constantFrom(0, 1, 2), fc.constantFrom('', 'QA01'), (cells, columns, headerRows, defaultArea) => {
      const profile = { ...LONG, columns, headerRows, defaultArea } as ImportProfile
      const read = readTable(cells.map((row) => row.join(';')).join('\n'), profile)
      const { observations, leftOut } = tableToObservations(read, profile)
      const wholeRows = leftOut.unknownArea.filter(({ column }) => column === null).length
      const values = columns.filter((role) => role === 'value').length
      const used = read.rows.length - leftOut.totals - leftOut.footer - leftOut.empty - wholeRows
      expect(observations.length + leftOut.unreadable.length + leftOut.duplicates + (leftOut.unknownArea.length - wholeRows)).toBe(used * values)
      for (const { value, interval, absence } of observations) expect([value, interval, absence].filter((one) => one !== null)).toHaveLength(1)
    }), { numRuns: 1_000 })
  })
})

describe('observationsInSlices()', () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => `2023;A${String(at % 50).padStart(2, '0')};W${at % 37};${at}`).join('\n')
  const table = readTable(`jaar;gebied;variabele;waarde\n${rows}`, LONG)

  it.each([1, 7, 999, 1_000, 5_000])('comes to the same in slices of %i rows', (size) => {
    const slices = [...observationsInSlices(table, LONG, {}, size)]
    expect(joinImported(slices)).toEqual(tableToObservations(table, LONG))
    expect(slices.map(({ rowsDone }) => rowsDone).at(-1)).toBe(1_000)
    expect(slices).toHaveLength(Math.ceil(1_000 / size))
  })

  it('does no work for slices nobody asks for', () => {
    const slices = observationsInSlices(table, LONG, {}, 10)
    expect(slices.next().value).toMatchObject({ rowsDone: 10 })
    slices.return()
    expect(slices.next().done).toBe(true)
  })

  it('throws when a slice has no rows, and gives nothing for an empty table', () => {
    expect(() => [...observationsInSlices(table, LONG, {}, 0)]).toThrow(RangeError)
    expect(tableToObservations({ header: [], rows: [], ragged: [], misquoted: [] }, LONG)).toEqual({ indicators: [], observations: [], leftOut: NOTHING })
  })

  it('reads 200,000 rows within seconds', () => {
    const many = Array.from({ length: 200_000 }, (_, at) => `${2000 + (at % 20)};A${String(at % 100).padStart(2, '0')};VAR_${Math.floor(at / 100)};${at},5`).join('\n')
    const started = process.cpuUsage()
    const imported = importText(`jaar;gebied;variabele;waarde\n${many}`)
    expect(imported.observations).toHaveLength(200_000)
    expect(busyFor(started)).toBeLessThan(10_000)
  })
})
