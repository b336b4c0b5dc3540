import { describe, expect, it } from 'vitest'
import { silences, type ThemeVolume } from '../../../shared/joint-display/silences.ts'

const range = (reports: number | null) => (reports === null ? null : { low: reports, high: reports })
const theme = (codeId: string, sources: number, reports: number | null, positive = 0): ThemeVolume => ({ codeId, sources, tone: { negative: 2, neutral: 0, positive }, reports: range(reports), comparable: range(reports) })
const ALL = { low: 1_000, high: 1_000 }
const found = (themes: readonly ThemeVolume[], base = 10) => Object.fromEntries(silences(themes, base, ALL).map(({ codeId, silence }) => [codeId, silence]))

describe('silences()', () => {
  it('finds what is loud in reports and absent in talk, and the reverse', () => {
    const themes = [theme('youth', 0, 150), theme('waste', 9, 500), theme('lonely', 8, null), theme('noise', 2, 5), theme('trees', 4, 10), theme('lifts', 4, 11)]
    expect(found(themes)).toEqual({ youth: 'silent-in-talk', waste: null, lonely: 'silent-in-reports', noise: null, trees: 'silent-in-reports', lifts: null })
  })

  it('holds at its borders: a tenth of the reports, a tenth and a third of the sources', () => {
    expect(found([theme('a', 1, 100), theme('b', 1, 99), theme('c', 2, 100), theme('d', 3, 0), theme('e', 4, 0)])).toEqual({ a: 'silent-in-talk', b: null, c: null, d: null, e: 'silent-in-reports' })
  })

  it('does not call praise that nobody reports a silence', () => {
    expect(found([theme('talents', 9, null, 5)])).toEqual({ talents: null })
  })

  it('says nothing on fewer than three sources, and of reports when there are none at all', () => {
    expect(found([theme('youth', 0, 900)], 2)).toEqual({ youth: null })
    expect(silences([theme('lonely', 8, null)], 10, null)[0]!.silence).toBeNull()
  })

  it('neither weighs nor calls silent what is reported over another period than the rest', () => {
    const monthly: ThemeVolume = { ...theme('crime', 8, 900), comparable: null }
    expect(silences([monthly], 10, ALL)[0]).toMatchObject({ share: null, reportRank: null, silence: null })
  })

  it('ranks told and reported each by itself, equals alike, and what was not told or reported not at all', () => {
    const ranked = silences([theme('a', 5, 10), theme('b', 5, 30), theme('c', 9, null), theme('d', 0, 0)], 10, ALL)
    expect(ranked.map(({ toldRank, reportRank, share }) => [toldRank, reportRank, share])).toEqual([[2, 2, 0.01], [2, 1, 0.03], [1, null, null], [null, null, 0]])
  })
})
