import { describe, expect, it } from 'vitest'
import { parseW3cSelector, selectorsIn } from '../../../shared/interchange/w3c-selector.ts'

describe('parseW3cSelector()', () => {
  it.each([
    [{ type: 'TextQuoteSelector', exact: 'a', prefix: 'b', suffix: 'c', extra: 1 }, { type: 'TextQuoteSelector', exact: 'a', prefix: 'b', suffix: 'c' }],
    [{ type: 'TextQuoteSelector', exact: 'a', prefix: null }, { type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' }],
    [{ type: ['oa:TextQuoteSelector', 'x:Mine'], exact: 'a' }, { type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' }],
    [{ '@type': 'http://www.w3.org/ns/oa#TextPositionSelector', start: 0, end: 3 }, { type: 'TextPositionSelector', start: 0, end: 3 }],
  ])('reads %j', (value, selector) => {
    expect(parseW3cSelector(value)).toMatchObject({ selector, reason: null })
  })

  it.each([
    [null, '', 'malformed'], ['TextQuoteSelector', '', 'malformed'], [7, '', 'malformed'], [{}, '', 'malformed'], [{ type: 3 }, '', 'malformed'],
    [{ type: 'TextQuoteSelector' }, 'TextQuoteSelector', 'malformed'], [{ type: 'TextQuoteSelector', exact: '' }, 'TextQuoteSelector', 'malformed'],
    [{ type: 'TextQuoteSelector', exact: { toString: 'x' } }, 'TextQuoteSelector', 'malformed'], [{ type: 'TextQuoteSelector', exact: 'a'.repeat(200_001) }, 'TextQuoteSelector', 'malformed'],
    [{ type: 'TextPositionSelector', start: 3, end: 1 }, 'TextPositionSelector', 'malformed'], [{ type: 'TextPositionSelector', start: '0', end: 1 }, 'TextPositionSelector', 'malformed'],
    [{ type: 'TextPositionSelector', start: -1, end: 1 }, 'TextPositionSelector', 'malformed'], [{ type: 'TextPositionSelector', start: 0.5, end: 1e300 }, 'TextPositionSelector', 'malformed'],
    [{ type: 'XPathSelector', value: '/html' }, 'XPathSelector', 'unknown-type'], [{ type: '__proto__' }, '__proto__', 'unknown-type'],
  ])('keeps out %j, with the reason', (value, type, reason) => {
    expect(parseW3cSelector(value)).toMatchObject({ type, selector: null, reason })
  })

  it('hands on what refines a selector, as it is', () => {
    const refinedBy = [{ any: 'thing' }]
    expect(parseW3cSelector({ type: 'CssSelector', value: 'p', refinedBy }).refinedBy).toEqual(refinedBy)
  })
})

describe('selectorsIn()', () => {
  it('takes one selector or an array, and no more than twenty', () => {
    expect(selectorsIn({ a: 1 })).toEqual({ selectors: [{ a: 1 }], more: false })
    expect(selectorsIn([1, 2])).toEqual({ selectors: [1, 2], more: false })
    expect(selectorsIn(new Array(21).fill(0))).toEqual({ selectors: new Array(20).fill(0), more: true })
  })
})
