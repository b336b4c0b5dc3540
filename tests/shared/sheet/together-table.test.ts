import { describe, expect, it } from 'vitest'
import { DEFAULT_COVERAGE_SETTINGS } from '../../../shared/sheet/coverage-settings.ts'
import { MOST_PAIRS, togetherTable } from '../../../shared/sheet/together-table.ts'
import { TOGETHER_LAYOUT } from '../../../shared/sheet/together-layout.ts'
import { aCode, aCoding, aSource } from '../tally/records.ts'

const making = { language: 'nl' as const, moment: '2026-05-14 09:30', codebook: 'v7' }
const codes = [aCode('A'), aCode('A1', 'A'), aCode('B'), aCode('C')]
const sources = [aSource('s1'), aSource('s2'), aSource('shop', { group: 'organisation' })]
const codings = [aCoding('s1', 'A1', 0, 10), aCoding('s1', 'B', 4, 12), aCoding('s2', 'A', 0, 10), aCoding('s2', 'B', 4, 12), aCoding('shop', 'B', 0, 5), aCoding('shop', 'C', 0, 5), aCoding('s2', 'C', 40, 50)]
const tableOf = (settings = {}) => togetherTable({ codes, sources, codings }, { ...DEFAULT_COVERAGE_SETTINGS, ...settings }, making)

describe('togetherTable()', () => {
  it('puts residents first and organisations beside them, each pair once', () => {
    const { rows, headers } = tableOf()
    expect(rows.map(({ one, other, residentSources, residentShare, residentSegments, organisationSources }) => [one, other, residentSources, residentShare, residentSegments, organisationSources])).toEqual([
      ['A', 'B', 2, '2 van 2', 2, 0], ['A1', 'B', 1, '1 van 2', 1, 0], ['B', 'C', 0, '0 van 2', 0, 1],
    ])
    expect(headers.get('residentSources')).toBe('Bronnen bewoners (n = 2)')
    expect(headers.get('organisationSources')).toBe('Bronnen instellingen (n = 1)')
  })

  it('says by which settings it was counted', () => {
    expect(tableOf().notes.slice(0, 3)).toEqual([
      'Samen: de fragmenten overlappen elkaar. Je past dit aan in het zijpaneel.', 'Alle codes; een thema telt de codes eronder mee, en vormt met zijn eigen codes geen paar.', '3 paren, de meeste bewonersbronnen eerst.',
    ])
    const near = tableOf({ within: 28, pairLevel: 'themes' })
    expect(near.notes[0]).toBe('Samen: de fragmenten overlappen elkaar, of er staan hoogstens 28 tekens tussen. Je past dit aan in het zijpaneel.')
    expect(near.rows.map(({ one, other }) => `${String(one)} ${String(other)}`)).toEqual(['A B', 'B C'])
    expect(near.rows[1]).toMatchObject({ residentSources: 1, organisationSources: 1 })
    expect(near.notes).toHaveLength(TOGETHER_LAYOUT.headerRow - 3)
  })

  it('shows the first pairs of many, and says of how many', () => {
    const many = Array.from({ length: 40 }, (_, k) => aCode(`c${k}`))
    const { rows, notes } = togetherTable({ codes: many, sources, codings: many.map(({ id }) => aCoding('s1', id, 0, 5)) }, DEFAULT_COVERAGE_SETTINGS, making)
    expect(rows).toHaveLength(MOST_PAIRS)
    expect(notes[2]).toBe('De eerste 500 van 780 paren, de meeste bewonersbronnen eerst.')
  })
})
