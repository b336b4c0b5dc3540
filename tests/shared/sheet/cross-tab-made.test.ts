import { describe, expect, it } from 'vitest'
import { FIRST_CROSS_TAB } from '../../../shared/sheet/cross-tab-choice.ts'
import { columnKey, type CrossTabColumn, placeColumns, readCrossTabMade } from '../../../shared/sheet/cross-tab-made.ts'

const column = (...values: string[]): CrossTabColumn => ({ group: 'resident', values })
const [all, cart, story, door] = [column(), column('coffee-cart'), column('story'), column('door-to-door')] as const

describe('placeColumns()', () => {
  const before = placeColumns(FIRST_CROSS_TAB, [all, cart, story], null)
  it('fills places in order at first', () => expect(before.columns).toEqual([all, cart, story]))
  it('leaves a column where it was as long as the choice is the same, also when other numbers are shown', () => {
    expect(placeColumns({ ...FIRST_CROSS_TAB, number: 'share' }, [all, door, story], before).columns).toEqual([all, door, story])
    expect(placeColumns(FIRST_CROSS_TAB, [all, door, cart, story], before).columns).toEqual([all, cart, story, door])
  })
  it('empties a place whose value is gone, without forgetting it', () => {
    const later = placeColumns(FIRST_CROSS_TAB, [all, story], before)
    expect(later.columns).toEqual([all, null, story])
    expect(placeColumns(FIRST_CROSS_TAB, [all, story, cart], later).columns).toEqual([all, cart, story])
  })
  it('begins anew with another choice, in the places that are there', () => {
    expect(placeColumns({ ...FIRST_CROSS_TAB, first: 'area' }, [all, column('QA01')], before).columns).toEqual([all, column('QA01'), null])
  })
})

describe('readCrossTabMade()', () => {
  const made = placeColumns(FIRST_CROSS_TAB, [all, cart], null)
  const read = (cell: string) => readCrossTabMade(['theme', null, '_made'], [['BT1', '', ''], ['BT2', 'x', cell]])
  it('finds what the table shows in any row, as sorting may have moved it', () => expect(read(JSON.stringify(made))).toEqual(made))
  it.each(['', 'x', '{}', '[1]', JSON.stringify({ ...made, choice: { ...made.choice, group: 'professional' } })])('takes %j for nothing', (cell) => expect(read(cell)).toBeNull())
  it('is null where the column is gone', () => expect(readCrossTabMade(['theme'], [['BT1']])).toBeNull())
})

it('columnKey() tells columns apart by group and by every value', () => {
  expect(new Set([all, cart, column('coffee-cart', 'a'), { group: 'organisation' as const, values: ['coffee-cart'] }].map(columnKey)).size).toBe(4)
})
