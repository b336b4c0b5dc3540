import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPeriodPart, readPeriod } from '../../../shared/passive/read-period.ts'

describe('readPeriod()', () => {
  it.each<[string, string | null]>([
    ['2023', '2023'], [' 2023 ', '2023'], ['2023*', '2023'], ['2023JJ00', '2023'],
    ['2023-K1', '2023-K1'], ['2023 K4', '2023-K4'], ['K1 2023', '2023-K1'], ['2023Q2', '2023-K2'], ['Q3-2023', '2023-K3'], ['2023KW04', '2023-K4'], ['1e kwartaal 2023', '2023-K1'], ['2023 2e kwartaal', '2023-K2'], ['kwartaal 3 2023', '2023-K3'], ['2023 1st quarter', '2023-K1'],
    ['2023MM05', '2023-05'], ['2023-05', '2023-05'], ['2023/5', '2023-05'], ['05-2023', '2023-05'], ['202305', '2023-05'], ['mei 2023', '2023-05'], ['2023 mei', '2023-05'], ['Mrt. 2023', '2023-03'], ['okt-2023', '2023-10'], ['March 2023', '2023-03'],
    ['', null], ['K1', null], ['mei', null], ['23', null], ['1899', null], ['2023-13', null], ['2023-K5', null], ['2023-05-01', null], ['01-05-2023', null], ['2021-2023', null], ['2023 blauw', null], ['12023', null], ['20235', null], ['STAD', null],
  ])('reads %j as %j', (raw, period) => expect(readPeriod(raw)).toBe(period))

  it('reads its own spelling as it is', () => {
    const own = fc.tuple(fc.integer({ min: 1900, max: 2099 }), fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 4 }).map((quarter) => `-K${quarter}`), fc.integer({ min: 1, max: 12 }).map((month) => `-${String(month).padStart(2, '0')}`))).map((parts) => parts.join(''))
    fc.assert(fc.property(own, (period) => readPeriod(period) === period))
  })
})

describe('isPeriodPart()', () => {
  it.each<[string, boolean]>([['K1', true], ['q4', true], ['2e kwartaal', true], ['mei', true], ['2023', false], ['5', false], ['Kind', false], ['', false]])('says of %j: %j', (raw, is) => expect(isPeriodPart(raw)).toBe(is))
})
