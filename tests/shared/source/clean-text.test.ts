import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../shared/source/clean-text.ts'

describe('cleanText()', () => {
  it.each([
    ['line ends', 'a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\ne'],
    ['a byte order mark and zeros', '\ufeffa\u0000b', 'ab'],
    ['marks that turn the direction of reading', 'be\u202elaster\u202c', 'belaster'],
    ['spaces at the end of lines', 'a  \n \t\nb', 'a\n\nb'],
    ['many empty lines', '\n\na\n\n\n\nb\n\n', 'a\n\nb'],
    ['half a character', 'a\ud83d b', 'a\ufffd b'],
    ['what belongs to a text: tab, no-break space, joined signs', 'a\tb\u00a0c 👩‍👧', 'a\tb\u00a0c 👩‍👧'],
    ['an indent', '  a', '  a'],
  ])('settles %s', (_what, text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })

  it('changes nothing the second time, and leaves nothing unseen', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u0000', '\u200b', '\ud83d', '\ude00', '\u0085', '\u00a0', '\u202e')).map((parts) => parts.join('')), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(clean).not.toMatch(/[\r\u200b\u202e]|\n{3}|^\n|\n$| \n/)
    }))
  })

  it('takes a million spaces without looking again and again', () => {
    const began = performance.now()
    cleanText(`a${' '.repeat(1_000_000)}b`)
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
