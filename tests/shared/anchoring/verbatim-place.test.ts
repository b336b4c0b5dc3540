import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { isVerbatimAt, onlyVerbatimPlace } from '../../../shared/anchoring/verbatim-place.ts'

const text = 'Het was – hoe zeg je dat – leuk'
const dash = describeSpan(text, { start: 8, end: 9 })

describe('isVerbatimAt()', () => {
  it('is true only where quote, context and position are as they were', () => {
    expect(isVerbatimAt(text, dash)).toBe(true)
    expect(isVerbatimAt(`${text}!`, dash)).toBe(true)
    expect(isVerbatimAt(text.replace('leuk', 'mooi'), dash)).toBe(false)
    expect(isVerbatimAt(`!${text}`, dash)).toBe(false)
  })

  it.each([
    [Number.NaN, 9],
    [-8, -7],
    [8, 10],
    [8.5, 9.5],
  ])('is false for the impossible position %d–%d', (start, end) => {
    expect(isVerbatimAt(text, { ...dash, position: { start, end } })).toBe(false)
  })
})

describe('onlyVerbatimPlace()', () => {
  it('finds the quote in its context wherever that stands once', () => {
    expect(onlyVerbatimPlace(`Kop. ${text}`, dash)).toEqual({ start: 13, end: 14, score: 1 })
  })

  it('is content with the nearest part of its context when the rest changed', () => {
    const whole = 'Wat verder weg stond, dat is veranderd. Het was – hoe zeg je dat – leuk, en daarna ging het nog lang over iets anders.'
    const start = whole.indexOf('– leuk')
    const selectors = { quote: { exact: '–', prefix: whole.slice(0, start), suffix: whole.slice(start + 1) }, position: { start, end: start + 1 } }
    const edited = whole.replace('stond', 'was').replace('lang', 'kort')
    expect(onlyVerbatimPlace(edited, selectors)?.start).toBe(edited.indexOf('– leuk'))
  })

  it('returns null when it stands nowhere, twice, or has no context', () => {
    expect(onlyVerbatimPlace('Iets – anders', dash)).toBeNull()
    expect(onlyVerbatimPlace(`${text} ${text}`, dash)).toBeNull()
    expect(onlyVerbatimPlace('–', { quote: { exact: '–', prefix: '', suffix: '' }, position: { start: 4, end: 5 } })).toBeNull()
  })
})
