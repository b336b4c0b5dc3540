import { expect, it } from 'vitest'
import { groupedPlaces, groupStarts, longestGroup } from '../../../shared/tally/group-places.ts'

it('groupedPlaces() puts places group by group as they stood; groupStarts() and longestGroup() tell where and how many', () => {
  const groupOf = Int32Array.of(2, 0, 2, 2, 0)
  const starts = groupStarts(groupOf, 4)
  expect([...starts]).toEqual([0, 2, 2, 5, 5])
  expect([...groupedPlaces(groupOf, starts)]).toEqual([1, 4, 0, 2, 3])
  expect([longestGroup(starts), longestGroup(groupStarts(new Int32Array(0), 0))]).toEqual([3, 0])
})
