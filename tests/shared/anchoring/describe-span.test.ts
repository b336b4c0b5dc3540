import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'

const text = 'Jan: de fontein is al jaren stuk, zei ze.'

describe('describeSpan()', () => {
  it('keeps the quote, its position and the words around it', () => {
    expect(describeSpan(text, { start: 8, end: 15 }, { context: 4 })).toEqual({
      quote: { exact: 'fontein', prefix: ' de ', suffix: ' is ' },
      position: { start: 8, end: 15 },
    })
  })

  it('keeps 128 units of context on each side when not told otherwise', () => {
    const long = `${'a'.repeat(300)} midden ${'b'.repeat(300)}`
    const { quote } = describeSpan(long, { start: 301, end: 307 })
    expect([quote.prefix.length, quote.suffix.length]).toEqual([128, 128])
  })

  it('keeps what there is at the begin and end of the text', () => {
    expect(describeSpan(text, { start: 0, end: text.length }).quote).toEqual({ exact: text, prefix: '', suffix: '' })
  })

  it('does not cut an emoji of the context in two', () => {
    const { quote } = describeSpan('😀ab😀', { start: 2, end: 4 }, { context: 1 })
    expect([quote.prefix, quote.suffix]).toEqual(['', ''])
  })

  it.each([
    ['is empty', 3, 3],
    ['begins before the text', -1, 3],
    ['ends behind the text', 3, text.length + 1],
    ['ends before it begins', 5, 3],
    ['is no whole number', 1.5, 3],
    ['is not a number', Number.NaN, 3],
  ])('throws RangeError when the span %s', (_, start, end) => {
    expect(() => describeSpan(text, { start, end })).toThrow(RangeError)
  })

  it('throws RangeError when a bound splits an emoji', () => {
    expect(() => describeSpan('😀 ja', { start: 1, end: 4 })).toThrow(RangeError)
    expect(() => describeSpan('ja 😀', { start: 0, end: 4 })).toThrow(RangeError)
  })

  it.each([-1, 1.5, Number.NaN])('throws RangeError on a context of %d', (context) => {
    expect(() => describeSpan(text, { start: 0, end: 3 }, { context })).toThrow(RangeError)
  })
})
