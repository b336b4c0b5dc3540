import { describe, expect, it } from 'vitest'
import { newSource } from '../../../shared/source/new-source.ts'
import { isTallyable } from '../../../shared/source/source.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const card = newSource('s', 'Koffiekar', nextStamp(null, 1_750_000_000_000, 'a'))

describe('isTallyable()', () => {
  it.each([
    ['group and method', { group: 'resident', method: 'coffee-cart' }, true], ['no group', { method: 'coffee-cart' }, false], ['no method', { group: 'resident' }, false], ['neither', {}, false],
    ['both, but deleted', { group: 'resident', method: 'coffee-cart', deleted: true }, false],
  ] as const)('a source with %s', (_what, given, tallyable) => {
    expect(isTallyable({ ...card, ...given })).toBe(tallyable)
  })
})
