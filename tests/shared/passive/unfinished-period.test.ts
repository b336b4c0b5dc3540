import { describe, expect, it } from 'vitest'
import { settleUnfinished, unfinishedPeriod } from '../../../shared/passive/unfinished-period.ts'

const figures = (period: string, filled: number, empty = 0) => [
  ...Array.from({ length: filled }, (_, at) => ({ period, value: at, interval: null, provisional: false })), ...Array.from({ length: empty }, () => ({ period, value: null, interval: null, provisional: false })),
]

describe('unfinishedPeriod()', () => {
  it('sees a last month with half of its figures, and counts what is usual', () => {
    expect(unfinishedPeriod([...figures('2024-10', 20), ...figures('2024-11', 18, 2), ...figures('2024-12', 9, 11)])).toEqual({ period: '2024-12', filled: 9, usual: 18 })
  })
  it.each([
    ['as full as the others', [...figures('2021', 10), ...figures('2022', 10), ...figures('2023', 9)]], ['the second of all', [...figures('2022', 10), ...figures('2023', 1)]],
    ['a month after years', [...figures('2021', 10), ...figures('2022', 10), ...figures('2023-01', 1)]], ['one of very few', [...figures('2021', 3), ...figures('2022', 3), ...figures('2023', 1)]], ['nothing', []],
  ])('finds nothing the matter with a last period that is %s', (_what, all) => expect(unfinishedPeriod(all)).toBeNull())
})

describe('settleUnfinished()', () => {
  const all = [...figures('2023', 2), ...figures('2024', 1, 1)]
  const last = { period: '2024', filled: 1, usual: 2 }
  it('leaves it out, marks its figures as provisional, or does nothing', () => {
    expect(settleUnfinished(all, last, 'leave-out')).toEqual(all.slice(0, 2))
    expect(settleUnfinished(all, last, 'provisional').map(({ provisional }) => provisional)).toEqual([false, false, true, false])
    expect([settleUnfinished(all, last, 'take'), settleUnfinished(all, last, 'ask')]).toEqual([all, all])
  })
})
