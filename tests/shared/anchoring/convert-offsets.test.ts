import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../../../shared/anchoring/check-span.ts'
import { convertOffsets, type OffsetUnit } from '../../../shared/anchoring/convert-offsets.ts'
import { busyFor } from '../../busy-for.ts'

const UNITS: readonly OffsetUnit[] = ['utf-16', 'code-point', 'utf-8']

/** Text of characters of every size, lone surrogates and combining marks among them. */
const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', 'ß', '€', '公', 'ש', '\u05b8', '\u200f', '😀', '👩🏽‍🦽', '🇳🇱', '\ud83d', '\ude00', '\uffff'), maxLength: 40 })
const anyUnit = fc.constantFrom(...UNITS)

/** Every offset between two characters, counted in a unit by a slow way that others vouch for. */
function countedIn(unit: OffsetUnit, text: string): number[] {
  const bounds = Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => !splitsCharacter(text, at))
  const encoder = new TextEncoder()
  return bounds.map((at) => {
    if (unit === 'utf-16') return at
    return unit === 'code-point' ? Array.from(text.slice(0, at)).length : encoder.encode(text.slice(0, at)).length
  })
}

describe('convertOffsets()', () => {
  it.each([
    ['utf-16', 'code-point', [0, 1, 3, 4], [0, 1, 2, 3]],
    ['utf-16', 'utf-8', [0, 1, 3, 4], [0, 1, 5, 7]],
    ['code-point', 'utf-16', [3, 2, 0, 2], [4, 3, 0, 3]],
    ['utf-8', 'code-point', [7, 5], [3, 2]],
  ] as const)('counts "a😀é" from %s in %s', (from, to, offsets, converted) => {
    expect(convertOffsets('a😀é', offsets, { from, to })).toEqual(converted)
  })

  it.each([
    ['a letter from its combining mark', 'e\u0301!', 1, 1, 1],
    ['a flag in two', '🇳🇱', 2, 1, 4],
    ['a person from her chair', '👩🏽‍🦽', 4, 2, 8],
    ['right-to-left letters from their points', 'שָׁ', 1, 1, 2],
    ['two lone surrogates', '\ude00\ud83d', 1, 1, 3],
  ])('converts an offset that parts %s', (_what, text, units, points, bytes) => {
    expect(convertOffsets(text, [units], { from: 'utf-16', to: 'code-point' })).toEqual([points])
    expect(convertOffsets(text, [units], { from: 'utf-16', to: 'utf-8' })).toEqual([bytes])
    expect(convertOffsets(text, [bytes], { from: 'utf-8', to: 'utf-16' })).toEqual([units])
  })

  it('agrees with counting by hand, in every direction and any order', () => {
    fc.assert(
      fc.property(anyText, anyUnit, anyUnit, fc.infiniteStream(fc.nat()), (text, from, to, chosen) => {
        const sources = countedIn(from, text)
        const targets = countedIn(to, text)
        const picks = [...chosen.take(12)].map((pick) => pick % sources.length)
        expect(convertOffsets(text, picks.map((at) => sources[at]!), { from, to })).toEqual(picks.map((at) => targets[at]!))
      }),
      { numRuns: 500 },
    )
  })

  it('throws for every offset that is not between two characters of the text', () => {
    fc.assert(
      fc.property(anyText, anyUnit, fc.integer({ min: -3, max: 200 }), (text, from, offset) => {
        fc.pre(!countedIn(from, text).includes(offset))
        expect(() => convertOffsets(text, [0, offset], { from, to: 'utf-16' })).toThrow(RangeError)
      }),
    )
  })

  it.each([
    [[1.5], 'utf-16', /no offset 1.5/], [[-1], 'code-point', /no offset -1/], [[NaN], 'utf-8', /no offset NaN/],
    [[6], 'utf-16', /no utf-16 offset 6 in a text of 4/], [[2], 'utf-16', /utf-16 offset 2 splits a character/], [[3], 'utf-8', /utf-8 offset 3 splits a character/],
  ] as const)('says of %j in %s what is wrong', (offsets, from, sentence) => {
    expect(() => convertOffsets('a😀é', offsets, { from, to: 'code-point' })).toThrow(sentence)
  })

  it('converts ten thousand offsets of a text of a million units in one pass', () => {
    const text = 'Wij wonen hier al twintig jaar 😀, één straat verder dan de Fontein. '.repeat(15_000).slice(0, 1_000_000)
    const offsets = Array.from({ length: 10_000 }, (_, k) => (k * 7919 * 101) % text.length).map((at) => (splitsCharacter(text, at) ? at + 1 : at))
    const began = process.cpuUsage()
    const points = convertOffsets(text, offsets, { from: 'utf-16', to: 'code-point' })
    const took = busyFor(began)
    expect(convertOffsets(text, points, { from: 'code-point', to: 'utf-16' })).toEqual(offsets)
    // One pass takes about 5 ms; a pass for each offset would take minutes.
    expect(took).toBeLessThan(500)
  })
})
