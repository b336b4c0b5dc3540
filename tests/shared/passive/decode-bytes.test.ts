import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes, detectEncoding, type Encoding, isWronglyDecoded } from '../../../shared/passive/decode-bytes.ts'
import { readSampleBytes } from '../demo/read-sample.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => Uint8Array.from(Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at / 2) & 0xff : text.charCodeAt((at - 1) / 2) >> 8)))
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

describe('detectEncoding()', () => {
  const cases: readonly (readonly [string, Uint8Array, Encoding])[] = [
    ['takes plain ASCII for UTF-8', utf8('jaar;waarde\r\n2023;5,6'), 'utf-8'],
    ['knows UTF-8 by its letters', utf8('gecreëerde kamers'), 'utf-8'],
    ['knows UTF-8 by its mark', bytes(0xef, 0xbb, 0xbf, 0x41), 'utf-8'],
    ['knows UTF-16 by its mark', bytes(0xff, 0xfe, 0x41, 0x00), 'utf-16le'],
    ['knows UTF-16 without a mark', utf16('jaar;gebiedcode;waarde'), 'utf-16le'],
    ['takes a lone ë of windows-1252', bytes(0x67, 0xeb, 0x65), 'windows-1252'],
    ['does not take an overlong form for UTF-8', bytes(0x41, 0xc0, 0xaf), 'windows-1252'],
    ['does not take a surrogate for UTF-8', bytes(0x41, 0xed, 0xa0, 0x80), 'windows-1252'],
    ['does not take a code above U+10FFFF for UTF-8', bytes(0x41, 0xf4, 0x90, 0x80, 0x80), 'windows-1252'],
    ['does not take a cut-off letter for UTF-8', bytes(0x41, 0xc3), 'windows-1252'],
    ['takes nothing for UTF-8', bytes(), 'utf-8'],
  ]
  it.each(cases)('%s', (_name, input, encoding) => expect(detectEncoding(input)).toBe(encoding))

  it('tells the two sample tables apart', () => {
    expect(detectEncoding(readSampleBytes('P01_meldingen_kwartaal.csv'))).toBe('windows-1252')
    expect(detectEncoding(readSampleBytes('P02_wia_buurt.csv'))).toBe('utf-8')
  })
})

describe('decodeBytes()', () => {
  it('gives back any text that was encoded as UTF-8, as the platform does', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeBytes(utf8(text), 'utf-8') === new TextDecoder().decode(utf8(text))))
  })

  it('reads faulty UTF-8 as the platform does: one replacement sign for each broken piece', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (input) => decodeBytes(input, 'utf-8') === new TextDecoder().decode(input)), { numRuns: 1_000 })
  })

  it('reads every byte of windows-1252, the five unused ones as control characters', () => {
    const all = decodeBytes(Uint8Array.from({ length: 256 }, (_, byte) => byte), 'windows-1252')
    expect(all).toHaveLength(256)
    expect(all.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')
    expect(all.slice(0xa0)).toBe(Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join(''))
  })

  it('gives back any text in UTF-16, and shows half a unit at the end', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeBytes(utf16(text), 'utf-16le') === text.replace(/^\ufeff/, '')))
    expect(decodeBytes(bytes(0x41, 0x00, 0x42), 'utf-16le')).toBe('A\ufffd')
  })

  it.each<[Encoding, Uint8Array]>([['utf-8', bytes(0xef, 0xbb, 0xbf, 0x41)], ['utf-16le', bytes(0xff, 0xfe, 0x41, 0x00)]])('strips the byte order mark of %s', (encoding, input) => {
    expect(decodeBytes(input, encoding)).toBe('A')
  })

  it('decodes a file of ten million bytes', () => {
    expect(decodeBytes(new Uint8Array(10_000_000).fill(0xeb), 'windows-1252')).toHaveLength(10_000_000)
  })
})

describe('isWronglyDecoded()', () => {
  const text = 'Woningdelen / gecreëerde kamers – cafés, € 5, ’s avonds, façade, mañana, Ångström, über'
  it('is silent about texts in their own encoding', () => {
    expect(isWronglyDecoded(text)).toBe(false)
    expect(isWronglyDecoded('pâté, château, Île, ÄÖÜ, ÅÄÖ')).toBe(false)
    expect(isWronglyDecoded(decodeBytes(readSampleBytes('P01_meldingen_kwartaal.csv'), 'windows-1252'))).toBe(false)
    expect(isWronglyDecoded(decodeBytes(readSampleBytes('P02_wia_buurt.csv'), 'utf-8'))).toBe(false)
  })

  it.each(['ë', 'é', '€', '–', '’', 'ü', 'Å'])('sees that the %s of a UTF-8 file was read as windows-1252', (letter) => {
    expect(isWronglyDecoded(decodeBytes(utf8(`a${letter}b`), 'windows-1252'))).toBe(true)
  })

  it('sees that windows-1252 was read as UTF-8, and UTF-16 as either', () => {
    expect(isWronglyDecoded(decodeBytes(readSampleBytes('P01_meldingen_kwartaal.csv'), 'utf-8'))).toBe(true)
    expect(isWronglyDecoded(decodeBytes(utf16('jaar;waarde'), 'utf-8'))).toBe(true)
    expect(isWronglyDecoded(decodeBytes(bytes(0xff, 0xfe, 0x41, 0x00), 'windows-1252'))).toBe(true)
  })
})
