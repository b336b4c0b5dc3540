import { expect, it } from 'vitest'
import { STARTER_PW } from '../../../shared/codebook/starter-pw.ts'

it('STARTER_PW has the seven kinds of public value beside each other', () => {
  expect(STARTER_PW.map((code) => code.nameEn)).toEqual([
    'Economic value', 'Social value', 'Political value', 'Societal value', 'Quality of life', 'Strategic value', 'Stewardship',
  ])
  expect(STARTER_PW.every((code) => code.parentKey === null)).toBe(true)
})
