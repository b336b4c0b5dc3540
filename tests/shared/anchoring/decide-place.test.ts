import { describe, expect, it } from 'vitest'
import { decidePlace, placeChance, type SoughtPassage } from '../../../shared/anchoring/decide-place.ts'
import type { WeighedPlace } from '../../../shared/anchoring/judge-places.ts'

const place = (start: number, more: Partial<WeighedPlace> = {}): WeighedPlace => ({ start, end: start + 60, quote: 1, before: 1, after: 1, bits: 70, takenOutHere: false, takenOutElsewhere: false, ...more })
const sought = (places: readonly WeighedPlace[], quoteLength = 60): SoughtPassage => ({ from: 100, quoteLength, hasBefore: true, hasAfter: true, places })
const unasked = { beside: 0, apart: false }

describe('decidePlace()', () => {
  it('is sure of a passage that stands word for word in its context', () => {
    expect(decidePlace(sought([place(500)]), [unasked])).toMatchObject({ start: 500, end: 560 })
    expect(decidePlace(sought([place(500)]), [unasked])!.score).toBeGreaterThan(0.99)
  })

  it('answers none of two places that are equally good, and the one where its neighbours went', () => {
    const both = sought([place(500, { before: 0.6, after: 0.6, quote: 0.9 }), place(900, { before: 0.6, after: 0.6, quote: 0.9 })])
    expect(decidePlace(both, [unasked, unasked])).toBeNull()
    expect(decidePlace(both, [{ beside: 0, apart: true }, { beside: 1, apart: false }])).toMatchObject({ start: 900 })
  })

  it('answers none of two places that are equally perfect, unless neighbours or where it stood tell which', () => {
    const beside = { beside: 1, apart: false }
    expect(decidePlace(sought([place(500), place(900)]), [unasked, unasked])).toBeNull()
    expect(decidePlace(sought([place(500), place(900)]), [beside, beside])).toBeNull()
    expect(decidePlace(sought([place(500), place(900)]), [beside, unasked])).toMatchObject({ start: 500 })
    expect(decidePlace(sought([place(110), place(900)]), [unasked, unasked])).toMatchObject({ start: 110 })
    expect(decidePlace({ ...sought([place(110), place(900)]), from: Number.NaN }, [unasked, unasked])).toBeNull()
  })

  it('takes a short quote without its context for a manner of speaking, a long one not', () => {
    const bare = [place(500, { before: 0, after: 0, bits: 40 })]
    expect(decidePlace(sought(bare, 12), [unasked])).toBeNull()
    expect(decidePlace(sought(bare, 200), [unasked])).not.toBeNull()
  })

  it('answers none where the passage was taken out, and none for a look-alike elsewhere', () => {
    expect(decidePlace(sought([place(500, { quote: 0.3, takenOutHere: true })]), [unasked])).toBeNull()
    expect(decidePlace(sought([place(500, { quote: 0.7, before: 0.2, after: 0.1, takenOutElsewhere: true })]), [unasked])).toBeNull()
  })

  it('answers none without places', () => {
    expect(decidePlace(sought([]), [])).toBeNull()
  })
})

describe('placeChance()', () => {
  it.each<[string, Partial<WeighedPlace>]>([
    ['the quote', { quote: 0.6 }],
    ['the context of either side', { before: 0.3, after: 0.3 }],
    ['what was taken out elsewhere', { takenOutElsewhere: true }],
  ])('falls with less of %s', (_, less) => {
    const whole = placeChance(sought([]), place(0), unasked, 0.2)
    expect(placeChance(sought([]), place(0, less), unasked, 0.2)).toBeLessThan(whole)
  })

  it('rises with neighbours beside it and with its lead', () => {
    const doubtful = place(0, { quote: 0.6, before: 0.2, after: 0.2 })
    const chance = placeChance(sought([]), doubtful, unasked, 0.1)
    expect(placeChance(sought([]), doubtful, { beside: 1, apart: false }, 0.1)).toBeGreaterThan(chance)
    expect(placeChance(sought([]), doubtful, { beside: 0, apart: true }, 0.1)).toBeLessThan(chance)
    expect(placeChance(sought([]), doubtful, unasked, 0.4)).toBeGreaterThan(chance)
  })
})
