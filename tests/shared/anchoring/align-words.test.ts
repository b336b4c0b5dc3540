import { describe, expect, it } from 'vitest'
import { alignWords, roomForAlignment } from '../../../shared/anchoring/align-words.ts'
import { mixBits } from '../../../shared/anchoring/mix-bits.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'
import { aligned, indexed, passageOf, quoted, runsFrom } from './reading.ts'

/** For each word of the quote, the word of the text it became, or '' for none. */
function became(text: string, exact: string): string[] {
  const index = indexed(text)
  const { words } = index
  const passage = passageOf(quoted(exact))!
  const { places } = aligned(index, passage)
  return [...places].map((b) => (b < 0 ? '' : text.slice(words.folded.from[words.starts[b]!], words.folded.to[words.ends[b]! - 1])))
}

describe('alignWords()', () => {
  it.each([
    ['the same words', 'nou de lamp is stuk ja', 'de lamp is stuk', ['de', 'lamp', 'is', 'stuk']],
    ['a word put in', 'de lamp is weer stuk', 'de lamp is stuk', ['de', 'lamp', 'is', 'stuk']],
    ['a word left out', 'de lamp is al jaren stuk', 'de grote lamp is al jaren stuk', ['de', '', 'lamp', 'is', 'al', 'jaren', 'stuk']],
    ['another word', 'de lamp was al jaren stuk', 'de lamp is al jaren stuk', ['de', 'lamp', 'was', 'al', 'jaren', 'stuk']],
    ['a slip at the begin', 'ja dde lamp is al stuk', 'de lamp is al stuk', ['dde', 'lamp', 'is', 'al', 'stuk']],
    ['a slip at the end', 'de lamp is al stukk ja', 'de lamp is al stuk', ['de', 'lamp', 'is', 'al', 'stukk']],
    ['a slip rather than a stranger', 'de lamp is nog stukk kapot', 'de lamp is stuk kapot', ['de', 'lamp', 'is', 'stukk', 'kapot']],
  ])('aligns %s', (_, text, exact, expected) => {
    expect(became(text, exact)).toEqual(expected)
  })

  it('finds the words before a run when subtitles put twice as many in between', () => {
    const lines = ['een twee drie vier', 'vijf zes zeven acht', 'negen tien elf twaalf', 'dertien veertien vijftien zestien']
    const words = readWords(lines.map((line, n) => `${n} 00 01 02 00 01 03 ${line}`).join(' '))
    const passage = passageOf(quoted(lines.join(' ')))!
    const alignment = roomForAlignment(passage.high)
    alignWords(words, passage, runsFrom([{ a: 12, b: 40, size: 4, weight: 1 }]), alignment)
    expect([...alignment.places]).toEqual([7, 8, 9, 10, 18, 19, 20, 21, 29, 30, 31, 32, 40, 41, 42, 43])
  })

  it('keeps to both ends of a gap in which pages were put in', () => {
    const words = readWords(`een twee drie vierr ${Array.from({ length: 5000 }, (_, n) => `blad${n}`).join(' ')} vvijf zes zeven acht`)
    const exact = 'een twee drie vier vijf zes zeven acht'
    const passage = passageOf(quoted(exact))!
    const chain = runsFrom([
      { a: 0, b: 0, size: 3, weight: 1 },
      { a: 5, b: 5005, size: 3, weight: 1 },
    ])
    const alignment = roomForAlignment(passage.high)
    alignWords(words, passage, chain, alignment)
    expect([...alignment.places]).toEqual([0, 1, 2, 3, 5004, 5005, 5006, 5007])
  })

  it('does not depend on what was aligned before', () => {
    const random = (seed: number, below: number) => (mixBits(seed) >>> 0) % below
    const align = (seed: number) => {
      const size = 4 + random(seed, 12)
      const said = Array.from({ length: size }, (_, n) => `woord${n}`)
      const putIn = said.map((word, n) => `${word} ${'tussen '.repeat(random(seed * 100 + n, 10))}`)
      const index = indexed(`zeker weten hoor ${putIn.join(' ')} ${'later '.repeat(40)}`)
      const passage = passageOf(quoted(`zeker weten hoor ${said.join(' ')}`))!
      const alignment = roomForAlignment(passage.high)
      alignWords(index.words, passage, runsFrom([{ a: 0, b: 0, size: 3, weight: 1 }]), alignment)
      return [...alignment.places]
    }
    const seeds = Array.from({ length: 600 }, (_, n) => n * 7)
    const first = seeds.map(align)
    expect([...seeds].reverse().map(align).reverse()).toEqual(first)
  })
})
