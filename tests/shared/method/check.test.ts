import { describe, expect, it } from 'vitest'
import { CHECK_LISTS, linesOfList } from '../../../shared/method/check.ts'

describe('linesOfList()', () => {
  it('has our own eight points, and fourteen and nine lines for a team to fill in', () => {
    expect(CHECK_LISTS.map((list) => linesOfList(list).length)).toEqual([8, 14, 9])
  })

  it('says nothing on the lines of others: only our own points are points', () => {
    expect(CHECK_LISTS.map((list) => linesOfList(list).every(({ point }) => point === null))).toEqual([false, true, true])
  })

  it('gives every line an id of its own that no other list has', () => {
    const ids = CHECK_LISTS.flatMap(linesOfList).map(({ id }) => id)
    expect(new Set(ids).size).toBe(31)
    expect(ids.filter((id) => !/^[0-9a-zA-Z-]{1,64}$/.test(id))).toEqual([])
  })
})
