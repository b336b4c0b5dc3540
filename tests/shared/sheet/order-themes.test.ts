import { expect, it } from 'vitest'
import { orderThemes } from '../../../shared/sheet/order-themes.ts'
import { GOLD_CODES } from '../demo/gold.ts'

it('orderThemes() puts strengths first where that is wanted, and changes nothing else', () => {
  const rows = GOLD_CODES.map(({ id, key }) => ({ codeId: id, key }))
  const keys = orderThemes(rows, GOLD_CODES, true).map(({ key }) => key)
  expect(keys.slice(0, 8)).toEqual(['AB1', 'AB2', 'AB3', 'AB4', 'AB5', 'AB6', 'AB7', 'BT1'])
  expect(keys.toSorted()).toEqual(rows.map(({ key }) => key).toSorted())
  expect(orderThemes(rows, GOLD_CODES, false)).toEqual(rows)
})
