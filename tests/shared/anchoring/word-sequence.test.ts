import { describe, expect, it } from 'vitest'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

const wordsOf = (text: string) => {
  const { folded, starts, ends, length } = readWords(text)
  return Array.from({ length }, (_, w) => text.slice(folded.from[starts[w]!], folded.to[ends[w]! - 1]))
}

describe('readWords()', () => {
  it.each([
    ['letters and digits make words', 'De 3 lampen, stuk.', ['De', '3', 'lampen', 'stuk']],
    ['apostrophes and hyphens part words', "zo'n Noord-Holland", ['zo', 'n', 'Noord', 'Holland']],
    ['each sign of a script without spaces is a word', '公園の噴水', ['公', '園', 'の', '噴', '水']],
    ['each emoji is a word, with its selector', 'ja😀😀 ❤️', ['ja', '😀', '😀', '❤️']],
    ['vowel signs belong to their word', 'फव्वारा', ['फव्वारा']],
    ['there are none in marks and spaces', ' -- … ', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('gives equal words equal ids, however they are written', () => {
    const { ids } = readWords('Café CAFE\u0301 cafe koffie')
    expect(new Set(ids.subarray(0, 3)).size).toBe(1)
    expect(ids[3]).not.toBe(ids[0])
  })

  it('gives two hundred thousand different words hardly an equal id', () => {
    const { ids, length } = readWords(Array.from({ length: 200_000 }, (_, n) => `w${n.toString(36)}`).join(' '))
    expect(length).toBe(200_000)
    // By chance (birthday problem, 32 bits) about five pairs are expected.
    expect(length - new Set(ids.subarray(0, length)).size).toBeLessThan(30)
  })
})
