import { expect, it } from 'vitest'
import { isOpenCommitment } from '../../../shared/method/commitment.ts'

it.each([
  ['open', false, true], ['kept', false, false], ['lapsed', false, false], ['open', true, false],
] as const)('isOpenCommitment(): status %s, deleted %s → %s', (status, deleted, open) => {
  expect(isOpenCommitment({ status, deleted })).toBe(open)
})
