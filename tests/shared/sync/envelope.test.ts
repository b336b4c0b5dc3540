import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOCK_TOLERANCE_MS, type Envelope, type EnvelopeChecks, type Hmac, LONGEST_MESSAGE, openEnvelope, signingInput } from '../../../shared/sync/envelope.ts'

const hmac: Hmac = (secret, text) => createHmac('sha256', Buffer.from(secret, 'utf8')).update(text, 'utf8').digest('hex')
const NOW = 1_764_000_000_000
const SECRET = 'ab'.repeat(32)

/** A message as a paired device sends it; `change` comes before the signature, `damage` after it. */
function message(change: Partial<Envelope> = {}, damage: Partial<Record<keyof Envelope, unknown>> = {}): string {
  const opId = change.opId ?? 'op-1'
  const open = { v: 1 as const, device: 'laptop1', ts: NOW, nonce: 'n'.repeat(22), opId, payload: JSON.stringify({ kind: 'hello', opId }), ...change }
  return JSON.stringify({ ...open, sig: hmac(SECRET, signingInput(open)), ...damage })
}

/** Checks that know laptop1, and write down what they were asked. */
function checks(given: Partial<EnvelopeChecks> = {}) {
  const asked: string[] = []
  const used = new Set<string>()
  const all: EnvelopeChecks = {
    nowMs: NOW,
    secretOf: (device) => (asked.push('secret'), device === 'laptop1' ? { secret: SECRET } : device === 'lost1' ? 'revoked' : null),
    hmac: (secret, text) => (asked.push('hmac'), hmac(secret, text)),
    useNonce: (device, nonce) => {
      asked.push('nonce')
      const seen = used.has(`${device} ${nonce}`)
      used.add(`${device} ${nonce}`)
      return seen ? 'used' : 'fresh'
    },
    ...given,
  }
  return { all, asked }
}

const codeOf = (text: string, given: Partial<EnvelopeChecks> = {}) => {
  const opened = openEnvelope(text, checks(given).all)
  return opened.ok ? 'ok' : opened.code
}

