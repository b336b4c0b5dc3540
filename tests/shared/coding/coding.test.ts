import { describe, expect, it } from 'vitest'
import { mayQuote, QUOTE_PERMISSIONS, SENSITIVITIES } from '../../../shared/coding/coding.ts'

describe('mayQuote()', () => {
  it('is true for one pair of choices out of all: quoting permitted and nothing sensitive', () => {
    const yes = QUOTE_PERMISSIONS.flatMap((quotePermission) => SENSITIVITIES.filter((sensitivity) => mayQuote({ quotePermission, sensitivity })).map((sensitivity) => [quotePermission, sensitivity]))
    expect(yes).toEqual([['quote', 'none']])
  })
})
