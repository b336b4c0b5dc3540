import fc from 'fast-check'
import { safeParse, type GenericSchema } from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../shared/joint-display/judgement.ts'
import { LONGEST_CELL } from '../../../shared/sheet/column.ts'
import { codeSchema, crosswalkSchema, judgementSchema, sharedCodingSchema, sourceSchema } from '../../../shared/sheet/record-schemas.ts'
import { withholdWords } from '../../../shared/sheet/shared-coding.ts'
import type { Stamped } from '../../../shared/stamp/stamped.ts'
import { codes, crosswalkLinks, ids, sharedCodings, sources, stamps, texts } from '../../arbitraries.ts'

const judgements: fc.Arbitrary<Judgement> = fc.record({
  id: ids, made: stamps, changed: fc.constant({}), deleted: fc.boolean(), codeId: ids, fit: fc.constantFrom('confirmed', 'only-told', null), line: texts, basis: texts,
})

const kinds: readonly [string, GenericSchema<unknown, Stamped>, fc.Arbitrary<Stamped>][] = [
  ['codes', codeSchema, codes], ['sources', sourceSchema, sources], ['codings', sharedCodingSchema, sharedCodings.map(withholdWords)], ['crosswalk links', crosswalkSchema, crosswalkLinks], ['judgements', judgementSchema, judgements],
]

describe.each(kinds)('the shape of %s', (_kind, schema, records) => {
  it('takes a record that went out as JSON and changes nothing of it', () => {
    fc.assert(fc.property(records, (record) => void expect(safeParse(schema, JSON.parse(JSON.stringify(record))).output).toEqual(record)))
  })

  it('leaves out what it does not know', () => {
    fc.assert(fc.property(records, (record) => void expect(safeParse(schema, { ...record, isAdmin: true }).output).toEqual(record)))
  })

  it.each<[string, object]>([
    ['no id', { id: undefined }], ['an id with a path in it', { id: '../x' }], ['an empty id', { id: '' }], ['a stamp that is none', { made: 'yesterday' }], ['a changed field with a stamp that is none', { changed: { memo: 5 } }],
    ['a changed field with a strange name', { changed: { 'a b': '0197a1b2c3d4-0000-a' } }], ['deleted as a word', { deleted: 'ja' }],
    ['more changed fields than a record has', { changed: Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`f${String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))}`, '0197a1b2c3d4-0000-a'])) }],
  ])('refuses %s', (_what, damage) => {
    fc.assert(fc.property(records, (record) => void expect(safeParse(schema, { ...record, ...damage }).success).toBe(false)), { numRuns: 5 })
  })

  it('refuses what is no record at all', () => {
    expect([null, undefined, 5, '', [], {}].map((value) => safeParse(schema, value).success)).toEqual([false, false, false, false, false, false])
  })
})

describe('single fields', () => {
  it.each<[string, GenericSchema, fc.Arbitrary<object>, object]>([
    ['a day that does not exist', sourceSchema, sources, { date: '2025-02-31' }], ['a day in Dutch order', sourceSchema, sources, { date: '14-05-2025' }], ['half a person', sourceSchema, sources, { spoken: 1.5 }],
    ['fewer people than none', sourceSchema, sources, { refused: -1 }], ['an unheard-of group', sourceSchema, sources, { group: 'friend' }], ['a speaker without a role', sourceSchema, sources, { speakers: [{ label: 'D1', ageBand: null }] }],
    ['a passage that ends before it starts', sharedCodingSchema, sharedCodings, { start: 9, end: 3 }], ['a tone of 3', sharedCodingSchema, sharedCodings, { tone: 3 }], ['text with a NUL', codeSchema, codes, { definition: 'a\u0000b' }],
    ['a key of 401 characters', codeSchema, codes, { key: 'k'.repeat(401) }], ['a record that does not fit in a cell', codeSchema, codes, { definition: 'a'.repeat(LONGEST_CELL / 2), include: 'b'.repeat(LONGEST_CELL / 2) }],
    ['an order that is no number', codeSchema, codes, { order: Number.NaN }],
  ])('refuse %s', (_what, schema, records, damage) => {
    fc.assert(fc.property(records, (record) => void expect(safeParse(schema, { ...record, ...damage }).success).toBe(false)), { numRuns: 5 })
  })

  it('take words out of a coding that may not be quoted, whoever sent them', () => {
    fc.assert(
      fc.property(sharedCodings, (coding) => {
        const parsed = safeParse(sharedCodingSchema, { ...coding, words: 'mijn buurman', sensitivity: 'crime' })
        expect(parsed.success && parsed.output.words).toBe('')
      }),
    )
  })
})
