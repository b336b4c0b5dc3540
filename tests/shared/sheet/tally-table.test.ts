import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { TALLY_LAYOUT } from '../../../shared/sheet/tally-layout.ts'
import { shareText, tallyTable } from '../../../shared/sheet/tally-table.ts'
import { tableWords } from '../../../shared/sheet/table-words.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const stamp = nextStamp(null, 1_000, 'd1')
const codes = [newCode('c1', stamp, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('c2', stamp, { key: 'BT2.1', nameNl: 'Afval', parentId: 'c1' }, 1), newCode('c3', stamp, { key: 'OUD', nameNl: 'Oud', status: 'retired' }, 2)]
const source = (id: string, more: Partial<Source>): Source => ({ ...newSource(id, id, stamp), group: 'resident', method: 'focus-group', ...more })
const sources = [
  source('s1', { speakers: [{ label: 'D1', role: 'respondent', ageBand: null }, { label: 'M', role: 'moderator', ageBand: null }] }),
  source('s2', { method: 'coffee-cart' }), source('s3', { group: 'organisation' }), source('s4', { group: 'professional' }), source('s5', { group: null }),
]
const coding = (sourceId: string, codeId: string, speaker: string | null, start: number) => ({ sourceId, codeId, speaker, start, end: start + 5, tone: -1 as const, utterance: null, deleted: false })
const codings = [
  coding('s1', 'c1', 'D1', 0), coding('s1', 'c2', 'D1', 0), coding('s1', 'c2', 'M', 50), coding('s2', 'c2', null, 0), coding('s3', 'c2', 'A', 0), coding('s4', 'c2', 'P', 0), coding('s5', 'c2', 'D1', 0),
  coding('s1', 'c3', 'D1', 90),
]
const table = tallyTable({ codes, sources, codings }, { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v7' })

describe('tallyTable()', () => {
  it('says when it was made, of which codebook, and of how many sources', () => {
    expect(table.madeLine).toBe('Telling · gemaakt op 2026-05-14 09:30 · codeboek v7 · 3 van 5 bronnen')
  })
  it('counts a parent once a source, speaker and segment, and indents what is below it', () => {
    expect(table.rows[0]).toMatchObject({ theme: 'BT2 Schoon', residentSources: 2, residentShare: '2 van 2', residentSpeakers: 2, residentSegments: 2, residentTone: '2 negatief', methods: 'koffiekar 1, groepsgesprek 1' })
    expect(table.rows[1]!.theme).toBe('\u2003BT2.1 Afval')
    expect([...table.bold]).toEqual([0])
  })
  it('puts organisations beside residents and never adds them, and leaves professionals out', () => {
    expect(table.rows[1]).toMatchObject({ residentSources: 2, organisationSources: 1, organisationSegments: 1 })
    expect(JSON.stringify(table.rows)).not.toContain('s4')
  })
  it('says what it did not count', () => {
    expect(table.notes[1]).toBe('Niet meegeteld: 1 bron zonder groep of methode; 1 fragment van gespreksleiders; 1 codering met een vervallen code; 1 bron van professionals. Professionals tellen hier nooit mee.')
  })
  it('carries the base in the heads, and fills only columns that are there', () => {
    expect(table.headers.get('residentSources')).toBe('Bronnen bewoners (n = 2)')
    const ids = new Set(TALLY_LAYOUT.columns.map(({ id }) => id))
    expect(table.rows.flatMap((row) => Object.keys(row)).filter((id) => !ids.has(id))).toEqual([])
  })
})

it('shareText() gives a percentage with its interval only from a base of 20', () => {
  expect(shareText(7, 19, tableWords('nl'))).toBe('7 van 19')
  expect(shareText(7, 20, tableWords('en'))).toBe('35% (18–57%)')
})
