import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../../../shared/anchoring/check-span.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { passagesToW3c, w3cToPassages } from '../../../shared/interchange/w3c-selectors.ts'

const text = '😀 D1: Ja, precies. Het plein is stuk. 👩🏽‍🦽\nD2: Ja, precies. De fontein ook.\nD1: De bus rijdt niet meer langs het plein.'
const at = (words: string, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length })
const quoteOf = (words: string, prefix = '', suffix = '') => ({ type: 'TextQuoteSelector', exact: words, prefix, suffix })
const pointsOf = (words: string, from = 0) => ({ type: 'TextPositionSelector', start: Array.from(text.slice(0, at(words, from).start)).length, end: Array.from(text.slice(0, at(words, from).end)).length })
const readOne = (selector: unknown) => w3cToPassages([selector], text)[0]!

describe('passagesToW3c()', () => {
  it('writes quote and position, in code points, leaving out context that there is not', () => {
    expect(passagesToW3c([describeSpan(text, at('De fontein'), { context: 4 }), describeSpan(text, { start: 0, end: 2 }, { context: 0 })], text)).toEqual([
      [{ type: 'TextQuoteSelector', exact: 'De fontein', prefix: 'es. ', suffix: ' ook' }, { type: 'TextPositionSelector', start: at('De fontein').start - 4, end: at('De fontein').end - 4 }],
      [{ type: 'TextQuoteSelector', exact: '😀' }, { type: 'TextPositionSelector', start: 0, end: 1 }],
    ])
  })

  it('throws when a position is not in the text', () => {
    expect(() => passagesToW3c([describeSpan(text, at('plein'))], 'kort')).toThrow(RangeError)
  })

  it('is read back as the same, through JSON, whatever the text', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', 'e\u0301', '😀', 'ש', '公', '"', '\\'), minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }), (page, bounds) => {
        const spans = bounds.map(([a, b]) => [a % (page.length + 1), b % (page.length + 1)].sort((x, y) => x - y)).filter(([a, b]) => a! < b! && !splitsCharacter(page, a!) && !splitsCharacter(page, b!))
        const passages = spans.map(([start, end]) => describeSpan(page, { start: start!, end: end! }))
        const written: unknown[] = JSON.parse(JSON.stringify(passagesToW3c(passages, page)))
        expect(w3cToPassages(written, page)).toEqual(passages.map((passage) => ({ passage, unread: [] })))
      }),
    )
  })
})

