import { expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { strengthCodes } from '../../../shared/codebook/strength-codes.ts'
import { GOLD_CODES } from '../demo/gold.ts'

it('strengthCodes() are the codes of AB with what a team puts below them, and no theme', () => {
  const codes = [...GOLD_CODES, newCode('own', '0197f0000000-0000-a', { key: 'TUIN', nameNl: 'Moestuin', parentId: GOLD_CODES.find(({ key }) => key === 'AB4')!.id }, 0), newCode('abc', '0197f0000000-0000-a', { key: 'ABRI', nameNl: 'Abri' }, 0)]
  const strengths = strengthCodes(codes)
  expect(codes.filter(({ id }) => strengths.has(id)).map(({ key }) => key)).toEqual(['AB1', 'AB2', 'AB3', 'AB4', 'AB5', 'AB6', 'AB7', 'TUIN'])
})
