import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../../../shared/anchoring/check-span.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { findSpan } from '../../../shared/anchoring/find-span.ts'
import { findSpans } from '../../../shared/anchoring/find-spans.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', '\u00a0', '\u00ad', 'é', '\u0301', 'ﬁ', '😀', 'ש', '公', '-', '"', '\u200b'), minLength: 1, maxLength: 80 })

/** Words no two of which are alike, so that what should be found is beyond doubt. */
const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'zu', 'jar']
const word = (n: number) => {
  const spread = (n * 40_503) % 65_536
  return [spread % 16, (spread >> 4) % 16, (spread >> 8) % 16, spread >> 12].map((k) => syllables[k]!).join('')
}
const words = (from: number, count: number) => Array.from({ length: count }, (_, k) => word(from + k))

/** A text of single words, and a passage of at least eight of them. */
const passageInText = fc
  .record({ before: fc.integer({ min: 0, max: 120 }), inside: fc.integer({ min: 8, max: 60 }), after: fc.integer({ min: 0, max: 120 }) })
  .map(({ before, inside, after }) => {
    const quote = words(1000, inside).join(' ')
    const head = words(2000, before).join(' ')
    const tail = words(3000, after).join(' ')
    const text = [head, quote, tail].filter((part) => part !== '').join('. ')
    const start = head === '' ? 0 : head.length + 2
    return { head, quote, tail, text, selectors: describeSpan(text, { start, end: start + quote.length }) }
  })

describe('findSpans()', () => {
  it('finds any described span again, exactly, in the same text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 40 }), (text, a, b, context) => {
        const bounds = [a % (text.length + 1), b % (text.length + 1)]
        const span = { start: Math.min(...bounds), end: Math.max(...bounds) }
        fc.pre(span.start < span.end && !splitsCharacter(text, span.start) && !splitsCharacter(text, span.end))
        expect(findSpan(text, describeSpan(text, span, { context }))).toEqual({ ...span, score: 1 })
      }),
      { numRuns: 500 },
    )
  })

  it('finds a passage again exactly after any words were put in, changed or taken out elsewhere', () => {
    fc.assert(
      fc.property(passageInText, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.boolean(), ({ head, quote, tail, selectors }, more, less, turned) => {
        const first = words(5000, more).join(' ')
        const last = words(7000, less).join(' ')
        const parts = turned ? [tail, quote, head] : [first, head.slice(Math.min(less, head.length)), quote, tail.slice(0, tail.length - Math.min(more, tail.length)), last]
        const edited = parts.filter((part) => part !== '').join('. ')
        const span = findSpan(edited, selectors)
        expect(span && edited.slice(span.start, span.end)).toBe(quote)
      }),
    )
  })

  it('finds a passage within its own bounds after any one word of it was changed', () => {
    fc.assert(
      fc.property(passageInText, fc.nat(), fc.constantFrom('', 'geheelanders', 'twee woorden'), ({ head, quote, tail, selectors }, which, other) => {
        const edited = quote.split(' ')
        const at = 1 + (which % (edited.length - 2))
        edited.splice(at, 1, ...(other === '' ? [] : [other]))
        const text = [head, edited.join(' '), tail].filter((part) => part !== '').join('. ')
        const span = findSpan(text, selectors)
        expect(span && text.slice(span.start, span.end)).toBe(edited.join(' '))
      }),
    )
  })

  it('returns null when the words of a passage are gone', () => {
    fc.assert(
      fc.property(passageInText, fc.integer({ min: 0, max: 30 }), ({ head, tail, selectors }, instead) => {
        const text = [head, words(9000, instead).join(' '), tail].filter((part) => part !== '').join('. ')
        expect(findSpan(text, selectors)).toBeNull()
      }),
    )
  })

  it('gives each passage the same answer in whatever order they are asked', () => {
    const page = fc.array(fc.constantFrom('ja', 'nee', 'de', 'lamp', 'is', 'stuk', 'fontein', 'weet', 'ik', 'niet', '.\n'), { minLength: 30, maxLength: 200 })
    fc.assert(
      fc.property(page, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 3, max: 60 })), { minLength: 2, maxLength: 12 }), fc.nat(), fc.infiniteStream(fc.nat()), (parts, spans, cut, dice) => {
        const text = parts.join(' ')
        const selectors = spans.map(([at, size]) => {
          const start = at % (text.length - 1)
          return describeSpan(text, { start, end: Math.min(text.length, start + size) }, { context: 16 })
        })
        const edited = `nieuw ${text.slice(0, cut % text.length)} ander ${text.slice((cut % text.length) + 7)}`
        const order = selectors.map((_, k) => k)
        for (let k = order.length - 1; k > 0; k--) {
          const other = dice.next().value % (k + 1)
          ;[order[k], order[other]] = [order[other]!, order[k]!]
        }
        const answers = findSpans(edited, selectors)
        const permuted = findSpans(edited, order.map((k) => selectors[k]!))
        expect(permuted).toEqual(order.map((k) => answers[k]))
      }),
    )
  })

  it('answers null or a span within the text that splits no character, whatever it is asked', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.string(), fc.string(), fc.integer(), (text, exact, prefix, suffix, start) => {
        for (const quote of [exact, text.slice(0, 5) + exact]) {
          const span = findSpan(text, { quote: { exact: quote, prefix, suffix }, position: { start, end: start + 3 } })
          if (span === null) continue
          expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true)
          expect(splitsCharacter(text, span.start) || splitsCharacter(text, span.end)).toBe(false)
          expect(span.score > 0 && span.score <= 1).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
