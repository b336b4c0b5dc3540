import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { countKey, countProfessionals, professionalCountsToText, readCountCells, readProfessionalCounts, type ProfessionalCount } from '../../../shared/joint-display/professional-counts.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { caseOf, hasCases } from './triangulation-cases.ts'

const STAMP = '0197f0000000-0000-a'
const code = (id: string, key: string, parentId: string | null = null) => newCode(id, STAMP, { key, nameNl: key, parentId }, 0)
const codes = [code('waste', 'BT2'), code('bins', 'BT2.1', 'waste'), code('rats', 'BT2.2', 'waste'), code('youth', 'BT5')]
const source = (id: string, date: string | null, group: 'professional' | 'resident' = 'professional') => ({ ...newSource(id, id, STAMP), group, method: 'focus-group' as const, date })
const sources = [source('p1', '2025-06-16'), source('p2', '2025-07-01'), source('p3', '2024-01-05'), source('p4', null), source('r1', '2025-06-01', 'resident')]
const said = (sourceId: string, codeId: string, speaker: string | null, start = 0) => ({ sourceId, codeId, start, end: start + 4, speaker, tone: null, utterance: null, deleted: false })
const by = (sourceId: string, codeId: string, people: readonly string[]) => people.map((speaker, index) => said(sourceId, codeId, speaker, index * 10))
const FIVE = ['P1', 'P2', 'P3', 'P4', 'P5']
const count = (codings: Parameters<typeof countProfessionals>[0]['codings']) => countProfessionals({ codes, sources, codings })

describe('countProfessionals()', () => {
  it('counts segments and people by code with all below it, and by year', () => {
    expect(count([...by('p1', 'bins', FIVE), ...by('p3', 'youth', FIVE)])).toEqual([
      { codeKey: 'BT2', period: '2025', segments: 5, people: 5 }, { codeKey: 'BT2.1', period: '2025', segments: 5, people: 5 }, { codeKey: 'BT5', period: '2024', segments: 5, people: 5 },
    ])
  })

  it('hides a count by fewer than five people, however many segments they gave', () => {
    expect(count([...by('p1', 'youth', FIVE.slice(1)), ...by('p2', 'youth', FIVE.slice(1))])).toEqual([{ codeKey: 'BT5', period: '2025', segments: null, people: null }])
  })

  it('takes somebody who sits at every meeting for one', () => {
    expect(count([...by('p1', 'youth', ['P1', 'P2', 'P3']), ...by('p2', 'youth', ['P1', 'P2', 'P3'])])[0]).toMatchObject({ people: null })
  })

  it('hides the segments of a code from which those of a hidden one below it could be taken', () => {
    expect(count([...by('p1', 'bins', FIVE), ...by('p2', 'rats', ['P9'])])).toEqual([
      { codeKey: 'BT2', period: '2025', segments: null, people: 6 }, { codeKey: 'BT2.1', period: '2025', segments: 5, people: 5 }, { codeKey: 'BT2.2', period: '2025', segments: null, people: null },
    ])
  })

  it('leaves residents out, and gives talks without a date a year that is not known', () => {
    expect(count([...by('r1', 'youth', FIVE), ...by('p4', 'youth', FIVE)])).toEqual([{ codeKey: 'BT5', period: '-', segments: 5, people: 5 }])
  })

  it('lets no number below five people out, whatever was coded', () => {
    const coding = fc.record({ at: fc.constantFrom('p1', 'p2', 'p3', 'p4'), of: fc.constantFrom('waste', 'bins', 'rats', 'youth'), who: fc.constantFrom(null, ...FIVE, 'P6'), start: fc.nat(20) })
    fc.assert(fc.property(fc.array(coding, { maxLength: 60 }), (codings) => {
      const given = codings.map(({ at, of, who, start }) => said(at, of, who, start))
      for (const { people, segments } of count(given)) {
        if (people !== null) expect(people).toBeGreaterThanOrEqual(5)
        else expect(segments).toBeNull()
      }
    }))
  })
})

