import { describe, expect, it } from 'vitest'
import { COMPARISON_LAYOUT } from '../../../shared/sheet/comparison-layout.ts'
import { comparisonTable } from '../../../shared/sheet/comparison-table.ts'
import { ROW_KEY, ROW_PLACE } from '../../../shared/sheet/place-rows.ts'
import { INDENT } from '../../../shared/sheet/tally-table.ts'
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts'
import { code, coding, snapshotOf, source } from '../snapshot/neighbourhood.ts'

const MAKING = { language: 'nl', moment: '2026-06-01 10:00', codebook: 'v9' } as const
const NOW = { name: '', madeOn: '2026-06-01 10:00' }
const BEFORE = snapshotOf({ sources: [source('s1', { areaCode: 'QA01' }), source('s2', { areaCode: 'QA02' })] })
const table = (after: Snapshot, before = BEFORE, language: 'nl' | 'en' = 'nl') => comparisonTable({ kind: 'two', before, after: { ...after, ...NOW } }, { ...MAKING, language })
const cells = (after: Snapshot, of: string, before = BEFORE) => table(after, before).rows.filter(({ theme }) => String(theme).trim() === of).map(({ group, area, before: then, now, difference, why }) => [group, area, then, now, difference, why])
const changed = (change: Parameters<typeof snapshotOf>[0] = {}, without: readonly string[] = []) => snapshotOf({ ...change, sources: [source('s1', { areaCode: 'QA01' }), source('s2', { areaCode: 'QA02' }), ...(change.sources ?? [])] }, without)