describe('HMAC-SHA256 as signatures use it', () => {
  // RFC 4231, sections 4.2, 4.3 and 4.7: those whose key is text in UTF-8.
  it.each([
    ['\u000b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    ['Jefe', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  ])('gives the published value for key %j', (key, data, mac) => {
    expect(hmac(key, data)).toBe(mac)
  })

  it('gives the published value for a key longer than a block (RFC 4231 test case 6, key in bytes)', () => {
    const mac = createHmac('sha256', Buffer.alloc(131, 0xaa)).update('Test Using Larger Than Block-Size Key - Hash Key First').digest('hex')
    expect(mac).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54')
  })
})

describe('signingInput()', () => {
  it('is the parts in their order with dots between them', () => {
    expect(signingInput({ v: 1, device: 'laptop1', ts: NOW, nonce: 'abc', payload: '{"a":1}' })).toBe(`1.laptop1.${NOW}.abc.{"a":1}`)
  })
})

describe('openEnvelope()', () => {
  it('opens a message of a paired device', () => {
    expect(openEnvelope(message(), checks().all)).toEqual({ ok: true, device: 'laptop1', opId: 'op-1', payload: { kind: 'hello', opId: 'op-1' } })
  })

  it('opens any payload that was signed, whatever letters are in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (words, opId) => {
        const opened = openEnvelope(message({ opId, payload: JSON.stringify({ opId, words }) }), checks().all)
        expect(opened).toEqual({ ok: true, device: 'laptop1', opId, payload: { opId, words } })
      }),
    )
  })

  it.each<[string, string, string]>([
    ['a message that is too large', `${message()}${' '.repeat(LONGEST_MESSAGE)}`, 'too-large'], ['nothing', '', 'not-readable'], ['no JSON', '<html>', 'not-readable'], ['JSON that is no envelope', '[]', 'not-readable'], ['null', 'null', 'not-readable'],
    ['a device with capitals', message({ device: 'Laptop' }), 'not-readable'], ['a time in text', message({}, { ts: String(NOW) }), 'not-readable'], ['a time with a fraction', message({}, { ts: NOW + 0.5 }), 'not-readable'],
    ['a nonce that is too short', message({ nonce: 'short' }), 'not-readable'], ['a signature in capitals', message({}, { sig: 'A'.repeat(64) }), 'not-readable'], ['half a signature', message({}, { sig: 'a'.repeat(32) }), 'not-readable'],
    ['no signature', message({}, { sig: undefined }), 'not-readable'], ['a payload that is no text', message({}, { payload: {} }), 'not-readable'],
    ['another version', message({ v: 2 as 1 }), 'unknown-version'], ['a device that was never paired', message({ device: 'stranger' }), 'unknown-device'], ['a revoked device', message({ device: 'lost1' }), 'revoked-device'],
    ['a signature of another', message({}, { sig: hmac('cd'.repeat(32), message()) }), 'bad-signature'],
    ['an altered payload', message({}, { payload: JSON.stringify({ kind: 'pull', opId: 'op-1', since: 0 }) }), 'bad-signature'], ['an altered time', message({}, { ts: NOW + 1 }), 'bad-signature'],
    ['an altered nonce', message({}, { nonce: 'm'.repeat(22) }), 'bad-signature'],
    ['an altered opId', message({}, { opId: 'op-2' }), 'not-readable'], ['a signed payload without an opId', message({ payload: '{"kind":"hello"}' }), 'not-readable'], ['a signed payload that is no JSON', message({ payload: 'hello' }), 'not-readable'],
    ['a signed payload that is null', message({ payload: 'null' }), 'not-readable'],
    ['a message from just too long ago', message({ ts: NOW - CLOCK_TOLERANCE_MS - 1 }), 'clock-off'], ['a message from just too far ahead', message({ ts: NOW + CLOCK_TOLERANCE_MS + 1 }), 'clock-off'],
    ['a message from as long ago as may be', message({ ts: NOW - CLOCK_TOLERANCE_MS }), 'ok'], ['a message from as far ahead as may be', message({ ts: NOW + CLOCK_TOLERANCE_MS }), 'ok'],
  ])('answers %s', (_what, text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('refuses a message that altered hands: a paired device cannot speak for another', () => {
    expect(codeOf(message({}, { device: 'phone2' }), { secretOf: () => ({ secret: SECRET }) })).toBe('bad-signature')
  })

  it('opens a message once: the same again is replayed, the same nonce from another device is not', () => {
    const both = checks({ secretOf: () => ({ secret: SECRET }) }).all
    expect([openEnvelope(message(), both).ok, openEnvelope(message(), both), openEnvelope(message({ device: 'phone2' }), both).ok]).toEqual([true, { ok: false, code: 'replayed' }, true])
  })

  it('finds any change of any signed character', () => {
    const text = message()
    const { v, device, ts, nonce, payload } = JSON.parse(text) as Envelope
    const signed = signingInput({ v, device, ts, nonce, payload })
    fc.assert(
      fc.property(fc.nat({ max: signed.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(signed[at] !== letter)
        expect(hmac(SECRET, signed.slice(0, at) + letter + signed.slice(at + 1))).not.toBe((JSON.parse(text) as Envelope).sig)
      }),
    )
  })

  it('asks in one order, and asks nothing more after a refusal; a nonce is used up only when all else is right', () => {
    const askedFor = (text: string) => {
      const { all, asked } = checks()
      openEnvelope(text, all)
      return asked
    }
    expect([message({ v: 2 as 1 }), message({ device: 'stranger' }), message({ device: 'lost1' }), message({}, { ts: NOW + 1 }), message({ ts: 5 }), message({}, { opId: 'op-2' }), message()].map(askedFor)).toEqual([
      [], ['secret'], ['secret'], ['secret', 'hmac'], ['secret', 'hmac'], ['secret', 'hmac'], ['secret', 'hmac', 'nonce'],
    ])
  })

  it('says of an old message with a wrong signature that the signature is wrong: the clock is believed only when signed', () => {
    expect(codeOf(message({}, { ts: 5 }))).toBe('bad-signature')
  })

  it('refuses a signature that differs in one place only, wherever that is', () => {
    const { sig } = JSON.parse(message()) as Envelope
    for (let at = 0; at < sig.length; at++) {
      const other = sig.slice(0, at) + (sig[at] === '0' ? '1' : '0') + sig.slice(at + 1)
      expect(codeOf(message({}, { sig: other }))).toBe('bad-signature')
    }
  })

  it('refuses when the platform’s HMAC gives nothing', () => {
    expect(codeOf(message(), { hmac: () => '' })).toBe('bad-signature')
  })
})
