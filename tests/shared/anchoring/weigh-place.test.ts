import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../../shared/anchoring/align-words.ts'
import { weighPlace } from '../../../shared/anchoring/weigh-place.ts'
import { SAME } from '../../../shared/anchoring/word-likeness.ts'
import { passageOf, quoted } from './reading.ts'

const passage = passageOf(quoted('lamp jaar stuk daar', 'voor ding soms ', ' hier goed heel'))!

/** An alignment by words: where each stands, and how alike it is. */
const alignment = (places: readonly number[], likeness: readonly number[]): Alignment => ({ places: Int32Array.from(places), likeness: Int32Array.from(likeness, (share) => share * SAME) })
const standing = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const all = standing.map(() => 1)
const without = (...words: readonly number[]) => all.map((one, w) => (words.includes(w) ? 0 : one))
const places = (...words: readonly number[]) => standing.map((place) => (words.includes(place) ? -1 : place))

describe('weighPlace()', () => {
  it('is 1, 1, 1 word for word', () => {
    expect(weighPlace(passage, alignment(standing, all))).toEqual({ quote: 1, before: 1, after: 1 })
  })

  it('weighs a word lost less than a word that became another', () => {
    const lost = weighPlace(passage, alignment([0, 1, 2, 3, -1, 4, 5, 6, 7, 8], without(4))).quote
    const replaced = weighPlace(passage, alignment(standing, without(4))).quote
    expect(lost).toBeCloseTo(0.75, 5)
    expect(replaced).toBeLessThan(lost)
  })

  it('gives nothing for words that are half alike, and most for a slip', () => {
    const half = weighPlace(passage, alignment(standing, all.map((one, w) => (w === 4 ? 0.5 : one)))).quote
    const slip = weighPlace(passage, alignment(standing, all.map((one, w) => (w === 4 ? 0.9 : one)))).quote
    expect(half).toBeCloseTo(0.75, 5)
    expect(slip).toBeCloseTo(0.95, 5)
  })

  it('takes off for words put in between', () => {
    const spread = [0, 1, 2, 3, 14, 25, 36, 37, 38, 39]
    expect(weighPlace(passage, alignment(spread, all)).quote).toBeCloseTo(0.8, 5)
  })

  it('counts a context word beside the quote for more than one far off', () => {
    const near = weighPlace(passage, alignment(places(1), without(1))).before
    const far = weighPlace(passage, alignment(places(2), without(2))).before
    expect(near).toBeGreaterThan(far)
    expect(far).toBeGreaterThan(0)
  })

  it('is 0 where nothing stands', () => {
    expect(weighPlace(passage, alignment(standing.map(() => -1), standing.map(() => 0)))).toEqual({ quote: 0, before: 0, after: 0 })
  })
})
