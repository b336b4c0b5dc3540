import { expect, it } from 'vitest'
import { newCodes } from '../../../shared/tally/new-codes.ts'
import { caseOf, HAS_CASES } from './saturation-cases.ts'

it.skipIf(!HAS_CASES)('newCodes() counts in each source what was in none before, as in the collection', () => {
  const { input, expected } = caseOf('toy-matrix')
  expect(newCodes(input.codes_per_document!)).toEqual(expected.new_per_document)
})

it('newCodes() counts a code that stands twice in a source once', () => {
  expect(newCodes([['a', 'a'], [], ['a', 'b']])).toEqual([1, 0, 1])
})
