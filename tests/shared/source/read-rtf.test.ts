import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../shared/passive/decode-bytes.ts'
import { readRtf } from '../../../shared/source/read-rtf.ts'

// Node 20 errs between 80 and 9F of windows-1252.
const decode = (bytes: Uint8Array, codePage: number) => (codePage === 1252 ? decodeBytes(bytes, 'windows-1252') : new TextDecoder(`windows-${codePage}`).decode(bytes))
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
const read = (rtf: string) => readRtf(bytes(rtf), decode)

describe('readRtf()', () => {
  it.each([
    ['paragraphs and line ends', String.raw`{\rtf1\ansi Een\par Twee\line drie}`, 'Een\nTwee\ndrie'],
    ['letters of a code page', String.raw`{\rtf1\ansi\ansicpg1252 caf\'e9 \'80 5}`, 'café € 5'],
    ['letters of another code page', String.raw`{\rtf1\ansi\ansicpg1254 \'fe\'fd}`, 'şı'],
    ['Unicode with what older readers show', String.raw`{\rtf1\ansi\uc1 \u8364?5 \u351\'3f {\uc2 \u8364 ab}c}`, '€5 ş €c'],
    ['half characters', String.raw`{\rtf1\u-10179?\u-8704?}`, '😀'],
    ['signs', String.raw`{\rtf1 \lquote a\rquote  \ldblquote b\rdblquote\endash c\emdash d\~e\_f\-g\tab h\{\}\\}`, '‘a’ “b”–c—d\u00a0e\u2011fg\th{}\\'],
    ['no fonts, styles, pictures, notes in the margin', String.raw`{\rtf1{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}}{\*\generator Word;}{\info{\author Jan}}{\pict 00ff}a{\header kop}b}`, 'ab'],
    ['what a field shows, not what it says', String.raw`{\rtf1{\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt hier}} klik}`, 'hier klik'],
    ['no hidden text', String.raw`{\rtf1 a{\v geheim}b\v ook\v0 c}`, 'abc'],
    ['rows of a table', String.raw`{\rtf1\trowd a\cell b\cell\row c\cell\row}`, 'a\tb\t\nc\t\n'],
    ['no bytes of a picture', `{\\rtf1 a\\bin4 {}\\}b}`, 'ab'],
    ['line ends of the file itself as nothing', '{\\rtf1 a\r\nb\n}', 'ab'],
  ])('reads %s', (_what, rtf, expected) => {
    expect(read(rtf)).toBe(expected)
  })

  it('is null for what is no RTF', () => {
    expect(read('hallo')).toBeNull()
    expect(read('')).toBeNull()
  })

  it('never throws, and ends, on anything', () => {
    const part = fc.constantFrom('{', '}', '\\', "\\'", "\\'e", '\\u', '\\u99999999999', '\\bin99999', '\\bin-5', '\\uc9', '\\ansicpg1252', '\\*', 'a', ' ', '\\par', '\u00ff')
    fc.assert(fc.property(fc.array(part), (parts) => {
      expect(typeof readRtf(bytes(`{\\rtf1${parts.join('')}`), decode)).toBe('string')
    }))
  })
})