describe('comparisonTable()', () => {
  it('has for each theme a row of all together and one of each area, with the base of both sides and the reason', () => {
    const after = changed({ sources: [source('s3', { areaCode: 'QA01', title: 'Koffiekar' })], codings: [coding('k5', 's3', 'rats'), coding('k3', 's2', 'bins')] })
    expect(cells(after, 'rats')).toEqual([
      ['bewoners', 'alles samen', '1 van 2', '1 van 3', 0, '+1 codering uit 1 nieuwe bron\n−1 codering: nu ‘bins’'],
      ['bewoners', 'QA01', '0 van 1', '1 van 2', 1, '+1 codering uit 1 nieuwe bron'],
      ['bewoners', 'QA02', '1 van 1', '0 van 1', -1, '−1 codering: nu ‘bins’'],
    ])
    expect(cells(after, 'young')).toEqual([['bewoners', 'alles samen', '1 van 2', '1 van 3', 0, ''], ['bewoners', 'QA01', '1 van 1', '1 van 2', 0, '']])
  })

  it('begins with the bases, what changed in sources and the two codebooks', () => {
    const after = changed({ sources: [source('s3', { areaCode: 'QA01', title: 'Koffiekar' })], codes: [code('lift')] })
    expect(cells(after, 'Alle thema’s')).toEqual([['bewoners', 'alles samen', '2 bronnen', '3 bronnen', 1, 'Nieuw: Koffiekar'], ['bewoners', 'QA01', '1 bron', '2 bronnen', 1, ''], ['bewoners', 'QA02', '1 bron', '1 bron', 0, '']])
    expect(cells(after, 'Codeboek')).toEqual([[undefined, undefined, `v4 · ${BEFORE.codebookDigest}`, `v4 · ${after.codebookDigest}`, undefined, 'Het codeboek is veranderd.\nNieuw: lift']])
  })

  it('puts organisations in rows of their own with their own base, and adds nothing up', () => {
    const after = changed({ sources: [source('s3', { group: 'organisation', areaCode: 'QA02' })], codings: [coding('k5', 's3', 'young')] })
    expect(cells(after, 'young').filter(([group]) => group !== 'bewoners')).toEqual([
      ['instellingen en ondernemers', 'alles samen', 'geen bronnen', '1 van 1', 1, '+1 codering uit 1 nieuwe bron'], ['instellingen en ondernemers', 'QA02', 'geen bronnen', '1 van 1', 1, '+1 codering uit 1 nieuwe bron'],
    ])
    expect(cells(after, 'young')[0]).toEqual(['bewoners', 'alles samen', '1 van 2', '1 van 2', 0, ''])
    expect(cells(after, 'waste').some(([group]) => group !== 'bewoners')).toBe(false)
  })

  it('gives a share and a difference of shares only from 20 sources on both sides', () => {
    const many = (count: number, said: number) => snapshotOf({
      sources: Array.from({ length: count - 2 }, (_, at) => source(`n${at}`)), codings: Array.from({ length: said }, (_, at) => coding(`m${at}`, `n${at}`, 'young')),
    })
    const [row] = comparisonTable({ kind: 'two', before: many(20, 4), after: many(40, 19) }, MAKING).rows.filter(({ theme }) => theme === 'young')
    expect([row!['before'], row!['now'], row!['difference'], row!['points']]).toEqual(['25% (11–47%)', '50% (35–65%)', 15, '+25 procentpunt'])
    const [small] = comparisonTable({ kind: 'two', before: many(19, 4), after: many(40, 19) }, MAKING).rows.filter(({ theme }) => theme === 'young')
    expect([small!['before'], small!['points']]).toEqual(['5 van 19', ''])
  })

  it('shows professionals a year a row, hides fewer than five people, and says nothing of how much a hidden number changed', () => {
    const count = (period: string, people: number | null) => ({ codeKey: 'young', period, segments: people === null ? null : people * 2, people })
    const before = changed({ professionals: [count('2024', null), count('2025', 6)] })
    const rows = table(changed({ professionals: [count('2024', 7), count('-', 9)] }), before).rows.filter(({ group }) => String(group).startsWith('professionals'))
    expect(rows.map(({ group, speakersBefore, speakersNow, segmentsBefore, segmentsNow, difference, why }) => [group, speakersBefore, speakersNow, segmentsBefore, segmentsNow, difference, why])).toEqual([
      ['professionals, jaar onbekend', '–', 9, '–', 18, undefined, undefined], ['professionals, 2024', '<5', 7, '<5', 14, undefined, undefined], ['professionals, 2025', 6, '–', 12, '–', undefined, undefined],
    ])
  })

  it('says figures beside a theme, judgements and settings that are other', () => {
    const figure = { indicatorId: 'AFVAL', label: 'Afval', area: 'QA01', period: '2024', value: 6, low: null, high: null, city: null }
    const after = { ...changed({ settings: { filter: 'x' } }) }
    const judged = { ...after, themes: after.themes.map((theme) => (theme.codeId === 'young' ? { ...theme, figures: [figure], fit: 'confirmed' as const } : theme)) }
    expect(cells(judged, 'young')[0]![5]).toBe('Nieuw cijfer: Afval, QA01: 6 (2024)\nOordeel: leeg → klopt met de cijfers')
    expect(cells(judged, 'Instellingen')[0]![5]).toBe('Confrontatie had een ander filter. Deze aantallen zijn zonder filter geteld.')
  })

  it('says in its head which two it compares, and what an older snapshot did not keep', () => {
    expect(table(changed())).toMatchObject({ madeLine: 'Vergelijking · gemaakt op 2026-06-01 10:00 · ‘Stap 3’ (2026-05-14 09:30) → nu', notes: [expect.stringContaining('Geen steekproef'), expect.stringContaining('x van y'), ''] })
    const old = table(changed(), { ...BEFORE, areas: null, professionals: null, settings: null }, 'en')
    expect(old.notes[2]).toBe('One of the two was made before Buurtstem kept this: areas, professionals, settings.')
    expect(old.rows.every(({ area }) => area === undefined || area === 'all together')).toBe(true)
  })

  it('indents codes under their theme, keeps a theme that is gone, and gives each row a key of its own', () => {
    const { rows, bold } = table(changed({ codes: [code('young', null, { deleted: true })] }))
    expect(rows.map(({ theme }) => theme)).toEqual(expect.arrayContaining([`${INDENT}bins`, 'young']))
    expect(rows.find(({ theme, area }) => theme === 'young' && area === 'alles samen')!['why']).toBe('−1 codering: de code is verwijderd')
    expect([...bold].map((at) => rows[at]!['theme'])).toEqual(['Alle thema’s', 'Codeboek', 'waste', 'young'])
    expect(new Set(rows.map((row) => row[ROW_KEY])).size).toBe(rows.length)
    expect(rows.map((row) => row[ROW_PLACE])).toEqual(rows.map((_, at) => at))
    const known = new Set(COMPARISON_LAYOUT.columns.map(({ id }) => id))
    expect(rows.flatMap((row) => Object.keys(row)).filter((id) => !known.has(id))).toEqual([])
  })

  it('says what to do where nothing was chosen, and where a snapshot was thrown away or changed, and then shows no number', () => {
    const made = (asked: Parameters<typeof comparisonTable>[0]) => comparisonTable(asked, MAKING)
    const snapshots = [{ name: 'Stap 3', madeOn: '2026-05-14 09:30' }]
    expect(made({ kind: 'none' })).toMatchObject({ rows: [], notes: [expect.stringContaining('kies welke twee')] })
    expect(made({ kind: 'gone', snapshots })).toMatchObject({ rows: [], notes: [expect.stringMatching(/^Deze momentopname staat niet meer in het tabblad Momentopnamen: ‘Stap 3’ \(2026-05-14 09:30\)\./)] })
    expect(made({ kind: 'changed', snapshots })).toMatchObject({ rows: [], notes: [expect.stringContaining('Het controlegetal klopt niet')] })
  })
})
