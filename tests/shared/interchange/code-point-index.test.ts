import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../../../shared/anchoring/check-span.ts'
import { convertOffsets } from '../../../shared/anchoring/convert-offsets.ts'
import { indexCodePoints } from '../../../shared/interchange/code-point-index.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '公', '😀', '👩🏽‍🦽', '\ud83d', '\ude00'), maxLength: 30 })

describe('indexCodePoints()', () => {
  it('agrees with convertOffsets at every offset between two characters, and knows those inside one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = indexCodePoints(text)
        for (let at = 0; at <= text.length; at++) {
          expect(index.isBetweenCharacters(at)).toBe(!splitsCharacter(text, at))
          if (splitsCharacter(text, at)) continue
          const [point] = convertOffsets(text, [at], { from: 'utf-16', to: 'code-point' })
          expect(index.pointAt(at)).toBe(point)
          expect(index.offsetOf(point!)).toBe(at)
        }
      }),
    )
  })

  it('knows what lies outside the text', () => {
    const index = indexCodePoints('a😀')
    expect([-1, 4, 1e9].map((at) => index.isBetweenCharacters(at))).toEqual([false, false, false])
    expect(index.offsetOf(100)).toBe(101)
  })
})
