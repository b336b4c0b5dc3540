import { describe, expect, it } from 'vitest'
import { sentenceAround } from '../../../shared/retrieval/sentence-around.ts'

const sentence = (text: string, words: string) => {
  const start = text.indexOf(words)
  const found = sentenceAround(text, { start, end: start + words.length }, { start: 0, end: text.length })
  return text.slice(found.start, found.end)
}

describe('sentenceAround()', () => {
  it.each([
    ['the first sentence', 'Ratten bij de container. En dan?', 'Ratten', 'Ratten bij de container.'],
    ['one in the middle', 'Ja. Ik bel niet meer! Waarom ook.', 'bel', 'Ik bel niet meer!'],
    ['the last, without a full stop', 'Ja. Dat was het', 'was', 'Dat was het'],
    ['past a short form', 'Bij dhr. Jansen, bijv. Thuis, is het nat. Echt.', 'Thuis', 'Bij dhr. Jansen, bijv. Thuis, is het nat.'],
    ['past a full stop before a small letter', 'Om 17.30 uur ca. tien man. en meer. Klaar.', 'tien', 'Om 17.30 uur ca. tien man. en meer.'],
    ['with the quote that closes it', '‘Kom nou!’ Dat zei hij.', 'nou', '‘Kom nou!’'],
    ['all of a text without punctuation', 'ja ik kom de deur niet meer uit', 'deur', 'ja ik kom de deur niet meer uit'],
    ['two sentences where the words lie in two', 'Eén. Twee. Drie.', 'Eén. Twee', 'Eén. Twee.'],
  ])('gives %s', (_what, text, words, expected) => {
    expect(sentence(text, words)).toBe(expected)
  })

  it('stays within its bounds', () => {
    const text = 'A: ja dat is zo B: nee hoor'
    expect(sentenceAround(text, { start: 6, end: 9 }, { start: 3, end: 15 })).toEqual({ start: 3, end: 15 })
  })
})
