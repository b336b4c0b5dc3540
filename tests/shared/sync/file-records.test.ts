import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_PROJECT } from '../../../shared/coding/project.ts'
import { parseFileLine } from '../../../shared/sync/file-records.ts'
import { LONGEST_TEXT } from '../../../shared/source/source-text-schema.ts'
import { codes, codings, sources, stamps } from '../../arbitraries.ts'

const STAMP = '0196d2a0c000-0000-anna'
const fresh = { id: 'r-1', made: STAMP, changed: {}, deleted: false }
const kept = { cutting: { kind: 'paragraph' }, format: 'txt', fileName: '', pages: [], respondents: [] }
const log = { id: 'l1', act: null, way: 'done', stamp: STAMP, coder: 'AB', name: { what: 'coding-added', subject: 'Afval' }, counts: { codings: 1 }, sourceIds: ['s'], codingIds: [], codeIds: [] }
const version = { version: 2, digest: '0abc123', stamp: STAMP, coder: 'AB', label: 'voor stap 3', way: 'done', name: { what: 'code-edited', subject: 'Afval' }, edits: [{ id: 'c1', before: { nameNl: 'Vuil' }, after: { nameNl: 'Afval' } }, { id: 'c2', before: null, after: { deleted: false, order: 3 } }] }

describe('parseFileLine()', () => {
  it('gives back every record that a project can hold', () => {
    fc.assert(fc.property(fc.oneof(codes.map((record) => ({ kind: 'codes', record })), sources.map((record) => ({ kind: 'sources', record })), codings.map((record) => ({ kind: 'codings', record }))), (line) => {
      expect(parseFileLine(JSON.parse(JSON.stringify(line)))).toEqual(line)
    }))
  })

  it.each([
    ['texts', { ...fresh, ...kept, text: 'Goedemorgen\n\u0000' }], ['threads', { ...fresh, name: 'Vuil', memo: '', codingIds: ['k1', 'k2'] }], ['queries', { ...fresh, name: 'Vuil', question: '{}' }],
    ['projects', { ...EMPTY_PROJECT, name: 'Zilverriet' }], ['codebookVersions', version], ['codebookVersions', { ...version, way: 'received', name: null }], ['log', log], ['addresses', { address: 'https://x.nl/a', sourceId: 's1' }],
  ])('reads %s', (kind, record) => {
    expect(parseFileLine({ kind, record })).toEqual({ kind, record })
  })

  it.each([
    ['an id that is a path', 'texts', { ...fresh, ...kept, id: '../x', text: '' }, 'id'], ['a stamp that is none', 'texts', { ...fresh, ...kept, made: 'now', text: '' }, 'made'],
    ['a text longer than any', 'texts', { ...fresh, ...kept, text: 'x'.repeat(LONGEST_TEXT + 1) }, 'text'], ['too many passages', 'threads', { ...fresh, name: '', memo: '', codingIds: Array.from({ length: 20_001 }, () => 'k') }, 'codingIds'],
    ['an address that runs', 'addresses', { address: 'javascript:alert(1)', sourceId: 's' }, 'address'], ['a version without a number', 'codebookVersions', { ...version, version: 0 }, 'version'], ['a code with a colour that is none', 'codebookVersions', { ...version, edits: [{ id: 'c', before: null, after: { colour: 'javascript' } }] }, 'edits'], ['a way that is none', 'log', { ...log, way: 'magic' }, 'way'], ['a name with markup', 'log', { ...log, name: { what: '<b>', subject: '' } }, 'name'],
    ['a list for a record', 'codes', [], 'id'], ['nothing for a record', 'sources', null, ''],
  ])('gives the field that is wrong: %s', (_what, kind, record, field) => {
    expect(parseFileLine({ kind, record })).toEqual({ kind, field })
  })

  it.each([[null], [7], ['codes'], [{}], [{ kind: 5, record: {} }], [{ kind: 'pairing', record: {} }], [{ kind: 'constructor', record: {} }]])('takes %j for no line', (line) => {
    expect(parseFileLine(line)).not.toHaveProperty('record')
  })

  it('takes no field that is named like a prototype', () => {
    const line: unknown = JSON.parse(`{"kind":"queries","record":{"id":"r-1","made":"${STAMP}","changed":{"__proto__":"${STAMP}"},"deleted":false,"name":"Vuil","question":"{}","__proto__":{"admin":true}}}`)
    expect(parseFileLine(line)).toStrictEqual({ kind: 'queries', record: { ...fresh, name: 'Vuil', question: '{}' } })
  })

  it('reads any stamp as a stamp', () => {
    fc.assert(fc.property(stamps, (stamp) => 'record' in parseFileLine({ kind: 'texts', record: { ...fresh, ...kept, made: stamp, text: 'a' } })))
  })
})
