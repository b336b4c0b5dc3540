import { describe, expect, it } from 'vitest'
import { findTextDirective, readDirectiveGround } from '../../../shared/interchange/find-text-directive.ts'
import { parseTextDirective } from '../../../shared/interchange/text-directive.ts'

const text = 'De fontein op het plein is stuk.\nDe fontein in het park ook,  zegt Ünal.\nHet plein, het park: overal fonteinen “stuk”.'
const ground = readDirectiveGround(text)

/** What of the text a directive, written as in an address, points to. */
function pointedTo(written: string, options?: { readonly bounded?: boolean }): string | null {
  const span = findTextDirective(ground, parseTextDirective(written)!, options)
  return span === null ? null : text.slice(span.start, span.end)
}

describe('findTextDirective()', () => {
  it.each([
    ['plein', 'plein'],
    ['de fontein', 'De fontein'],
    ['ünal', 'Ünal'],
    ['unal', 'Ünal'],
    ['ook, zegt'.replace(',', '%2C'), 'ook,  zegt'],
    ['fontein,park', 'fontein op het plein is stuk.\nDe fontein in het park'],
    ['fontein,-in', 'fontein'],
    ['De-,fontein,park,-overal'.replace('overal', '%3A'), 'fontein op het plein is stuk.\nDe fontein in het park ook,  zegt Ünal.\nHet plein, het park'],
    ['stuk.-,De%20fontein', 'De fontein'],
    ['"stuk"', '“stuk”'],
  ])('finds %s', (written, passage) => {
    expect(pointedTo(written)).toBe(passage)
  })

  it.each([
    ['a word that begins inside another', 'ontein'], ['a word that ends inside another', 'fonteine'], ['a prefix that begins inside a word', 'ntein-,op'],
    ['a suffix that ends inside a word', 'plein,-i'], ['a prefix with other words after it', 'stuk-,park'], ['an end that stands only before', 'stuk,Nijmegen'], ['only signs that fold to nothing', '%C2%AD'],
  ])('does not find %s', (_what, written) => {
    expect(pointedTo(written)).toBeNull()
  })

  it('goes on to the next begin when prefix or suffix do not fit', () => {
    const span = findTextDirective(ground, parseTextDirective('De%20fontein,-in')!)!
    expect(text.slice(span.start, span.end + 12)).toBe('De fontein in het park')
    const second = findTextDirective(ground, parseTextDirective('Het-,plein')!)!
    expect(second.start).toBe(text.indexOf('plein'))
  })

  it('finds parts of words too when it need not keep to words', () => {
    expect(pointedTo('ontein', { bounded: false })).toBe('ontein')
  })

  it('begins and ends a passage next to its context inside a word', () => {
    expect(pointedTo('fon-,tein')).toBe('tein')
    expect(pointedTo('fon,-tein')).toBe('fon')
  })
})

describe('readDirectiveGround()', () => {
  it('reads a text of any length', () => {
    const long = `${'Ja, precies. '.repeat(40_000)}Einde`
    expect(findTextDirective(readDirectiveGround(long), parseTextDirective('einde')!)).toEqual({ start: long.length - 5, end: long.length })
  })
})
