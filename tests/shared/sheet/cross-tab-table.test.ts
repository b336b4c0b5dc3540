import { describe, expect, it } from 'vitest'
import { FIRST_CROSS_TAB, type CrossTabChoice } from '../../../shared/sheet/cross-tab-choice.ts'
import { MOST_CROSS_COLUMNS, slotId } from '../../../shared/sheet/cross-tab-layout.ts'
import { crossTabTable } from '../../../shared/sheet/cross-tab-table.ts'
import { aCode, aSource } from '../tally/records.ts'
import { aSharedCoding } from './shared-codings.ts'

const codes = [aCode('BT2'), aCode('BT2.1', 'BT2'), aCode('AB1')]
const sources = [
  aSource('s1', { areaCode: 'QA01', speakers: [{ label: 'M', role: 'moderator', ageBand: null }] }), aSource('s2', { method: 'story', areaCode: 'QA02' }), aSource('s3', { method: 'story' }),
  aSource('shop', { group: 'organisation' }), aSource('pro', { group: 'professional' }),
]
const codings = [
  aSharedCoding('k1', 's1', 'BT2.1', 0), aSharedCoding('k2', 's1', 'BT2', 0), aSharedCoding('k3', 's2', 'BT2.1', 0), aSharedCoding('k4', 's3', 'BT2', 0), aSharedCoding('k5', 'shop', 'BT2', 0),
  aSharedCoding('k6', 'pro', 'BT2', 0), { ...aSharedCoding('k7', 's1', 'BT2', 50), speaker: 'M' },
]
const making = { language: 'nl', moment: '2026-05-14 09:30', codebook: 'v7' } as const
const table = (choice: Partial<CrossTabChoice>, strengthsFirst = false) => crossTabTable({ codes, sources, codings }, { ...FIRST_CROSS_TAB, ...choice }, null, making, strengthsFirst)
const heads = (choice: Partial<CrossTabChoice>) => [...table(choice).table.headers.values()]
const row = (choice: Partial<CrossTabChoice>) => [0, 1, 2, 3].map((slot) => table(choice).table.rows.find(({ _id }) => _id === 'BT2')![slotId(slot)])

describe('crossTabTable()', () => {
  it('begins with everything of the group, and gives each column its own base', () => {
    expect(heads({})).toEqual(['Alle bewoners\n3 bronnen, 3 sprekers, 3 fragmenten', 'interview\n1 bron, 1 spreker, 1 fragment', 'verhaal\n2 bronnen, 2 sprekers, 2 fragmenten'])
    expect(row({})).toEqual([3, 1, 2, undefined])
  })
  it('shows the number that was chosen: one of three, a share, or all three', () => {
    expect(row({ number: 'segments' }).slice(0, 2)).toEqual([3, 1])
    expect(row({ number: 'share' }).slice(0, 2)).toEqual(['3 van 3', '1 van 1'])
    expect(row({ number: 'all' })[2]).toBe('2 · 2 · 2')
  })
  it('puts groups side by side and never adds them; professionals are in none', () => {
    expect(heads({ first: 'group' })).toEqual(['Alle bewoners\n3 bronnen, 3 sprekers, 3 fragmenten', 'Alle instellingen en ondernemers\n1 bron, 1 spreker, 1 fragment'])
    expect(row({ first: 'group' })).toEqual([3, 1, undefined, undefined])
  })
  it('says what is left out: no value, moderators, professionals', () => {
    expect(table({ first: 'area' }).table.notes[2]).toBe('Niet meegeteld: 1 fragment van gespreksleiders; 1 codering zonder gebied staat alleen in de eerste kolom; 1 bron van professionals. Professionals tellen hier nooit mee.')
  })
  it('keeps what it shows in the first row, and makes no more columns than fit', () => {
    const many = Array.from({ length: MOST_CROSS_COLUMNS + 5 }, (_, at) => aSource(`m${at}`, { place: `plek ${at}` }))
    const { made, table: wide } = crossTabTable({ codes, sources: many, codings: many.map(({ id }) => aSharedCoding(`c${id}`, id, 'BT2', 0)) }, { ...FIRST_CROSS_TAB, first: 'place' }, null, making)
    expect(made.columns).toHaveLength(MOST_CROSS_COLUMNS)
    expect(wide.notes[2]).toContain('6 kolommen passen niet')
    expect(JSON.parse(String(wide.rows[0]!['_made']))).toEqual(made)
  })
  it('puts strengths first where that is wanted', () => {
    expect(table({}, true).table.rows.map(({ _id }) => _id)).toEqual(['AB1', 'BT2', 'BT2.1'])
  })
})
