import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../../../shared/anchoring/check-span.ts'
import { expandSpanToWords } from '../../../shared/anchoring/expand-span-to-words.ts'

/** The words a marked span grows to; the span stands between brackets. */
function grown(marked: string): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const span = expandSpanToWords(text, { start, end })
  return text.slice(span.start, span.end)
}

describe('expandSpanToWords()', () => {
  it.each([
    ['grows both ends to their words', 'de fon[tein is st]uk', 'fontein is stuk'],
    ['leaves a span of whole words alone', 'de [fontein] is stuk', 'fontein'],
    ['makes a caret inside a word the word', 'de fon[]tein is', 'fontein'],
    ['leaves a caret between words empty', 'de [] is', ''],
    ['leaves white space and marks at its ends alone', 'de[ fontein, ]is', ' fontein, '],
    ['takes a word held together by an apostrophe as one', 'met z[o]’n ding', 'zo’n'],
    ['takes a word held together by a hyphen as one', 'in Noord-H[oll]and', 'Noord-Holland'],
    ['stops at a double hyphen, which is a dash', 'zich--jam[m]er genoeg', 'jammer'],
    ['leaves the quote marks around a word out', "zei 'mo[o]i' en", 'mooi'],
    ['grows over accents written as marks of their own', 'zo\u0301o[\u0301n] ding', 'zo\u0301o\u0301n'],
    ['grows over letters outside the basic plane', '𐌰𐌱[𐌲]𐌳 is Gothic', '𐌰𐌱𐌲𐌳'],
    ['grows within right-to-left words', 'זה המ[ע]יין שלנו', 'המעיין'],
    ['does not grow over scripts without spaces', '公園[の噴]水が', 'の噴'],
    ['does not take an emoji for a letter', 'mooi😀[]😀 zeg', ''],
  ])('%s', (_, marked, expected) => {
    expect(grown(marked)).toBe(expected)
  })

  it('holds the span it was given, splits no character, and grows no further the second time', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'é', "'", '-', ' ', '.', '\u0301', '😀', '𐌰', 'ש', '公', '1', '_') })
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const bounds = [a % (text.length + 1), b % (text.length + 1)]
        const start = Math.min(...bounds)
        const end = Math.max(...bounds)
        fc.pre(!splitsCharacter(text, start) && !splitsCharacter(text, end))
        const span = expandSpanToWords(text, { start, end })
        expect(span.start).toBeLessThanOrEqual(start)
        expect(span.end).toBeGreaterThanOrEqual(end)
        expect(splitsCharacter(text, span.start) || splitsCharacter(text, span.end)).toBe(false)
        expect(expandSpanToWords(text, span)).toEqual(span)
      }),
    )
  })

  it('throws RangeError on a span outside the text', () => {
    expect(() => expandSpanToWords('kort', { start: 2, end: 9 })).toThrow(RangeError)
  })
})
