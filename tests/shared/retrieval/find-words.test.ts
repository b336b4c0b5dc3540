import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findListedWords, findWords, readWordList, searchableText } from '../../../shared/retrieval/find-words.ts'

const ANY = { matchCase: false, matchAccents: false, wholeWords: false }
const TEXT = 'Het CAFÉ op de hoek, cafe ’t Hoekje.\nDe afvalcontainer, het afval en  de\nkoffie kar; koffiekar. Zo\u00adver.'
const found = (sought: string, options: Partial<typeof ANY> = {}, text = TEXT) => findWords(searchableText(text), sought, { ...ANY, ...options }).map(({ start, end }) => text.slice(start, end))
const listed = (list: string, options: Partial<typeof ANY> = {}) => findListedWords(searchableText(TEXT), readWordList(list), { ...ANY, ...options }).map(({ start, end }) => TEXT.slice(start, end))

describe('findWords()', () => {
  it.each<readonly [string, string, Partial<typeof ANY>, readonly string[]]>([
    ['whatever the letter case and accents', 'café', {}, ['CAFÉ', 'cafe']],
    ['with the same letter case', 'cafe', { matchCase: true }, ['cafe']],
    ['with the same accents', 'café', { matchAccents: true }, ['CAFÉ']],
    ['with both the same', 'CAFÉ', { matchCase: true, matchAccents: true }, ['CAFÉ']],
    ['over any white space', 'en de koffie kar', {}, ['en  de\nkoffie kar']],
    ['over any white space, also where letter case matters', 'en de koffie kar', { matchCase: true }, ['en  de\nkoffie kar']],
    ['with a straight apostrophe for a curly one', "'t hoekje", {}, ['’t Hoekje']],
    ['over a soft hyphen', 'zover', {}, ['Zo\u00adver']],
    ['within words', 'afval', {}, ['afval', 'afval']],
    ['as whole words', 'afval', { wholeWords: true }, ['afval']],
    ['nothing where nothing is asked', '  ', {}, []],
  ])('finds %s', (_what, sought, options, expected) => {
    expect(found(sought, options)).toEqual(expected)
  })

  it('finds every word of a text in it, never over another place', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Rat', 'rát', 'fles', 'ﬁets', 'İ', '👩🏽‍🦽', ' ', '\n', '-', '.', 'é'), { maxLength: 30 }).map((parts) => parts.join('')), fc.constantFrom('rat', 'fles', 'fi', 'e', '. '), (text, sought) => {
      let reach = 0
      for (const { start, end } of findWords(searchableText(text), sought, ANY)) {
        expect(start).toBeGreaterThanOrEqual(reach)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).not.toBe('')
        reach = end
      }
      const plain = text.match(/rat/gi) ?? []
      if (sought === 'rat') expect(findWords(searchableText(text), sought, ANY).length).toBeGreaterThanOrEqual(plain.length)
    }))
  })
})

describe('findListedWords()', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['whole words only', 'afval\nkoffie', ['afval', 'koffie']],
    ['the rest of a word behind a star', 'afval*', ['afvalcontainer', 'afval']],
    ['the beginning of a word before a star', '*kar', ['kar', 'koffiekar']],
    ['words of more than one', 'koffie kar', ['koffie kar']],
    ['the longest where one lies within another', 'koffie\nkoffie kar', ['koffie kar']],
  ])('finds %s', (_what, list, expected) => {
    expect(listed(list)).toEqual(expected)
  })
})

describe('readWordList()', () => {
  it('takes a line once, and no line that only holds a star', () => {
    expect(readWordList(' afval* \r\n\n*\nafval*\nrat')).toEqual([{ words: 'afval', openStart: false, openEnd: true }, { words: 'rat', openStart: false, openEnd: false }])
  })
})

describe('searchableText()', () => {
  it('holds the text as the eye compares it', () => {
    expect(searchableText('CAFÉ  “ja”').string).toBe('cafe "ja"')
  })
})
