import { expect, it } from 'vitest'
import { STARTER_AB } from '../../../shared/codebook/starter-ab.ts'

it('STARTER_AB has seven kinds of strengths beside each other', () => {
  expect(STARTER_AB.map((code) => code.key)).toEqual(['AB1', 'AB2', 'AB3', 'AB4', 'AB5', 'AB6', 'AB7'])
  expect(STARTER_AB.every((code) => code.parentKey === null)).toBe(true)
})

it('STARTER_AB marks strengths with one pattern of their own', () => {
  expect(new Set(STARTER_AB.map((code) => code.pattern))).toEqual(new Set(['double']))
})
