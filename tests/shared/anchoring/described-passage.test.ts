import { describe, expect, it } from 'vitest'
import { passageOf, quoted } from './reading.ts'

const passage = (prefix: string, exact: string, suffix: string) => passageOf(quoted(exact, prefix, suffix))

describe('readPassage()', () => {
  it('tells which words are the quote and which its context, without context words cut in two', () => {
    expect(passage('rste keer dat ', 'de fontein liep', ' was in juli ge')).toMatchObject({ first: 3, last: 6, from: 1, to: 9 })
  })

  it('counts a word in which a bound stands to the quote', () => {
    const found = passage('in de fon', 'tein op het ple', 'in daar')!
    expect([found.first, found.last]).toEqual([2, 6])
    expect([found.quoteFrom, found.quoteTo]).toEqual([9, 24])
  })

  it('keeps the only context word there is', () => {
    expect(passage('ja ', 'de lampen', ' nee')).toMatchObject({ from: 0, first: 1, last: 3, to: 4 })
  })

  it('returns null when the quote holds no word', () => {
    expect(passage('ja ', '–', ' nee')).toBeNull()
    expect(passage('', '', '')).toBeNull()
  })
})
