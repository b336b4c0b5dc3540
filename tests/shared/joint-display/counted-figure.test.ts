import { describe, expect, it } from 'vitest'
import { countedFigures } from '../../../shared/joint-display/counted-figure.ts'
import type { Direction, Indicator, Observation } from '../../../shared/passive/observation.ts'

const indicator = (direction: Direction, kind: Indicator['kind'] = 'indicator'): Indicator => ({ id: 'I', kind, label: 'I', publisher: '', unit: '', direction, estimate: false })
const figure = (period: string, value: number | null, patch: Partial<Observation> = {}): Observation => ({ indicatorId: 'I', area: 'QA01', level: 'neighbourhood', period, value, interval: null, absence: null, provisional: false, ...patch })

describe('countedFigures()', () => {
  it.each([
    ['higher-better', 6, 7, 'better'], ['higher-better', 7, 6, 'worse'], ['higher-worse', 6, 7, 'worse'], ['higher-worse', 7, 6, 'better'],
    ['neither', 6, 7, 'higher'], ['neither', 7, 6, 'lower'], ['higher-better', 6, 6, 'same'],
  ] as const)('sees %s, from %s to %s, as %s', (direction, before, now, expected) => {
    expect(countedFigures(indicator(direction), [figure('2021', before), figure('2023', now)], ['QA01'], null)[0]!.development).toBe(expected)
  })

  it('never calls reports better or worse, whatever direction somebody gave them', () => {
    expect(countedFigures(indicator('higher-worse', 'reports'), [figure('2021', 9), figure('2023', 4)], ['QA01'], null)[0]!.development).toBe('lower')
  })

  it('holds a figure against no earlier one of another list of areas, and tells on how many answers it rests', () => {
    const [newest] = countedFigures(indicator('higher-better'), [figure('2021', 6, { edition: '2015' }), figure('2023', 7, { edition: '2022', n: 61 })], ['QA01'], null)
    expect(newest).toMatchObject({ period: '2023', previous: null, development: null, n: 61 })
  })

  it('shows the newest period with its reason when it has no value, and says nothing of a development', () => {
    expect(countedFigures(indicator('higher-better'), [figure('2021', 6), figure('2023', null, { absence: 'not-published' })], ['QA01'], null)[0]).toMatchObject({ period: '2023', value: null, absence: 'not-published', previous: { period: '2021', value: 6 }, development: null })
  })

  it('adds quarters of reports up to the newest whole year, and leaves a year alone that is not complete', () => {
    const quarters = ['2023-K1', '2023-K2', '2023-K3', '2023-K4', '2024-K1'].map((period) => figure(period, 10))
    expect(countedFigures(indicator('higher-worse', 'reports'), quarters, ['QA01'], null)[0]).toMatchObject({ period: '2023', value: 40, previous: null })
  })

  it.each([
    ['quarters and months', [...['K1', 'K2', 'K3', 'K4'].map((part) => figure(`2023-${part}`, 30)), ...Array.from({ length: 12 }, (_, month) => figure(`2023-${String(month + 1).padStart(2, '0')}`, 10))]],
    ['the year itself and its quarters', [figure('2023', 120), ...['K1', 'K2', 'K3', 'K4'].map((part) => figure(`2023-${part}`, 30))]],
  ])('counts reports once that were told in %s', (_what, figures) => {
    expect(countedFigures(indicator('higher-worse', 'reports'), figures, ['QA01'], null)[0]).toMatchObject({ period: '2023', value: 120, previous: null })
  })

  it('makes an interval of a year in which a quarter is only an interval', () => {
    const quarters = ['2023-K1', '2023-K2', '2023-K3', '2023-K4'].map((period, i) => (i === 0 ? figure(period, null, { interval: { low: 1, high: 4 } }) : figure(period, 10)))
    expect(countedFigures(indicator('higher-worse', 'reports'), quarters, ['QA01'], null)[0]).toMatchObject({ value: null, interval: { low: 31, high: 34 } })
  })

  it('holds an interval against an interval, and names a development only where it is sure', () => {
    const between = (period: string, low: number, high: number) => figure(period, null, { interval: { low, high } })
    expect(countedFigures(indicator('higher-worse'), [between('2023', 121, 124), between('2024', 31, 34)], ['QA01'], null)[0]).toMatchObject({ previous: { period: '2023', interval: { low: 121, high: 124 } }, development: 'better' })
    expect(countedFigures(indicator('higher-worse'), [between('2023', 30, 34), between('2024', 33, 36)], ['QA01'], null)[0]!.development).toBeNull()
  })

  it('leaves out an area without figures, and never holds the city against itself', () => {
    const found = countedFigures(indicator('higher-better'), [figure('2023', 6, { area: 'STAD' })], ['QA01', 'STAD'], 'STAD')
    expect(found).toMatchObject([{ area: 'STAD', city: null }])
  })
})
