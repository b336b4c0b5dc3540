import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintText } from '../../../shared/anchoring/fingerprint-text.ts'

describe('fingerprintText()', () => {
  it.each([
    ['', '00000000000000000000000000000000'],
    ['I will not buy this record, it is scratched.', 'a0a9683b25ac5e40d9af2895890dddf5'],
    ["I will not buy this tobacconist's, it is scratched.", '9b5b7ba2ef3f7866889adeaf00f3f98e'],
    ['The quick brown fox jumps over the lazy dog', '2f1583c3ecee2c675d7bf66ce5e91d2c'],
  ])('gives the published MurmurHash3_x86_128 of %j', (text, hash) => {
    expect(fingerprintText(text)).toBe(hash)
  })

  it('is the same for texts that differ only in white space', () => {
    expect(fingerprintText('  De fontein\r\n is\u00a0stuk.\n')).toBe(fingerprintText('De fontein is stuk.'))
  })

  it('differs when one letter, its case or its accent differs', () => {
    const prints = ['De fontein is stuk.', 'De fontein is stuk!', 'de fontein is stuk.', 'Dé fontein is stuk.', 'De font ein is stuk.'].map(fingerprintText)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('reads UTF-8 as TextEncoder writes it, halves of a character included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = text.replace(/\s+/gu, ' ').trim()
        const twin = new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(folded))
        expect(fingerprintText(twin)).toBe(fingerprintText(text))
      }),
    )
    expect(fingerprintText('\ud83d alone')).toBe(fingerprintText('\ufffd alone'))
  })

  it('tells ten thousand nearly equal texts apart', () => {
    const prints = new Set(Array.from({ length: 10_000 }, (_, n) => fingerprintText(`Regel ${n} van het gesprek`)))
    expect(prints.size).toBe(10_000)
  })
})
