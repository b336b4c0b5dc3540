import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { passagesToTextFragment, textFragmentToPassages } from '../../../shared/interchange/text-fragment.ts'

const text = [
  'D1: Ja, precies. Het plein is er niet op vooruitgegaan.', 'D2: Ja, precies. En de bus – lijn 12, zeg maar – rijdt niet meer.', 'D1: Zo-zo, dat wist ik niet & het spijt me.',
  `M: ${Array.from({ length: 80 }, (_, k) => `woord${k}`).join(' ')}.`, 'Ja, precies.', 'Ja, precies.',
].join('\n')

/** The fragment for a passage, named by its words and which of them, counted from 0. */
function fragmentFor(words: string, which = 0): string {
  let start = -1
  for (let k = 0; k <= which; k++) start = text.indexOf(words, start + 1)
  return passagesToTextFragment([describeSpan(text, { start, end: start + words.length })], text).fragment
}

describe('passagesToTextFragment()', () => {
  it.each([
    ['a quote that stands once, by its words', 'vooruitgegaan', 0, ':~:text=vooruitgegaan'],
    ['the first of the same words by themselves', 'Ja, precies.', 0, ':~:text=Ja%2C%20precies.'],
    ['a later one with as much context as tells it apart', 'Ja, precies.', 1, ':~:text=D2%3A-,Ja%2C%20precies.,-En%20de'],
    ['signs that have a meaning, encoded', 'Zo-zo, dat wist ik niet & het', 0, ':~:text=Zo%2Dzo%2C%20dat%20wist%20ik%20niet%20%26%20het'],
    ['a quote over several lines by its first and last words', 'rijdt niet meer.\nD1: Zo-zo', 0, ':~:text=rijdt%20niet%20meer.,D1%3A%20Zo%2Dzo'],
    ['a part of a word next to its context', 'gegaan', 0, ':~:text=vooruit-,gegaan'],
  ])('writes %s', (_what, words, which, fragment) => {
    expect(fragmentFor(words, which)).toBe(fragment)
  })

  it('writes a long quote by its first and last words', () => {
    const long = text.slice(text.indexOf('woord0'), text.indexOf('woord79') + 7)
    expect(fragmentFor(long)).toBe(':~:text=woord0%20woord1%20woord2%20woord3%20woord4,woord75%20woord76%20woord77%20woord78%20woord79')
  })

  it('joins several, and says of which there is none', () => {
    const place = (words: string, from = 0) => ({ position: { start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length } })
    const last = { position: { start: text.length - 12, end: text.length } }
    expect(passagesToTextFragment([place('lijn 12'), place('\n'), place('woord7'), last], text)).toEqual({ fragment: expect.stringMatching(/^:~:text=lijn%2012&text=woord7&text=/), unwritable: [1] })
    expect(passagesToTextFragment([{ position: { start: 3, end: 5 } }], 'ja ja ja ja')).toEqual({ fragment: expect.stringContaining('ja-,ja'), unwritable: [] })
    expect(passagesToTextFragment([{ position: { start: 0, end: 1 } }], '\n')).toEqual({ fragment: '', unwritable: [0] })
  })

  it('throws on a span that is not in the text', () => {
    expect(() => passagesToTextFragment([{ position: { start: 0, end: 5 } }], 'ja')).toThrow(RangeError)
  })

  it('leads back to the very passage, or is not written', () => {
    const words = fc.constantFrom('ja', 'nee', 'precies', 'plein', "zo'n", 'Noord-Holland', 'a&b', '12,50', '😀', 'שלום', '我们', '–')
    const lines = fc.array(fc.array(words, { minLength: 1, maxLength: 8 }).map((line) => line.join(' ')), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat({ max: 40 }), (some, from, length) => {
        const page = some.join('\n')
        const bounds = [...page.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
        const first = from % bounds.length
        const span = { start: bounds[first]!.start, end: bounds[Math.min(bounds.length - 1, first + length)]!.end }
        const { fragment, unwritable } = passagesToTextFragment([{ position: span }], page)
        if (unwritable.length > 0) return
        expect(textFragmentToPassages(fragment, page)).toEqual({ passages: [describeSpan(page, span)], unread: [] })
      }),
      { numRuns: 500 },
    )
  })
})

describe('textFragmentToPassages()', () => {
  it('describes what is pointed to, and keeps what is not there or not well formed', () => {
    const { passages, unread } = textFragmentToPassages('https://wijk.example/verslag#kop:~:text=lijn%2012&text=zwembad&text=a-b&other=1&text=D2%3A-,Ja', text)
    expect(passages.map(({ quote }) => quote.exact)).toEqual(['lijn 12', 'Ja'])
    expect(passages[1]!.position.start).toBe(text.indexOf('Ja', 10))
    expect(unread).toEqual([{ directive: 'zwembad', reason: 'not-in-text' }, { directive: 'a-b', reason: 'malformed' }])
  })

  it('looks for no more than two hundred', () => {
    const { passages, unread } = textFragmentToPassages(`#:~:${Array.from({ length: 203 }, () => 'text=plein').join('&')}`, text)
    expect([passages.length, unread.length, unread[0]!.reason]).toEqual([200, 3, 'too-many'])
  })

  it('reads anything', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'j', '-', ',', '&', '%', 'F', '#', ':~:', 'text=') }), (address) => {
      expect(() => textFragmentToPassages(`#:~:text=${address}`, text)).not.toThrow()
    }))
  })
})
