import { describe, expect, it } from 'vitest'
import { compareSnapshots } from '../../../shared/snapshot/compare-snapshots.ts'
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts'
import { comparisonText } from '../../../shared/sheet/comparison-text.ts'
import { code, coding, snapshotOf, source } from '../snapshot/neighbourhood.ts'

const BEFORE = snapshotOf()
const said = (after: Snapshot, language: 'nl' | 'en' = 'nl', before = BEFORE) => comparisonText(compareSnapshots(before, after), before, after, language)

describe('comparisonText()', () => {
  it('tells of each theme what differs and why, indented as in the codebook', () => {
    const { themes, base, sources } = said(snapshotOf({ sources: [source('s3', { title: 'Koffiekar' })], codings: [coding('k5', 's3', 'rats', { tone: -1 }), coding('k3', 's2', 'bins')] }))
    expect(themes).toEqual([
      { codeId: 'waste', depth: 0, title: 'waste', numbers: 'bronnen 2 → 3, sprekers 2 → 3, fragmenten 3 → 4, negatief 0 → 1.', why: ['+1 codering uit 1 nieuwe bron'], organisations: null, professionals: [] },
      { codeId: 'bins', depth: 1, title: 'bins', numbers: 'fragmenten 2 → 3.', why: ['+1 codering: eerst ‘rats’'], organisations: null, professionals: [] },
      { codeId: 'rats', depth: 1, title: 'rats', numbers: 'negatief 0 → 1.', why: ['+1 codering uit 1 nieuwe bron', '−1 codering: nu ‘bins’'], organisations: null, professionals: [] },
    ])
    expect([base, sources]).toEqual([['Bewonersbronnen die meetellen: 2 → 3.'], ['Nieuw: Koffiekar']])
  })

  it('tells a merge in the codebook and at both codes', () => {
    const { codebook, codebookHead, themes } = said(snapshotOf({ codes: [code('rats', 'waste', { deleted: true })], codings: [coding('k3', 's2', 'bins')] }))
    expect([codebookHead, codebook]).toEqual(['Het codeboek is veranderd.', ['Samengevoegd: rats → bins']])
    expect(themes.map(({ title, why }) => [title, ...why])).toEqual([['bins', '+1 codering: ‘rats’ is hierin opgegaan'], ['rats', '−1 codering: samengevoegd met ‘bins’']])
    expect(themes[1]!.numbers).toContain('Staat niet meer in het codeboek')
  })

  it('tells names, places, status and description of codes that changed', () => {
    const change = { codes: [code('bins', 'waste', { nameNl: 'Afval', nameEn: 'Waste' }), code('rats', 'young'), code('waste', null, { definition: 'Vuil' }), code('young', null, { status: 'retired' as const }), code('lift')] }
    expect(said(snapshotOf(change)).codebook).toEqual(['Nieuw: lift', 'Hernoemd: bins → bins Afval', 'Verplaatst: rats, van ‘waste’ naar het hoogste niveau', 'young: in gebruik → vervallen', 'Omschrijving aangepast: waste'])
    expect(said(snapshotOf(change), 'en').codebook).toEqual(['New: lift', 'Renamed: bins → bins Waste', 'Moved: rats, from ‘waste’ to the top level', 'young: active → retired', 'Description changed: waste'])
  })

  it('tells a name that changed in the other language alone in that language', () => {
    expect(said(snapshotOf({ codes: [code('bins', 'waste', { nameEn: 'Waste' })] })).codebook).toEqual(['Hernoemd: bins → bins Waste'])
  })

  it('says that only looks differ where no word of the codebook does', () => {
    expect(said(snapshotOf({ codes: [code('young', null, { colour: 'pink' })] }))).toMatchObject({ codebookHead: 'Alleen kleur, patroon of volgorde is anders. Dat verandert geen aantal.', codebook: [] })
    expect(said(BEFORE).codebookHead).toBe('Het codeboek is precies hetzelfde.')
  })

  it('tells figures and judgements with the words and decimal sign of the language', () => {
    const figure = (period: string, value: number | null, interval: readonly [number, number] | null = null) => ({ indicatorId: 'AFVAL', label: 'Afval', area: 'QA01', period, value, low: interval?.[0] ?? null, high: interval?.[1] ?? null, city: null })
    const change = (patch: Partial<Snapshot['themes'][number]>) => ({ ...BEFORE, themes: BEFORE.themes.map((theme) => (theme.codeId === 'waste' ? { ...theme, ...patch } : theme)) })
    const [then, now] = [change({ figures: [figure('2023', 6.25)], fit: 'confirmed' }), change({ figures: [figure('2024', null, [1, 4])], fit: 'discordant', line: 'Kijk nog eens' })]
    expect(said(now, 'nl', then).themes).toMatchObject([{ numbers: 'Aantallen gelijk.', why: ['Afval, QA01: 6,25 (2023) → 1 tot en met 4 (2024)', 'Oordeel: klopt met de cijfers → wijkt af', 'Duiding: leeg → “Kijk nog eens”'] }])
    expect(said(now, 'en', then).themes[0]!.why[0]).toBe('Afval, QA01: 6.25 (2023) → 1 to 4 (2024)')
  })

  it('tells organisations and professionals apart from residents', () => {
    const professionals = [{ codeKey: 'young', period: '2025', segments: 12, people: 6 }]
    const { base, themes } = said(snapshotOf({ sources: [source('s3', { group: 'organisation' })], codings: [coding('k5', 's3', 'young')], professionals }))
    expect(base).toEqual(['Bewonersbronnen die meetellen: 2, net als toen.', 'Bronnen van instellingen en ondernemers, apart geteld: 0 → 1.'])
    expect(themes).toEqual([{
      codeId: 'young', depth: 0, title: 'young', numbers: 'Aantallen gelijk.', why: [],
      organisations: { numbers: 'bronnen 0 → 1, sprekers 0 → 1, fragmenten 0 → 1.', why: ['+1 codering uit 1 nieuwe bron'] }, professionals: ['2025: mensen niet overgenomen → 6, fragmenten niet overgenomen → 12'],
    }])
  })

  it('never tells how much a hidden number of professionals changed', () => {
    const of = (people: number | null, segments: number | null) => snapshotOf({ professionals: [{ codeKey: 'young', period: '-', segments, people }] })
    expect(said(of(7, null), 'en', of(null, null)).themes[0]!.professionals).toEqual(['year unknown: people hidden (fewer than 5) → 7'])
    expect(said(of(null, null), 'nl', of(7, 30)).themes[0]!.professionals).toEqual(['jaar onbekend: mensen 7 → verborgen (minder dan 5)'])
  })

  it('says which settings differ and that they change nothing', () => {
    expect(said(snapshotOf({ settings: { filter: 'QA01' } })).settings).toEqual(['Confrontatie had een ander filter. Deze aantallen zijn zonder filter geteld.'])
  })

  it('names so many lines as somebody reads, and counts the others', () => {
    const many = snapshotOf({ sources: Array.from({ length: 45 }, (_, at) => source(`n${at}`)) })
    expect(said(many).sources).toHaveLength(31)
    expect(said(many).sources.at(-1)).toBe('En nog 15.')
  })

  it('names a code that is gone by the name it had, though neither snapshot that is asked for names knows it', () => {
    const ghost = { ...BEFORE, codes: BEFORE.codes.filter(({ id }) => id !== 'young') }
    const found = compareSnapshots(BEFORE, ghost)
    expect(comparisonText(found, ghost, ghost, 'nl').codebook).toEqual(['Verwijderd: young'])
  })
})
