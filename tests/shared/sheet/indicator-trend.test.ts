import { describe, expect, it } from 'vitest'
import type { PassiveRow } from '../../../shared/passive/observation.ts'
import { indicatorsWithTrend, indicatorTrend } from '../../../shared/sheet/indicator-trend.ts'

const row = (indicatorId: string, area: string, period: string, value: number | null): PassiveRow => ({
  indicatorId, kind: 'reports', label: `label ${indicatorId}`, publisher: '', unit: '', direction: 'neither', estimate: false, area, level: null, period, value,
  interval: value === null ? { low: 1, high: 4 } : null, absence: null, provisional: false, importName: '', importedOn: '',
})
const rows = [row('a', 'X', '2023', 1), row('a', 'X', '2022', 2), row('b', 'X', '2023', 1), row('c', 'X', '2023', 1), row('c', 'X', '2024', 1), row('d', 'X', '2023', 1), row('d', 'X', '2024', null)]
const link = { id: 'l', made: 's', changed: {}, deleted: false, codeId: 'k', indicatorId: 'c', note: '' }

describe('indicatorsWithTrend()', () => {
  it('lists figures with values in more than one period, linked ones first', () => {
    expect(indicatorsWithTrend(rows, [link])).toEqual([{ id: 'c', label: 'label c' }, { id: 'a', label: 'label a' }])
    expect(indicatorsWithTrend(rows, [{ ...link, deleted: true }]).map(({ id }) => id)).toEqual(['a', 'c'])
  })
})

describe('indicatorTrend()', () => {
  it('sorts periods and gives each area a value or a gap', () => {
    expect(indicatorTrend([...rows, row('a', 'Y', '2023', 7)], 'a', ['Y'], 5)).toMatchObject({ periods: ['2022', '2023'], lines: [{ area: 'Y', values: [null, 7] }, { area: 'X', values: [2, 1] }], more: 0 })
  })

  it('is null with fewer than two periods, and for a figure that is not there', () => {
    expect(indicatorTrend(rows, 'b', [], 5)).toBeNull()
    expect(indicatorTrend(rows, 'd', [], 5)).toBeNull()
    expect(indicatorTrend(rows, 'zzz', [], 5)).toBeNull()
  })

  it('says of a line that it is about a larger area, unless that was talked about or is the city', () => {
    const at = (area: string, level: PassiveRow['level']) => ['2022', '2023'].map((period) => ({ ...row('a', area, period, 1), level }))
    const trend = indicatorTrend([...at('QA', 'district'), ...at('QA01', 'neighbourhood'), ...at('QB', 'borough'), ...at('STAD', 'city')], 'a', ['QB'], 5)
    expect(trend?.lines.map(({ area, wider }) => [area, wider])).toEqual([['QB', null], ['STAD', null], ['QA', 'district'], ['QA01', null]])
  })

  it('draws no more areas than can be told apart, and says how many there are besides', () => {
    const many = Array.from({ length: 9 }, (_, area) => ['2022', '2023'].map((period) => row('a', `A${area}`, period, area))).flat()
    expect(indicatorTrend(many, 'a', ['A8'], 5)).toMatchObject({ lines: [{ area: 'A8' }, { area: 'A0' }, { area: 'A1' }, { area: 'A2' }, { area: 'A3' }], more: 4 })
  })
})
