import { describe, expect, it } from 'vitest'
import type { Fit } from '../../../shared/joint-display/judgement.ts'
import { compareSnapshots } from '../../../shared/snapshot/compare-snapshots.ts'
import type { Snapshot, SnapshotFigure } from '../../../shared/snapshot/snapshot.ts'
import { code, coding, snapshotOf, source } from './neighbourhood.ts'

const figure = (area: string, period: string, value: number | null): SnapshotFigure => ({ indicatorId: 'AFVAL', label: 'Afval', area, period, value, low: null, high: null, city: null })
/** A snapshot in which a theme has other figures or another judgement. */
const withTheme = (snapshot: Snapshot, codeId: string, patch: { readonly figures?: readonly SnapshotFigure[]; readonly fit?: Fit; readonly line?: string }): Snapshot => ({ ...snapshot, themes: snapshot.themes.map((theme) => (theme.codeId === codeId ? { ...theme, ...patch } : theme)) })
const BEFORE = snapshotOf()

describe('compareSnapshots()', () => {
  it('finds nothing between a snapshot and itself', () => {
    expect(compareSnapshots(BEFORE, snapshotOf())).toMatchObject({ nothingChanged: true, sameCodebook: true, themes: [], sources: { added: [], removed: [], corrected: [] } })
  })

  it('tells the numbers then and now with the causes, theme by theme in the order of the codebook', () => {
    const { themes, base } = compareSnapshots(BEFORE, snapshotOf({ sources: [source('s3')], codings: [coding('k5', 's3', 'young'), coding('k6', 's3', 'rats')] }))
    expect(themes.map(({ codeId, before, after }) => [codeId, before?.residents.sources, after?.residents.sources])).toEqual([['waste', 2, 3], ['rats', 1, 2], ['young', 1, 2]])
    expect(themes[0]!.causes).toEqual([{ cause: 'source', direction: 'in', codings: 1, sources: 1, otherCodeId: null }])
    expect([base.before.sources, base.after.sources]).toEqual([2, 3])
  })

  it('names sources that came and went, and in what cards were corrected', () => {
    const after = snapshotOf({ sources: [source('s1', { method: 'story', title: 'Verhaal', speakers: [{ label: 'D1', role: 'respondent', ageBand: '65-74' }] }), source('s3')] }, ['s2'])
    expect(compareSnapshots(BEFORE, after).sources).toMatchObject({ added: [{ id: 's3' }], removed: [{ id: 's2' }], corrected: [{ source: { id: 's1' }, fields: ['title', 'method', 'roster'] }] })
  })

  it('shows a theme that is gone with what it had, behind those that are there', () => {
    const { themes } = compareSnapshots(BEFORE, snapshotOf({ codes: [code('bins', 'waste', { deleted: true })], codings: [coding('k1', 's1', 'rats'), coding('k4', 's2', 'rats')] }))
    expect(themes.map(({ codeId, after }) => [codeId, after === null])).toEqual([['rats', false], ['bins', true]])
  })

  it('shows no theme whose name alone is another, but says that the codebook is', () => {
    const found = compareSnapshots(BEFORE, snapshotOf({ codes: [code('bins', 'waste', { nameNl: 'Afval' })] }))
    expect([found.themes, found.sameCodebook, found.nothingChanged, found.codebook.renamed.length]).toEqual([[], false, false, 1])
  })

  it('tells figures that came, went and changed apart from what was told', () => {
    const before = withTheme(BEFORE, 'waste', { figures: [figure('QA01', '2023', 40), figure('QA02', '2023', 12), figure('QA03', '2023', 8)] })
    const after = withTheme(BEFORE, 'waste', { figures: [figure('QA01', '2024', 35), figure('QA03', '2023', 8), figure('QA04', '2024', null)] })
    const [theme, ...others] = compareSnapshots(before, after).themes
    expect(theme).toMatchObject({ codeId: 'waste', causes: [], judged: false, figures: [{ before: { period: '2023' }, after: { period: '2024', value: 35 } }, { before: null, after: { area: 'QA04' } }, { before: { area: 'QA02' }, after: null }] })
    expect(others).toEqual([])
  })

  it('tells that a judgement changed, in its word or in its line', () => {
    const judged = withTheme(BEFORE, 'waste', { fit: 'confirmed', line: 'Klopt' })
    expect(compareSnapshots(BEFORE, judged).themes).toMatchObject([{ codeId: 'waste', judged: true, before: { fit: null }, after: { fit: 'confirmed' } }])
    expect(compareSnapshots(judged, withTheme(judged, 'waste', { line: 'Klopt niet' })).themes).toMatchObject([{ judged: true }])
  })

  it('counts organisations apart, and never explains the one by the other', () => {
    const { themes, base, organisations } = compareSnapshots(BEFORE, snapshotOf({ sources: [source('s3', { group: 'organisation' })], codings: [coding('k5', 's3', 'young')] }))
    expect(themes).toMatchObject([{ codeId: 'young', causes: [], organisationCauses: [{ cause: 'source', direction: 'in', codings: 1 }] }])
    expect([base.after.sources, organisations.after.sources]).toEqual([2, 1])
  })

  it('tells what professionals’ workbook said then and now by year, and nothing where a snapshot does not say', () => {
    const count = (period: string, people: number | null) => ({ codeKey: 'young', period, segments: people === null ? null : 9, people })
    const [before, after] = [snapshotOf({ professionals: [count('2024', null), count('2025', 6)] }), snapshotOf({ professionals: [count('2025', 6), count('2026', 8)] })]
    expect(compareSnapshots(before, after).themes).toMatchObject([{ codeId: 'young', causes: [], professionals: [
      { period: '2024', before: { people: null }, after: null }, { period: '2025', before: { people: 6 }, after: { people: 6 } }, { period: '2026', before: null, after: { people: 8 } },
    ] }])
    expect(compareSnapshots({ ...before, professionals: null }, after)).toMatchObject({ nothingChanged: true, themes: [] })
  })

  it('names the settings that differ, and says that it does not know where a snapshot kept none', () => {
    const set = (filter: string) => snapshotOf({ settings: { filter, coverage: 'x' } })
    expect(compareSnapshots(set('a'), set('b'))).toMatchObject({ settings: ['filter'], nothingChanged: true })
    expect(compareSnapshots({ ...BEFORE, settings: null }, set('b')).settings).toBeNull()
  })

  it('keeps every theme that has numbers, also those that did not change', () => {
    const { allThemes, themes } = compareSnapshots(BEFORE, snapshotOf({ codings: [coding('k5', 's1', 'rats')] }))
    expect([allThemes.map(({ codeId }) => codeId), themes.map(({ codeId }) => codeId)]).toEqual([['waste', 'bins', 'rats', 'young'], ['waste', 'rats']])
  })

  it('tells the same story backwards', () => {
    const after = snapshotOf({ sources: [source('s3')], codings: [coding('k5', 's3', 'young'), coding('k3', 's2', 'bins')] }, ['k1'])
    const [there, back] = [compareSnapshots(BEFORE, after), compareSnapshots(after, BEFORE)]
    expect(back.themes.map(({ codeId, before }) => [codeId, before])).toEqual(there.themes.map(({ codeId, after: now }) => [codeId, now]))
    const turned = { in: 'out', out: 'in', within: 'within' } as const
    const causes = ({ themes }: typeof there, turn: boolean) => themes.map(({ causes: all }) => new Set(all.map(({ cause, direction, codings }) => `${cause} ${turn ? turned[direction] : direction} ${codings}`)))
    expect(causes(back, true)).toEqual(causes(there, false))
  })
})
