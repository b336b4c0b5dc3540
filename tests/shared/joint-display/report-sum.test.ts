import { describe, expect, it } from 'vitest'
import { comparableSums, reportChange, reportShare, reportSums, reportSumsHere, reportTotal } from '../../../shared/joint-display/report-sum.ts'
import { someFigure, someReports } from './some-figures.ts'

describe('reportSums()', () => {
  it('adds up kinds of reports by area, ranges by their ends, with the most first', () => {
    expect(reportSums([someReports('Afval › Vol', 10, 20), someReports('Afval › Grof', [4, 16], 30), someReports('Afval › Vol', 7, null, { area: 'QA02' }), someFigure(5)])).toMatchObject([
      { area: 'QA01', period: '2024', low: 14, high: 26, kinds: 2, parts: [{ label: 'Afval › Grof' }, { label: 'Afval › Vol' }], compared: { period: '2023', kinds: 2, before: { low: 50, high: 50 } } },
      { area: 'QA02', low: 7, high: 7, compared: null },
    ])
  })

  it('counts a main category once that is there with its own sub categories', () => {
    expect(reportSums([someReports('Afval', 100), someReports('Afval › Vol', 60), someReports('Afvalbakken', 5)])[0]).toMatchObject({ low: 105, kinds: 2 })
  })

  it('takes the newest period of an area, and compares only kinds that were counted before too', () => {
    const [sum] = reportSums([someReports('a', 10, 40), someReports('b', 30), someReports('old', 99, null, { period: '2022' })])
    expect(sum).toMatchObject({ period: '2024', low: 40, kinds: 2, compared: { kinds: 1, before: { low: 40 }, now: { low: 10 } } })
  })

  it('adds up over a whole year before a newer quarter, and over a quarter before a newer month', () => {
    const of = (...periods: readonly string[]) => reportSums(periods.map((period, at) => someReports(`kind ${at}`, 10 + at, null, { period })))[0]
    expect(of('2024-11', '2024', '2023', '2025-K1')).toMatchObject({ period: '2024', low: 11, kinds: 1 })
    expect(of('2024-11', '2024-K2', '2024-K3')).toMatchObject({ period: '2024-K3', low: 12 })
    expect(of('2024-10', '2024-11')).toMatchObject({ period: '2024-11', low: 11 })
  })

  it('leaves out kinds without a number, and areas that have none', () => {
    expect(reportSums([someFigure(null, { indicator: someReports('a', 1).indicator })])).toEqual([])
  })

  it('does not count E33 among reports', () => {
    expect(reportSums([someReports('E33 verward gedrag', 40), someReports('a', 3)])[0]).toMatchObject({ low: 3, kinds: 1 })
  })
})

it('reportSumsHere() leaves out figures of larger areas, which would count the neighbourhood twice', () => {
  const wide = someReports('a', 99, null, { area: 'QA', level: 'district', wider: true })
  expect(reportSumsHere([someReports('a', 3), wide]).map(({ area }) => area)).toEqual(['QA01'])
})

describe('reportChange()', () => {
  it.each([
    [90, 100, 'fewer'], [91, 100, null], [110, 100, 'more'], [0, 0, null], [[4, 16], [8, 20], 'fewer'], [[4, 16], [4, 17], null], [[8, 20], [4, 16], 'more'],
  ] as const)('%j after %j is %s', (now, before, change) => {
    expect(reportChange(reportSums([someReports('a', now, before)])[0]!)).toBe(change)
  })

  it('is not known without a period before', () => {
    expect(reportChange(reportSums([someReports('a', 5)])[0]!)).toBeNull()
  })
})

it('reportTotal() is null of nothing, and the sum of ranges', () => {
  expect([reportTotal([]), reportTotal([{ low: 1, high: 4 }, { low: 2, high: 2 }])]).toEqual([null, { low: 3, high: 6 }])
})

it('reportShare() takes the middle of ranges, and is null where either is not known or nothing was reported', () => {
  expect([reportShare({ low: 1, high: 3 }, { low: 16, high: 24 }), reportShare(null, { low: 1, high: 1 }), reportShare({ low: 0, high: 0 }, { low: 0, high: 0 })]).toEqual([0.1, null, null])
})

it('comparableSums() keeps what is over the same period as all reports of its area', () => {
  const all = reportSums([someReports('a', 10), someReports('b', 5, null, { area: 'QA02' })])
  const monthly = reportSums([someReports('crime', 900, null, { period: '2024-11' }), someReports('b', 5, null, { area: 'QA02' }), someReports('c', 7, null, { area: 'QA03' })])
  expect(comparableSums(monthly, all).map(({ area }) => area)).toEqual(['QA02'])
})