describe('w3cToPassages()', () => {
  it('reads a position in code points, and in UTF-16 units where only so the quote stands there', () => {
    const position = at('plein', 60)
    expect(readOne([quoteOf('plein'), pointsOf('plein', 60)]).passage?.position).toEqual(position)
    expect(readOne([quoteOf('plein'), { type: 'TextPositionSelector', ...position }]).passage?.position).toEqual(position)
  })

  it('takes a position as a hint where the text has changed since', () => {
    expect(readOne([quoteOf('de lantaarn'), { type: 'TextPositionSelector', start: 10, end: 21 }])).toMatchObject({ passage: { quote: { exact: 'de lantaarn' } }, unread: [] })
  })

  it('finds a quote that comes without a position', () => {
    expect(readOne(quoteOf('Ja, precies.', 'D2: ')).passage?.position).toEqual(at('Ja, precies.', 30))
    expect(readOne(quoteOf('de fontein OOK', 'precies. ')).passage?.position).toEqual(at('De fontein ook'))
  })

  it('describes a position that comes without a quote', () => {
    expect(readOne(pointsOf('fontein')).passage).toEqual(describeSpan(text, at('fontein')))
  })

  it.each([
    ['a quote that the text does not hold, without a position', quoteOf('zwembad'), [{ type: 'TextQuoteSelector', reason: 'not-in-text' }]],
    ['a quote that stands in several places, without a position', quoteOf('Ja, precies.'), [{ type: 'TextQuoteSelector', reason: 'not-in-text' }]],
    ['a position outside the text', { type: 'TextPositionSelector', start: 5, end: 5000 }, [{ type: 'TextPositionSelector', reason: 'not-in-text' }]],
    ['an empty position', { type: 'TextPositionSelector', start: 5, end: 5 }, [{ type: 'TextPositionSelector', reason: 'not-in-text' }]],
    ['a type that is not known', { type: 'SvgSelector', value: '<svg/>' }, [{ type: 'SvgSelector', reason: 'unknown-type' }]],
    ['nothing', undefined, [{ type: '', reason: 'malformed' }]],
    ['an empty array', [], []],
  ])('gives no passage for %s', (_what, selector, unread) => {
    expect(readOne(selector)).toEqual({ passage: null, unread })
  })

  it('keeps unknown and malformed selectors of an array out, with the reason, and reads the rest', () => {
    const { passage, unread } = readOne([{ type: 'RangeSelector', startSelector: {} }, quoteOf('fontein'), { type: 'TextPositionSelector', start: 'x' }, null])
    expect(passage).toEqual({ quote: { exact: 'fontein', prefix: '', suffix: '' }, position: at('fontein') })
    expect(unread).toEqual([{ type: 'RangeSelector', reason: 'unknown-type' }, { type: 'TextPositionSelector', reason: 'malformed' }, { type: '', reason: 'malformed' }])
  })

  it('looks for a refinement within the part that it refines', () => {
    const second = { type: 'TextPositionSelector', start: pointsOf('D2').start, end: pointsOf('ook.').end }
    expect(readOne({ ...second, refinedBy: quoteOf('Ja, precies.') }).passage?.position).toEqual(at('Ja, precies.', 30))
    expect(readOne({ ...second, refinedBy: { type: 'TextPositionSelector', start: 4, end: 6 } }).passage?.quote.exact).toBe('Ja')
    expect(readOne({ ...quoteOf('D1: Ja, precies. Het plein is stuk.'), refinedBy: { type: 'TextPositionSelector', start: 21, end: 26, refinedBy: quoteOf('lei') } }).passage?.position).toEqual(at('lei'))
  })

  it('takes a quote, but no position, from the refinement of a part that it does not know', () => {
    const paragraph = { type: 'FragmentSelector', value: 'p7' }
    expect(readOne({ ...paragraph, refinedBy: [quoteOf('fontein'), { type: 'TextPositionSelector', start: 0, end: 7 }] })).toEqual({
      passage: { quote: { exact: 'fontein', prefix: '', suffix: '' }, position: at('fontein') },
      unread: [{ type: 'FragmentSelector', reason: 'unknown-type' }, { type: 'TextPositionSelector', reason: 'in-unknown-part' }],
    })
  })

  it('never takes the whole part for a refinement that it cannot read', () => {
    expect(readOne({ ...quoteOf('Het plein is stuk.'), refinedBy: { type: 'DataPositionSelector', start: 1, end: 2 } })).toEqual({ passage: null, unread: [{ type: 'DataPositionSelector', reason: 'unknown-type' }] })
  })

  it('stops at refinements that go too deep and arrays that are too long', () => {
    let deep: object = quoteOf('plein')
    for (let k = 0; k < 100_000; k++) deep = { type: 'TextPositionSelector', start: 0, end: 50, refinedBy: deep }
    expect(readOne(deep)).toEqual({ passage: null, unread: [{ type: 'TextPositionSelector', reason: 'too-deep' }] })
    expect(readOne(new Array(1_000_000).fill(quoteOf('fontein')))).toMatchObject({ passage: { position: at('fontein') }, unread: [{ reason: 'too-many' }] })
  })

  it('reads anything that JSON can hold', () => {
    const type = fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'oa:TextQuoteSelector', 'X', '__proto__')
    const selector = fc.record({ type, exact: fc.anything(), start: fc.oneof(fc.integer(), fc.anything()), end: fc.oneof(fc.integer(), fc.anything()), refinedBy: fc.anything() }, { requiredKeys: [] })
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), selector, fc.array(selector)), (value) => {
      for (const { passage } of w3cToPassages([value], text)) if (passage !== null) expect(passage.position.end).toBeLessThanOrEqual(text.length)
    }))
  })
})
