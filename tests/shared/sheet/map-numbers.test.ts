import { describe, expect, it } from 'vitest'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import { indicatorByArea, themeByArea } from '../../../shared/sheet/map-numbers.ts'
import { aCode, aCoding, aSource } from '../tally/records.ts'

describe('themeByArea()', () => {
  const input = {
    codes: [aCode('A'), aCode('A1', 'A')],
    sources: [aSource('s1', { areaCode: 'QA01' }), aSource('s2', { areaCode: 'QA01' }), aSource('s3', { areaCode: 'QA02' }), aSource('s4'), aSource('shop', { group: 'organisation', areaCode: 'QA03' })],
    codings: [aCoding('s1', 'A1', 0, 5), aCoding('s4', 'A', 0, 5), aCoding('shop', 'A', 0, 5)],
  }
  it('gives each area with resident sources its number, 0 where the theme was not mentioned, and says what is not on the map', () => {
    expect(themeByArea(input, 'A', 'nl')).toEqual({
      title: 'A: bewonersbronnen per gebied', note: 'Geen steekproef: in hoeveel gesprekken het thema voorkomt. 1 bron heeft geen gebied en staat niet op de kaart.',
      areas: [{ area: 'QA01', value: 1, short: '1', text: '1 van 2' }, { area: 'QA02', value: 0, short: '0', text: '0 van 1' }],
    })
  })
  it('is null for a theme that is not there', () => {
    expect(themeByArea(input, 'B', 'nl')).toBeNull()
  })
})

describe('indicatorByArea()', () => {
  const row = (area: string, period: string, more: Partial<PassiveRow> = {}): PassiveRow => ({
    indicatorId: 'I', kind: 'indicator', label: 'Schoon', publisher: '', unit: 'cijfer', direction: 'higher-better', estimate: true, area, level: 'neighbourhood', period, value: 6.25, interval: null, absence: null,
    provisional: false, importName: '', importedOn: '', ...more,
  })
  const gone = { value: null, absence: 'not-published' as const }
  it('takes the newest period with a value, keeps gaps as gaps, and leaves the city out', () => {
    const rows = [row('B', '2023', gone), row('A', '2023', { provisional: true }), row('C', '2023', { value: null, interval: { low: 1, high: 4 } }), row('STAD', '2023', { level: 'city' }), row('A', '2021'), row('A', '2025', gone)]
    expect(indicatorByArea(rows, [], 'I', 'nl')).toEqual({
      title: 'Schoon (cijfer), 2023', note: 'Hoger is beter. Dit is een schatting.',
      areas: [{ area: 'A', value: 6.25, short: '6,25', text: '6,25 (voorlopig)' }, { area: 'B', value: null, short: '–', text: 'niet gepubliceerd' }, { area: 'C', value: null, short: '1–4', text: '1–4' }],
    })
  })
  it('gives neighbourhoods without a figure of their own that of the larger area around them, and says so', () => {
    const wide = { level: 'district' } as const
    const rows = [row('QA', '2023', { ...wide, value: 47 }), row('QB', '2023', { ...wide, value: 30 }), row('QA02', '2023', gone), row('STAD', '2023', { level: 'city', value: 9 }), { ...row('QA03', '2023'), indicatorId: 'other' }]
    expect(indicatorByArea(rows, ['QA01', 'QB01', 'QC01'], 'I', 'nl')!.areas).toEqual([
      { area: 'QA', value: 47, short: '47', text: '47' }, { area: 'QA01', value: 47, short: '47', text: '47 · alleen op niveau wijk (QA)', from: 'QA' },
      { area: 'QA02', value: null, short: '–', text: 'niet gepubliceerd' }, { area: 'QA03', value: 47, short: '47', text: '47 · alleen op niveau wijk (QA)', from: 'QA' },
      { area: 'QB', value: 30, short: '30', text: '30' }, { area: 'QB01', value: 30, short: '30', text: '30 · alleen op niveau wijk (QB)', from: 'QB' },
    ])
  })
  it('warns of reports, and is null where there is no value at all', () => {
    expect(indicatorByArea([row('A', '2023', { kind: 'reports', estimate: false })], [], 'I', 'en')!.note).toBe('Fewer reports is not by itself less nuisance.')
    expect(indicatorByArea([row('A', '2023', gone)], [], 'I', 'nl')).toBeNull()
  })
})
