import { expect, it } from 'vitest'
import { type CoderCoding, codersOf, doubleCodedUnits } from '../../../shared/agreement/double-coded-units.ts'

const coding = (sourceId: string, coder: string, codeId: string, unit: number | null, start: number, end = start + 5): CoderCoding => ({ sourceId, coder, codeId, unit, start, end })

it('doubleCodedUnits() takes turns and lines as they are, and passages that overlap where there are none', () => {
  const { coders, units } = doubleCodedUnits([
    coding('s1', 'B', 'x', 3, 40), coding('s1', 'A', 'x', 1, 10), coding('s1', 'A', 'y', 3, 44), coding('alone', 'A', 'x', 1, 0),
    coding('web', 'A', 'x', null, 0, 10), coding('web', 'B', 'y', null, 8, 20), coding('web', 'C', 'y', null, 20, 30),
  ])
  expect(coders).toEqual(['A', 'B', 'C'])
  expect(units.map(({ sourceId, unit, start, looked, codings }) => [sourceId, unit, start, looked, codings.length])).toEqual([
    ['s1', 1, 10, 0b11, 1], ['s1', 3, 40, 0b11, 2], ['web', null, 0, 0b111, 2], ['web', null, 20, 0b111, 1],
  ])
  expect(codersOf(units[1]!, coders, (id) => id === 'x')).toBe(0b10)
})

it('doubleCodedUnits() compares thirty coders at most, and says how many it leaves out', () => {
  const many = Array.from({ length: 33 }, (_, at) => coding('s', `c${String(at).padStart(2, '0')}`, 'x', 0, 0))
  const { coders, codersLeftOut, units } = doubleCodedUnits(many)
  expect([coders.length, codersLeftOut, units[0]!.codings.length]).toEqual([30, 3, 30])
})
