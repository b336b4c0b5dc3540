import { describe, expect, it } from 'vitest'
import type { Run } from './measure.ts'
import { comparisonTable, figure, median, memoryTable, wholeSet, wrongAnswers } from './table.ts'

const run = (load: number, t1: number, patch: Partial<Run> = {}): Run => ({ size: 'S', load, tasks: { t1: { first: 3 * t1, med: t1, ok: 'ok' } }, hwm: 100, rss0: 60, ...patch })
const cells = (table: string) => table.split('\n').slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

describe('comparisonTable()', () => {
  it('sets each run beside the one of the same turn, so that a busy moment counts for both', () => {
    const rows = cells(comparisonTable({ size: 'S', ours: [run(10, 1), run(100, 10)], other: [run(50, 20), run(500, 240)] }, 'DuckDB'))
    expect(rows[0]!.slice(3, 5)).toEqual(['5.00 (5.00–5.00)', '≥ 4'])
    expect(rows[1]).toEqual(['code × attributes, rolled up (t1)', '5.50', '130', '22.0 (20.0–24.0)', '≥ 12', '16.5', '390', '22.0', 'ok'])
  })

  it('tells whose answers are wrong, and leaves ratios out where there is nobody beside us', () => {
    const wrong = run(1, 1, { tasks: { t1: { first: 1, med: 1, ok: 'WRONG' } } })
    expect(cells(comparisonTable({ size: 'S', ours: [run(1, 1)], other: [wrong] }, 'DuckDB'))[1]!.at(-1)).toBe('ok; other: WRONG')
    expect(cells(comparisonTable({ size: 'S', ours: [run(1, 1)], other: [] }, 'DuckDB'))[1]!.slice(2, 5)).toEqual(['–', '–', '–'])
    expect(wrongAnswers([{ size: 'S', ours: [run(1, 1), wrong, run(1, 1, { tasks: { t2: { err: 'out of memory' } } })], other: [] }])).toEqual(['S t1', 'S t2'])
  })
})

it('memoryTable() tells the most that was held, and how much of it is above the data', () => {
  expect(cells(memoryTable([{ size: 'S', ours: [run(1, 1)], other: [run(1, 1, { hwm: 300 })] }], 'DuckDB'))).toEqual([['S', '100', '300', '3.00', '40.0', '240', '6.00']])
  expect(cells(memoryTable([{ size: 'XL', ours: [run(1, 1)], other: [] }], 'DuckDB'))).toEqual([['XL', '100', '–', '–', '40.0', '–', '–']])
})

it('wholeSet() adds up index, first calls and all edits', () => {
  expect(wholeSet(run(10, 2, { tasks: { t1: { first: 6, med: 2, ok: 'ok' }, t6: { first: 1, med: 0.01, ok: 'ok', init: 4, ops: 1000 } } }))).toBeCloseTo(30)
})

it.each([[0.0123, '0.012'], [1.234, '1.23'], [1234.5, '1,235'], [NaN, '–']])('figure() writes %s as %s', (value, text) => {
  expect(figure(value)).toBe(text)
})

it.each([[[3, 1, 2], 2], [[4, 1, 2, 3], 2.5]])('median() of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle)
})
