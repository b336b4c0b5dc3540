import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finished } from '../../../shared/anchoring/finished.ts'
import { gramCount, gramSlot, indexGramsBySteps, indexWantedGramsBySteps, isSameGram, latestGram, noneWanted, wantGram } from '../../../shared/anchoring/gram-index.ts'

describe('indexGramsBySteps()', () => {
  it('finds every place of every run, as looking through the text does', () => {
    const ids = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 })
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 3 }), (text, size) => {
        const words = Int32Array.from(text)
        const index = finished(indexGramsBySteps(words, words.length, size))
        for (let at = 0; at + size <= words.length; at++) {
          const slot = gramSlot(index, words, at)
          const found: number[] = []
          let chained = 0
          for (let b = latestGram(index, slot); b >= 0; b = index.next[b]!) {
            chained++
            if (isSameGram(index, b, words, at)) found.unshift(b)
          }
          const expected = text.flatMap((_, b) => (b + size <= text.length && text.slice(b, b + size).join() === text.slice(at, at + size).join() ? [b] : []))
          expect(found).toEqual(expected)
          expect(gramCount(index, slot)).toBe(chained)
        }
      }),
    )
  })

  it('finds every place of the runs that are wanted', () => {
    const words = Int32Array.from({ length: 5000 }, (_, n) => Math.imul(n % 700, 0x9e3779b1))
    const wanted = noneWanted()
    wantGram(wanted, words, 5, 2)
    wantGram(wanted, words, 300, 2)
    const index = finished(indexWantedGramsBySteps(words, words.length, 2, wanted))
    for (const at of [5, 300]) {
      const found: number[] = []
      for (let b = latestGram(index, gramSlot(index, words, at)); b >= 0; b = index.next[b]!) if (isSameGram(index, b, words, at)) found.unshift(b)
      expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => at + n * 700).filter((b) => b + 2 <= words.length))
    }
    expect(index.slots.length).toBeLessThan(200)
  })

  it('holds nothing for a text shorter than a run', () => {
    const index = finished(indexGramsBySteps(Int32Array.of(1, 2), 2, 3))
    for (let slot = 0; slot < index.slots.length; slot += 2) expect([latestGram(index, slot), gramCount(index, slot)]).toEqual([-1, 0])
  })
})
