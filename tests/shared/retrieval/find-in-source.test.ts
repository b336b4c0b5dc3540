import { describe, expect, it } from 'vitest'
import { findInSource, joinedSpans, type Search, type SearchedSource } from '../../../shared/retrieval/find-in-source.ts'
import { cutIntoUnits } from '../../../shared/source/cut-into-units.ts'
import { sampleSource } from './sample-records.ts'

const TEXT = 'Verslag van mei\n[00:01] M: Ziet u ratten?\n[00:02] D1: Ja, ratten. Grote ratten, en glas. Verder niets.\n[00:03] D2: Ik zie geen ratten'
const search = (patch: Partial<Search>): Search => ({ kind: 'words', sought: 'ratten', extent: 'words', matchCase: false, matchAccents: false, wholeWords: false, allRoles: false, ...patch })
const searched = (patch: Partial<SearchedSource> = {}): SearchedSource => ({ source: sampleSource('s1'), text: TEXT, units: cutIntoUnits(TEXT, 'turn'), within: null, ...patch })
const found = (patch: Partial<Search>, source: Partial<SearchedSource> = {}) => findInSource(searched(source), search(patch)).findings.map(({ start, end }) => TEXT.slice(start, end))

describe('findInSource()', () => {
  it('leaves out what the moderator says, and tells how much', () => {
    const { findings, otherRoles } = findInSource(searched(), search({}))
    expect(findings.map(({ speaker, unit }) => `${speaker} ${unit}`)).toEqual(['D1 1', 'D1 1', 'D2 2'])
    expect(otherRoles).toBe(1)
    expect(findInSource(searched(), search({ allRoles: true })).findings).toHaveLength(4)
  })

  it('takes the words, their sentence, or their turn; a passage with two finds once', () => {
    expect(found({})).toEqual(['ratten', 'ratten', 'ratten'])
    expect(found({ extent: 'sentence' })).toEqual(['Ja, ratten.', 'Grote ratten, en glas.', 'Ik zie geen ratten'])
    expect(found({ extent: 'unit' })).toEqual(['Ja, ratten. Grote ratten, en glas. Verder niets.', 'Ik zie geen ratten'])
    expect(findInSource(searched(), search({ extent: 'unit' })).findings[0]!.found).toHaveLength(2)
  })

  it('shows each find in its context', () => {
    const [first] = findInSource(searched(), search({ sought: 'glas' })).findings
    expect(first).toMatchObject({ words: 'glas', before: expect.stringMatching(/Grote ratten, en $/) as string, after: expect.stringMatching(/^\. Verder niets\./) as string })
  })

  it('looks only inside the passages of a code, and codes nothing beyond them', () => {
    const within = [{ start: TEXT.indexOf('Grote'), end: TEXT.indexOf('. Verder') }]
    expect(found({}, { within })).toEqual(['ratten'])
    expect(found({ extent: 'unit' }, { within })).toEqual(['Grote ratten, en glas'])
    expect(found({}, { within: [] })).toEqual([])
  })

  it('finds by pattern and by list', () => {
    expect(found({ kind: 'pattern', sought: 'ge?la?s|geen' })).toEqual(['glas', 'geen'])
    expect(found({ kind: 'list', sought: 'gla*\nniets' })).toEqual(['glas', 'niets'])
    expect(() => findInSource(searched(), search({ kind: 'pattern', sought: '(' }))).toThrow(RangeError)
  })

  it('takes the line where the words lie in no unit', () => {
    expect(found({ sought: 'mei', extent: 'sentence' })).toEqual(['Verslag van mei'])
  })
})

describe('joinedSpans()', () => {
  it('joins what touches or overlaps', () => {
    expect(joinedSpans([{ start: 8, end: 9 }, { start: 0, end: 4 }, { start: 2, end: 6 }, { start: 6, end: 7 }])).toEqual([{ start: 0, end: 7 }, { start: 8, end: 9 }])
  })
})