describe('readProfessionalCounts()', () => {
  const KEYS = ['BT2', 'BT2.1', 'BT5']
  const HEAD = 'Buurtstem professionals\t1\ncode\tperiod\tcodings\tpeople\n'

  it('reads back what was written', () => {
    const some = fc.oneof(fc.record({ segments: fc.option(fc.nat(9_999)), people: fc.integer({ min: 5, max: 200 }) }), fc.constant({ segments: null, people: null }))
    fc.assert(fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), (cells) => {
      const counts: readonly ProfessionalCount[] = cells.map((cell, index) => ({ codeKey: KEYS[index]!, period: '2025', ...cell }))
      expect(readProfessionalCounts(professionalCountsToText(counts), KEYS)).toEqual({ counts, refused: [] })
    }))
  })

  it('reads lines pasted from a sheet or a file of another kind, keys in any case', () => {
    expect(readProfessionalCounts('\uFEFFbt2;2025;12;6\r\n\r\nBT5;-;;7;\r\n', KEYS)).toEqual({
      counts: [{ codeKey: 'BT2', period: '2025', segments: 12, people: 6 }, { codeKey: 'BT5', period: '-', segments: null, people: 7 }], refused: [],
    })
  })

  it('hides what should have been hidden', () => {
    expect(readProfessionalCounts(`${HEAD}BT2\t2025\t12\t4\nBT5\t2025\t9\t`, KEYS)!.counts).toEqual([{ codeKey: 'BT2', period: '2025', segments: null, people: null }, { codeKey: 'BT5', period: '2025', segments: null, people: null }])
  })

  it.each([
    ['BT2\t2025\t12', 'columns'], ['BT2\t2025\t12\t6\tJan de Vries', 'columns'], ['Jan de Vries\t2025\t12\t6', 'unknown-code'], ['=IMPORTXML("x")\t2025\t1\t6', 'unknown-code'], ['BT2\t16 juni\t12\t6', 'period'],
    ['BT2\t2025\t-1\t6', 'number'], ['BT2\t2025\t1,5\t6', 'number'], ['BT2\t2025\t12\t1e9', 'number'], ['BT2\t2025\t=1+1\t6', 'number'],
  ] as const)('refuses %j: %s', (line, problem) => {
    expect(readProfessionalCounts(HEAD + line, KEYS)).toEqual({ counts: [], refused: [{ line: 3, problem }] })
  })

  it('takes the first of two lines about the same code and year', () => {
    expect(readProfessionalCounts('BT2\t2025\t12\t6\nbt2\t2025\t99\t6', KEYS)).toMatchObject({ counts: [{ segments: 12 }], refused: [{ line: 2, problem: 'duplicate' }] })
  })

  it('is null for what is far too much, and finds nothing in any other text', () => {
    expect([readProfessionalCounts('x'.repeat(200_001), KEYS), readProfessionalCounts('\n'.repeat(5_001), KEYS)]).toEqual([null, null])
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
      const read = readProfessionalCounts(text, ['BT2'])
      expect(read!.counts.every(({ people }) => people === null || people >= 5)).toBe(true)
    }))
  })
})

it('countKey() is the same for a key in small letters', () => {
  expect(countKey({ codeKey: ' bt2 ', period: '2025' })).toBe(countKey({ codeKey: 'BT2', period: '2025' }))
})

it('readCountCells() passes over empty cells after the fourth', () => {
  expect(readCountCells(['BT2', '2025', '3', '5', '', ' '], new Map([['BT2', 'BT2']]))).toMatchObject({ segments: 3 })
})

it.skipIf(!hasCases)('suppress-toy: a small number is hidden, none stays zero, and no total gives the hidden one away', () => {
  const { input, expected } = caseOf<{ readonly counts: Readonly<Record<string, readonly number[]>> }, { readonly primary: readonly (readonly [string, number])[] }>('suppress-toy')
    for (const [row, numbers] of Object.entries(input.counts)) {
    const themes = [newCode('all', STAMP, { key: row, nameNl: row }, 0), ...numbers.map((_, at) => newCode(`c${at}`, STAMP, { key: `${row}.${at}`, nameNl: row, parentId: 'all' }, at + 1))]
    const talk = source('p', '2025-01-01')
    const codings = numbers.flatMap((number, at) => Array.from({ length: number }, (_, person) => ({ sourceId: 'p', codeId: `c${at}`, start: at * 100 + person, end: at * 100 + person + 1, speaker: `P${at}-${person}`, tone: null, utterance: null, deleted: false })))
    const counts = new Map(countProfessionals({ codes: themes, sources: [talk], codings }).map((one) => [one.codeKey, one]))
    const hidden = numbers.flatMap((_, at) => (counts.has(`${row}.${at}`) && counts.get(`${row}.${at}`)!.people === null ? [[row, at] as const] : []))
    expect(hidden).toEqual(expected.primary.filter(([name]) => name === row))
    // What nobody said has no line: it is no number below five.
    for (const [at, number] of numbers.entries()) expect(counts.has(`${row}.${at}`)).toBe(number > 0)
    expect(counts.get(row)!.segments === null).toBe(hidden.length > 0)
  }
})
