import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directivesIn, fragmentOf, parseTextDirective, writeTextDirective } from '../../../shared/interchange/text-directive.ts'

const term = fc.string({ unit: fc.constantFrom('a', 'Z', '-', ',', '&', '%', '#', '=', ' ', ':', '~', 'é', '😀', 'ש', '"', "'"), minLength: 1, maxLength: 12 })
const anyDirective = fc.record({ prefix: fc.option(term), start: term, end: fc.option(term), suffix: fc.option(term) })

describe('parseTextDirective()', () => {
  it.each([
    ['fontein', { prefix: null, start: 'fontein', end: null, suffix: null }],
    ['de-,fontein', { prefix: 'de', start: 'fontein', end: null, suffix: null }],
    ['fontein,plein', { prefix: null, start: 'fontein', end: 'plein', suffix: null }],
    ['fontein,-is', { prefix: null, start: 'fontein', end: null, suffix: 'is' }],
    ['de-,fontein,plein,-is%20stuk', { prefix: 'de', start: 'fontein', end: 'plein', suffix: 'is stuk' }],
    ['zo%2Dzo%2C%26', { prefix: null, start: 'zo-zo,&', end: null, suffix: null }],
    ['%F0%9F%98%80%c3%a9', { prefix: null, start: '😀é', end: null, suffix: null }],
    ['100%,%zz', { prefix: null, start: '100%', end: '%zz', suffix: null }],
    ['a%FFb', { prefix: null, start: 'a\ufffdb', end: null, suffix: null }],
  ])('reads %s', (written, directive) => {
    expect(parseTextDirective(written)).toEqual(directive)
  })

  it.each(['', ',', 'a,', ',a', 'a-', '-a', 'a-,-b', '-,a', 'a,-', 'a-b', 'a,b-c', 'a-b-,c', 'a,b,c', 'a-,b,c,d,-e', 'a,b-,c', 'a--,b'])('refuses %j', (written) => {
    expect(parseTextDirective(written)).toBeNull()
  })
})

describe('writeTextDirective()', () => {
  it('encodes the signs that have a meaning in a fragment', () => {
    expect(writeTextDirective({ prefix: 'zo-', start: 'a, b & c', end: 'd#%', suffix: '-e' })).toBe('zo%2D-,a%2C%20b%20%26%20c,d%23%25,-%2De')
  })

  it('writes what is read again as the same, alone and among others', () => {
    fc.assert(
      fc.property(fc.array(anyDirective, { minLength: 1, maxLength: 4 }), (directives) => {
        const written = directives.map((directive) => writeTextDirective(directive)!)
        expect(directivesIn(`https://wijk.example/a?b=:~:text=c#d${fragmentOf(written)}`).map(parseTextDirective)).toEqual(directives)
      }),
    )
  })

  it('is null when a lone surrogate stands in a term', () => {
    expect(writeTextDirective({ prefix: null, start: 'a', end: null, suffix: 'b\ud83d' })).toBeNull()
  })
})

describe('directivesIn()', () => {
  it.each([
    ['https://wijk.example/#:~:text=a', ['a']], ['#top:~:text=a&text=b', ['a', 'b']], [':~:text=a&other=x&TEXT=b&text=', ['a', '']],
    ['https://wijk.example/#text=a', []], ['https://wijk.example/', []], ['', []],
  ])('of %s are %j', (address, directives) => {
    expect(directivesIn(address)).toEqual(directives)
  })
})

describe('fragmentOf()', () => {
  it('is nothing when there is nothing to point to', () => {
    expect(fragmentOf([])).toBe('')
  })
})
