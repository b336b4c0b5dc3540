import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/anchoring/fold-text.ts'

const folded = (text: string) => {
  const { units, length } = foldText(text)
  return String.fromCharCode(...units.subarray(0, length))
}

describe('foldText()', () => {
  it.each([
    ['runs of white space are one space', 'a \n\u00a0 b', 'a b'],
    ['runs of dashes are one', 'a -- b — c', 'a - b - c'],
    ['what is invisible goes', 'bu\u00adurt\u200bhuis', 'buurthuis'],
    ['accents go, written as one sign or two', 'é e\u0301', 'e e'],
    ['ligatures and ellipses are written out', 'ﬁets…', 'fiets...'],
    ['emoji stay', 'Ja 😀', 'ja 😀'],
    ['nothing remains nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  it('keeps where each unit came from, accents within their letter', () => {
    const { from, to, length } = foldText('e\u0301\u00adﬁ  x')
    expect(length).toBe(5)
    expect([...from.subarray(0, length)]).toEqual([0, 3, 3, 4, 6])
    expect([...to.subarray(0, length)]).toEqual([2, 4, 4, 6, 7])
  })

  it('never runs out of room or order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\ufdfa', 'ﬁ', ' ', '😀', '\ud83d', '\u0301', '\u00ad', '한') }), (text) => {
        const { from, to, length } = foldText(text)
        for (let k = 0; k < length; k++) {
          expect(from[k]).toBeLessThan(to[k]!)
          expect(to[k]).toBeLessThanOrEqual(text.length)
          if (k > 0) expect(from[k]).toBeGreaterThanOrEqual(from[k - 1]!)
        }
      }),
    )
  })
})
