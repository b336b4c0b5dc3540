import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { starterIndicator } from '../../../shared/passive/starter-indicators.ts'
import { readSampleBytes, readSampleText } from './read-sample.ts'

const FILE = 'P02_wia_buurt.csv'
const text = readSampleText(FILE)
type Row = Record<'jaar' | 'gebiedcode' | 'gebiednaam' | 'variabele' | 'label' | 'waarde' | 'n', string>
const rows = Papa.parse<Row>(text.slice(1).trimEnd(), { delimiter: ';', header: true }).data
const YEARS = ['2019', '2021', '2023']
const AREAS = ['QA01', 'QA02', 'QA03', 'STAD']
const variables = [...new Set(rows.map((row) => row.variabele))]
const value = (variable: string, area: string, year: string) => {
  const row = rows.find((each) => each.variabele === variable && each.gebiedcode === area && each.jaar === year)
  return row ? Number(row.waarde.replace(',', '.')) : Number.NaN
}

describe('the sample table P02', () => {
  it('is UTF-8 with a byte order mark and CR LF line ends', () => {
    expect(Array.from(readSampleBytes(FILE).slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    expect(text.split('\r\n').join('')).not.toMatch(/[\r\n]/)
    expect(text.slice(1).split('\r\n')[0]).toBe('jaar;gebiedcode;gebiednaam;variabele;label;waarde;n')
  })

  it('has one row for each of 22 indicators, 3 years, 3 areas and the city', () => {
    expect(variables).toHaveLength(22)
    expect(rows.map((row) => `${row.jaar} ${row.gebiedcode} ${row.variabele}`)).toEqual(
      YEARS.flatMap((year) => AREAS.flatMap((area) => variables.map((variable) => `${year} ${area} ${variable}`))),
    )
  })

  it('knows every indicator as a starter indicator', () => {
    expect(variables.filter((variable) => starterIndicator(variable) === null)).toEqual([])
  })

  it('writes values with a decimal comma, and a point alone exactly where fewer than 20 people answered', () => {
    for (const row of rows) expect(row.waarde, JSON.stringify(row)).toMatch(Number(row.n) < 20 ? /^\.$/ : /^\d+,\d$/)
    expect(rows.filter((row) => row.waarde === '.').length).toBeGreaterThanOrEqual(10)
    expect(rows.filter((row) => row.waarde === '.' && row.gebiedcode === 'STAD')).toEqual([])
  })

  it('stays within the floor of the publisher wherever it gives a value', () => {
    const tooFew = rows.filter((row) => row.waarde !== '.' && Number(row.n) < (starterIndicator(row.variabele)?.minimumN ?? 0))
    expect(tooFew).toEqual([])
  })

  it('keeps grades between 1 and 10 and shares between 0 and 100', () => {
    for (const row of rows.filter((each) => each.waarde !== '.')) {
      const [low, high] = row.variabele.endsWith('_R') ? [1, 10] : [0, 100]
      expect(Number(row.waarde.replace(',', '.'))).toBeGreaterThanOrEqual(low)
      expect(Number(row.waarde.replace(',', '.'))).toBeLessThanOrEqual(high)
    }
  })

  it('gives nuisance by neighbours the reversed grade: Zuid, with the least, scores highest', () => {
    expect(starterIndicator('LBURENOVERLAST_R')?.direction).toBe('higher-better')
    expect(rows.find((row) => row.variabele === 'LBURENOVERLAST_R')?.label).toContain('10 = geen')
    expect(value('LBURENOVERLAST_R', 'QA03', '2023')).toBeGreaterThan(value('LBURENOVERLAST_R', 'QA01', '2023'))
  })

  it('tells of dirtier streets in Noord and Midden than in the city, and worse than four years before', () => {
    for (const area of ['QA01', 'QA02']) {
      expect(value('ORSCHOONSTRATEN_R', area, '2023')).toBeLessThan(value('ORSCHOONSTRATEN_R', 'STAD', '2023') - 1)
      expect(value('ORSCHOONSTRATEN_R', area, '2023')).toBeLessThan(value('ORSCHOONSTRATEN_R', area, '2019'))
    }
  })

  it('tells of youth nuisance in Noord at twice the share of the city', () => {
    expect(value('LJONGERENOVL_P', 'QA01', '2023')).toBeGreaterThan(2 * value('LJONGERENOVL_P', 'STAD', '2023'))
  })

  it('gives the city the grade 7,5 for the neighbourhood in 2023', () => {
    expect(value('LBUURT_R', 'STAD', '2023')).toBe(7.5)
  })
})
