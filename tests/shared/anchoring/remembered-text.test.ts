import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { rememberText } from '../../../shared/anchoring/remembered-text.ts'
import { conversation } from './conversation.ts'

const described = (text: string, start: number, end: number) => describeSpan(text, { start, end }, { context: 20 })
const texts = (selectors: Parameters<typeof rememberText>[0]) => {
  const { text, pieces } = rememberText(selectors)
  return pieces.map(({ start, end }) => text.slice(start, end))
}

describe('rememberText()', () => {
  it('joins selectors that overlap into one stretch', () => {
    expect(texts([described(conversation, 100, 150), described(conversation, 140, 200)])).toEqual([conversation.slice(80, 220)])
  })

  it('keeps stretches apart that do not touch', () => {
    expect(texts([described(conversation, 300, 320), described(conversation, 50, 80)])).toEqual([conversation.slice(30, 100), conversation.slice(280, 340)])
  })

  it('keeps what was described in two versions of a text apart', () => {
    const later = conversation.replace('Moderator', 'Gespreksleidster')
    expect(texts([described(conversation, 100, 150), described(later, 140, 200)])).toHaveLength(2)
  })

  it('keeps a passage whose position is no number by itself', () => {
    const lost = { ...described(conversation, 100, 150), position: { start: Number.NaN, end: 0 } }
    expect(texts([lost, described(conversation, 100, 150)])).toHaveLength(2)
  })

  it('knows where each quote begins of many that came without a position', () => {
    const selectors = Array.from({ length: 9 }, (_, n) => ({ ...described(conversation, n * 30, n * 30 + 7 + n), position: { start: -1, end: -1 } }))
    const { text, quotes } = rememberText(selectors)
    expect(selectors.map(({ quote }, k) => text.slice(quotes[k], quotes[k]! + quote.exact.length))).toEqual(selectors.map(({ quote }) => quote.exact))
  })

  it('knows where each quote begins, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(conversation.length - 2), fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 40 }), (spans) => {
        const selectors = spans.map(([start, size]) => described(conversation, start, Math.min(conversation.length, start + size)))
        const { text, quotes, pieces, pieceOf } = rememberText(selectors)
        selectors.forEach(({ quote }, k) => {
          expect(text.slice(quotes[k], quotes[k]! + quote.exact.length)).toBe(quote.exact)
          expect(quotes[k]! >= pieces[pieceOf[k]!]!.start && quotes[k]! + quote.exact.length <= pieces[pieceOf[k]!]!.end).toBe(true)
        })
        expect(rememberText([...selectors].reverse()).text).toBe(text)
      }),
    )
  })
})
