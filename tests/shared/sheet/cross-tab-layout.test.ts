import { expect, it } from 'vitest'
import { CROSS_TAB_LAYOUT, crossTabLayout, slotId, slotsAmong } from '../../../shared/sheet/cross-tab-layout.ts'

it('has as many places for values as are asked for, after what every table of it has', () => {
  expect(crossTabLayout(2).columns.map(({ id }) => id)).toEqual(['theme', '_id', '_made', slotId(0), slotId(1)])
  expect(CROSS_TAB_LAYOUT.columns.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['_id', '_made'])
})

it('gives each place a header of its own, so that no column without a header is taken for one', () => {
  expect(crossTabLayout(3).columns.filter(({ header }) => header.nl === '' || header.en === '')).toEqual([])
})

it('slotsAmong() counts places up to the last, also where one was deleted', () => {
  expect([slotsAmong([]), slotsAmong(['theme', null, '_id', slotId(0), slotId(4), 'slotted'])]).toEqual([0, 5])
})
