import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pairing, readPairingCode, writePairingCode } from '../../../shared/sync/pairing-code.ts'

const letters = (alphabet: string, minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength })
const deployment = letters('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-', 1, 90)
const endpoints = fc.oneof(
  deployment.map((id) => `https://script.google.com/macros/s/${id}/exec`), deployment.map((id) => `https://script.google.com/a/macros/buurt.example.nl/s/${id}/exec`), deployment.map((id) => `https://script.google.com/a/buurt.nl/macros/s/${id}/exec`),
  fc.tuple(deployment, fc.integer({ min: 1, max: 65_535 })).map(([id, port]) => `http://127.0.0.1:${port}/macros/s/${id}/exec`), deployment.map((id) => `http://localhost/macros/s/${id}/exec`),
)
const pairings: fc.Arbitrary<Pairing> = fc.record({ endpoint: endpoints, device: letters('abcdefghijklmnopqrstuvwxyz0123456789', 1, 40), secret: letters('0123456789abcdef', 64, 64) })
const ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyz0123456789'
const example: Pairing = { endpoint: 'https://script.google.com/macros/s/AKfycbx-1_2/exec', device: 'laptop1', secret: '0f'.repeat(32) }

describe('a pairing code', () => {
  it('gives its pairing back', () => {
    fc.assert(fc.property(pairings, (pairing) => void expect(readPairingCode(writePairingCode(pairing))).toEqual(pairing)))
  })

  it('is lower-case letters and digits, beginning with the product’s name', () => {
    fc.assert(fc.property(pairings, (pairing) => void expect(writePairingCode(pairing)).toMatch(/^buurtstem1[a-z0-9]+$/)))
  })

  it('may be pasted in capitals, broken over lines, with spaces around it', () => {
    fc.assert(
      fc.property(pairings, fc.constantFrom('\n', '\r\n', ' ', '\t', '\u00a0'), fc.integer({ min: 1, max: 60 }), (pairing, gap, width) => {
        const code = writePairingCode(pairing)
        const lines = code.match(new RegExp(`.{1,${width}}`, 'g'))!.join(gap)
        expect([readPairingCode(` ${lines}\n`), readPairingCode(lines.toUpperCase())]).toEqual([pairing, pairing])
      }),
    )
  })

  it('is no code any more when any single character is another', () => {
    fc.assert(
      fc.property(pairings, fc.nat(), fc.constantFrom(...ALPHANUMERIC, '-', 'é', '\u212a', '.', '\u200b'), (pairing, place, letter) => {
        const code = writePairingCode(pairing)
        const at = place % code.length
        fc.pre(code[at] !== letter)
        expect(readPairingCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  it('is none either for every other character in every place of one code', () => {
    const code = writePairingCode(example)
    const wrong = [...code].flatMap((right, at) => [...ALPHANUMERIC].filter((letter) => letter !== right).map((letter) => code.slice(0, at) + letter + code.slice(at + 1)))
    expect(wrong.filter((text) => readPairingCode(text) !== null)).toEqual([])
  })

  it('is no code any more when two characters are swapped, wherever they stand', () => {
    fc.assert(
      fc.property(pairings, fc.nat(), fc.nat(), (pairing, one, other) => {
        const code = [...writePairingCode(pairing)]
        const [a, b] = [one % code.length, other % code.length]
        fc.pre(code[a] !== code[b])
        const swapped = code.map((letter, index) => (index === a ? code[b] : index === b ? code[a] : letter)).join('')
        expect(readPairingCode(swapped)).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  it('is no code any more when a character is missing or doubled', () => {
    const code = writePairingCode(example)
    for (let at = 0; at < code.length; at++) {
      expect(readPairingCode(code.slice(0, at) + code.slice(at + 1))).toBeNull()
      expect(readPairingCode(code.slice(0, at) + code[at] + code.slice(at))).toBeNull()
    }
  })

  it.each(['', ' ', 'buurtstem', 'buurtstem1', '1', 'https://script.google.com/macros/s/abc/exec', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'a'.repeat(5_000), `buurtstem1${'q'.repeat(900)}`])('is not %j', (text) => {
    expect(readPairingCode(text)).toBeNull()
  })
})

describe('writePairingCode()', () => {
  it.each<[string, Partial<Pairing>]>([
    ['another host', { endpoint: 'https://evil.example/macros/s/abc/exec' }], ['Google’s name in front of another host', { endpoint: 'https://script.google.com.evil.example/macros/s/abc/exec' }],
    ['somebody before the host', { endpoint: 'https://script.google.com@evil.example/macros/s/abc/exec' }], ['plain http to Google', { endpoint: 'http://script.google.com/macros/s/abc/exec' }], ['a test deployment', { endpoint: 'https://script.google.com/macros/s/abc/dev' }],
    ['something after the address', { endpoint: 'https://script.google.com/macros/s/abc/exec?x=1' }], ['a line end in it', { endpoint: 'https://script.google.com/macros/s/abc/exec\n' }], ['another computer', { endpoint: 'http://192.168.1.4:4680/macros/s/abc/exec' }],
    ['no address', { endpoint: '' }], ['no device', { device: '' }], ['a device in capitals', { device: 'Laptop' }], ['a device of 41 letters', { device: 'a'.repeat(41) }], ['a short secret', { secret: 'ab' }], ['a secret in capitals', { secret: 'AB'.repeat(32) }],
    ['an address too long for the checksum', { endpoint: `https://script.google.com/macros/s/${'a'.repeat(700)}/exec` }],
  ])('throws for %s', (_what, given) => {
    expect(() => writePairingCode({ ...example, ...given })).toThrow(RangeError)
  })

  it('never shows the secret in what it throws', () => {
    let said = ''
    try {
      writePairingCode({ ...example, endpoint: 'https://evil.example' })
    } catch (error) {
      said = String(error)
    }
    expect(said).toContain('RangeError')
    expect(said).not.toContain(example.secret)
  })
})
