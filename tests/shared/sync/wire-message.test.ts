import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withholdWords } from '../../../shared/sheet/shared-coding.ts'
import { parseHello, parsePull, parsePush, parseRecords, parseReply, parseRequest, RECORDS_PER_MESSAGE, type WireRecord } from '../../../shared/sync/wire-message.ts'
import { codes, sharedCodings, sources } from '../../arbitraries.ts'

const records: fc.Arbitrary<WireRecord> = fc.oneof(
  codes.map((record): WireRecord => ({ type: 'code', record })), sources.map((record): WireRecord => ({ type: 'source', record })), sharedCodings.map((record): WireRecord => ({ type: 'coding', record: withholdWords(record) })),
)
const rubbish = fc.oneof(
  fc.constantFrom<unknown>(null, 5, 'code', [], {}, { type: 'code' }, { type: 'code', record: null }, { type: 'dream', record: {} }, { record: {} }, { type: 'source', record: { id: 'x' } }, { type: '__proto__', record: {} }),
  codes.map((record) => ({ type: 'coding', record })), sources.map((record) => ({ type: 'source', record: { ...record, spoken: 'veel' } })),
)
/** Records and rubbish mixed, with what each is. */
const mixed = fc.array(fc.oneof(records.map((item) => ({ item: item as unknown, good: true })), rubbish.map((item) => ({ item, good: false }))), { maxLength: 8 })

describe('parseRecords()', () => {
  it('keeps every readable record in its order and sets the others apart by their place', () => {
    fc.assert(
      fc.property(mixed, (items) => {
        const parsed = parseRecords(JSON.parse(JSON.stringify(items.map(({ item }) => item))) as unknown[])
        expect(parsed.records).toEqual(items.filter(({ good }) => good).map(({ item }) => item))
        expect(parsed.unreadable).toEqual(items.flatMap(({ good }, index) => (good ? [] : [index])))
      }),
    )
  })

  it('takes words out of a coding that may not be quoted', () => {
    fc.assert(
      fc.property(sharedCodings, (record) => {
        expect(parseRecords([{ type: 'coding', record: { ...record, words: 'mijn buurman', quotePermission: 'none' } }]).records[0]).toMatchObject({ record: { words: '' } })
      }),
    )
  })
})

describe('parseRequest()', () => {
  it.each([
    ['a hello', { kind: 'hello', opId: 'o' }], ['a pull from the start', { kind: 'pull', opId: 'o', since: 0 }], ['a push of nothing', { kind: 'push', opId: 'o', records: [] }],
  ])('reads %s', (_what, payload) => {
    expect(parseRequest(payload)).toEqual({ request: payload, unreadable: [] })
  })

  it('reads a push with records of a kind that it does not know yet, all but those', () => {
    fc.assert(
      fc.property(mixed, (items) => {
        const parsed = parseRequest({ kind: 'push', opId: 'o', records: items.map(({ item }) => item) })
        expect(parsed?.unreadable).toEqual(items.flatMap(({ good }, index) => (good ? [] : [index])))
        expect(parsed?.request).toEqual({ kind: 'push', opId: 'o', records: items.filter(({ good }) => good).map(({ item }) => item) })
      }),
    )
  })

  it.each([
    ['no object', 'push'], ['null', null], ['another kind', { kind: 'delete-all', opId: 'o' }], ['no opId', { kind: 'hello' }], ['a pull from nowhere', { kind: 'pull', opId: 'o' }], ['a pull from before the start', { kind: 'pull', opId: 'o', since: -1 }],
    ['a pull from a half', { kind: 'pull', opId: 'o', since: 1.5 }], ['a push without a list', { kind: 'push', opId: 'o', records: {} }], ['more records than a message holds', { kind: 'push', opId: 'o', records: Array.from({ length: RECORDS_PER_MESSAGE + 1 }, () => ({})) }],
  ])('is null for %s', (_what, payload) => {
    expect(parseRequest(payload)).toBeNull()
  })
})

describe('parseReply()', () => {
  it.each<[string, unknown]>([
    ['{"ok":true,"value":{"a":1}}', { ok: true, value: { a: 1 } }], ['{"ok":false,"code":"busy","detail":"later"}', { ok: false, code: 'busy', detail: 'later' }], ['{"ok":false,"code":"busy"}', null], ['{"ok":"true","value":1}', null],
    ['<!DOCTYPE html><title>Inloggen</title>', null], ['', null], ['null', null], ['{"ok":tr', null],
  ])('%s', (text, reply) => {
    expect(parseReply(text)).toEqual(reply)
  })
})

describe('the values of replies', () => {
  const hello = { workbookName: 'Zilverriet', addOnVersion: '0.1.0', schemaVersion: 1 }
  const push = { accepted: 2, refused: [{ index: 1, reason: 'damaged' }], arrived: 9 }

  it('come through as they are', () => {
    expect([parseHello(hello), parsePush(push)]).toEqual([hello, push])
  })

  it('keep what can be read of a pull, and count what cannot', () => {
    fc.assert(
      fc.property(mixed, (items) => {
        const pulled = parsePull({ records: items.map(({ item }) => item), arrived: 4, more: false, unreadableRows: 2 })
        expect(pulled).toEqual({ records: items.filter(({ good }) => good).map(({ item }) => item), arrived: 4, more: false, unreadableRows: 2, unreadableRecords: items.filter(({ good }) => !good).length })
      }),
    )
  })

  it.each([null, 5, 'x', [], {}, { ...hello, schemaVersion: '1' }, { ...push, refused: [{ index: 'a' }] }, { records: {}, arrived: 1, more: false, unreadableRows: 0 }])('are null for another shape: %j', (value) => {
    expect([parseHello(value), parsePush(value), parsePull(value)]).toEqual([null, null, null])
  })
})
