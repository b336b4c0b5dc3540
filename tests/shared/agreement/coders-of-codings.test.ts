import { expect, it } from 'vitest'
import { countCoders, takesPart } from '../../../shared/agreement/coders-of-codings.ts'

it('takesPart() asks for two coders, or for all of a set; countCoders() counts a set', () => {
  expect([0b1, 0b101, 0].map((assigned) => takesPart(assigned))).toEqual([false, true, false])
  expect([0b11, 0b111, 0b101].map((assigned) => takesPart(assigned, 0b11))).toEqual([true, true, false])
  expect([0, 0b1011].map(countCoders)).toEqual([0, 3])
})
