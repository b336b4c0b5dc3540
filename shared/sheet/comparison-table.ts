import { codebookName } from '../codebook/codebook-name.ts'
import { compareSnapshots, type SnapshotComparison, type ThemeChange } from '../snapshot/compare-snapshots.ts'
import type { Snapshot, SnapshotProfessionals } from '../snapshot/snapshot.ts'
import type { Counts } from '../tally/counts.ts'
import { SMALLEST_BASE_FOR_PERCENTAGE } from '../tally/share.ts'
import { areasOf, countsInArea, type ComparedGroup } from './comparison-areas.ts'
import type { CellValue } from './column.ts'
import { comparisonLines, type ComparisonLines } from './comparison-lines.ts'
import { comparisonTableWords, type ComparisonTableWords } from './comparison-table-words.ts'
import { ROW_KEY, ROW_PLACE } from './place-rows.ts'
import { professionalsWords } from './professionals-words.ts'
import { tableWords, type TableWords } from './table-words.ts'
import { INDENT, shareText, type ComputedTable, type Making } from './tally-table.ts'

/** A snapshot as it is called: what a person chose, also when it is no longer there. */
export interface SnapshotName {
  readonly name: string
  readonly madeOn: string
}

/** What Vergelijking is to show: two snapshots (`after.name` '' for what stands there now), or why it can show none. */
export type AskedComparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'gone' | 'changed'; readonly snapshots: readonly SnapshotName[] }
  | { readonly kind: 'two'; readonly before: Snapshot; readonly after: Snapshot }

type Row = Readonly<Record<string, CellValue>>
const NOTHING: Counts = { sources: 0, speakers: 0, segments: 0 }

/** Vergelijking: what two snapshots counted, side by side and with the reason of each difference; residents first, other groups below them, nothing added up. */
export function comparisonTable(asked: AskedComparison, { language, moment }: Making): ComputedTable {
  const words = comparisonTableWords(language)
  const empty = (sentence: string): ComputedTable => ({ madeLine: words.headOnly(moment), notes: [sentence], headers: new Map(), rows: [], bold: new Set() })
  if (asked.kind === 'none') return empty(words.choose)
  if (asked.kind !== 'two') return empty(words[asked.kind](asked.snapshots.map(({ name, madeOn }) => words.named(name, madeOn)).join(', ')))
  const { before, after } = asked
  const comparison = compareSnapshots(before, after)
  const made: Made = { before, after, comparison, lines: comparisonLines(comparison, before, after, language), areas: areasOf(before, after), words, shares: tableWords(language), unknownYear: professionalsWords(language).unknownYear }
  const rows = [...generalRows(made), ...comparison.allThemes.flatMap((theme) => themeRows(theme, made))]
  const called = ({ name, madeOn }: Snapshot) => (name === '' ? words.now : words.named(name, madeOn))
  return {
    madeLine: words.head(moment, called(before), called(after)),
    notes: [tableWords(language).noSample, words.howToRead, missingText(before, after, words)],
    headers: new Map(),
    rows: rows.map(({ row }, place) => ({ ...row, [ROW_PLACE]: place })),
    bold: new Set(rows.flatMap(({ bold }, at) => (bold ? [at] : []))),
  }
}

interface Made {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly comparison: SnapshotComparison
  readonly lines: ComparisonLines
  readonly areas: readonly string[]
  readonly words: ComparisonTableWords
  readonly shares: TableWords
  readonly unknownYear: string
}

interface MadeRow {
  readonly row: Row
  readonly bold: boolean
}

/** How many sources counted, and what changed in sources, codebook and settings: it explains every theme at once. */
function generalRows({ before, after, comparison: { base, organisations }, lines, areas, words }: Made): readonly MadeRow[] {
  const total = (group: ComparedGroup, area: string | null, was: number, now: number, why: readonly string[]): MadeRow[] => (was + now === 0 ? [] : [{
    bold: area === null && group === 'resident',
    row: { theme: words.allThemes, group: words.groups[group], area: area ?? words.allAreas, before: words.sources(was), now: words.sources(now), difference: now - was, why: why.join('\n'), [ROW_KEY]: `base:${group}:${area ?? ''}` },
  }])
  const inArea = (snapshot: Snapshot, group: ComparedGroup, area: string) => countsInArea(snapshot, area)?.base[group] ?? 0
  const codebook = ({ codebookVersion, codebookDigest }: Snapshot) => codebookName(codebookVersion, codebookDigest)
  const byArea = (group: ComparedGroup) => areas.flatMap((area) => total(group, area, inArea(before, group, area), inArea(after, group, area), []))
  return [
    ...total('resident', null, base.before.sources, base.after.sources, lines.sources), ...byArea('resident'),
    ...total('organisation', null, organisations.before.sources, organisations.after.sources, []), ...byArea('organisation'),
    { bold: true, row: { theme: words.codebook, before: codebook(before), now: codebook(after), why: [lines.codebookHead, ...lines.codebook].join('\n'), [ROW_KEY]: 'codebook' } },
    ...(lines.settings.length === 0 ? [] : [{ bold: true, row: { theme: words.settings, why: lines.settings.join('\n'), [ROW_KEY]: 'settings' } }]),
  ]
}

function themeRows(theme: ThemeChange, made: Made): readonly MadeRow[] {
  const { comparison, lines, areas, words } = made
  const { codeId } = theme
  const depth = lines.depth(codeId)
  const name = INDENT.repeat(depth) + lines.label(codeId)
  const row = (group: ComparedGroup, area: string | null, counts: Both<Counts>, bases: Both<number>, why: readonly string[]): MadeRow => ({
    bold: depth === 0 && area === null && group === 'resident',
    row: { theme: name, group: words.groups[group], area: area ?? words.allAreas, ...numberCells(counts, bases, made), why: why.join('\n'), _id: codeId, [ROW_KEY]: `code:${codeId}:${group}:${area ?? ''}` },
  })
  const inAreas = (group: ComparedGroup) => areas.flatMap((area) => {
    const [then, now] = [countsInArea(made.before, area), countsInArea(made.after, area)]
    const counts = { was: then?.of(group, codeId) ?? NOTHING, now: now?.of(group, codeId) ?? NOTHING }
    return isNothing(counts) ? [] : [row(group, area, counts, { was: then?.base[group] ?? 0, now: now?.base[group] ?? 0 }, lines.causes(comparison.causes.of(group, area, codeId)))]
  })
  const residents = { was: theme.before?.residents ?? NOTHING, now: theme.after?.residents ?? NOTHING }
  const organisations = { was: theme.before?.organisations ?? NOTHING, now: theme.after?.organisations ?? NOTHING }
  const sources = (base: SnapshotComparison['base']) => ({ was: base.before.sources, now: base.after.sources })
  return [
    row('resident', null, residents, sources(comparison.base), [...lines.causes(theme.causes), ...lines.beside(theme)]), ...inAreas('resident'),
    ...(isNothing(organisations) ? [] : [row('organisation', null, organisations, sources(comparison.organisations), lines.causes(theme.organisationCauses)), ...inAreas('organisation')]),
    ...professionalRows(theme, name, made),
  ]
}

/** Professionals stand in rows of their own, a year each; their sources are in another workbook, so there is no base. */
function professionalRows({ codeId, professionals }: ThemeChange, name: string, { words, unknownYear }: Made): readonly MadeRow[] {
  const shown = (one: SnapshotProfessionals | null, what: 'people' | 'segments') => (one === null ? words.notTaken : (one[what] ?? (one.people === null ? words.hidden : '')))
  return professionals.map(({ period, before, after }) => ({
    bold: false,
    row: {
      theme: name, group: words.professionals(period === '-' ? unknownYear : period), speakersBefore: shown(before, 'people'), speakersNow: shown(after, 'people'),
      segmentsBefore: shown(before, 'segments'), segmentsNow: shown(after, 'segments'), _id: codeId, [ROW_KEY]: `code:${codeId}:professional:${period}`,
    },
  }))
}

interface Both<T> {
  readonly was: T
  readonly now: T
}

function isNothing({ was, now }: Both<Counts>): boolean {
  return was.segments + now.segments === 0
}

function numberCells({ was, now }: Both<Counts>, bases: Both<number>, { words, shares }: Made): Row {
  const large = bases.was >= SMALLEST_BASE_FOR_PERCENTAGE && bases.now >= SMALLEST_BASE_FOR_PERCENTAGE
  const share = (sources: number, base: number) => (base === 0 ? words.noSources : shareText(Math.min(sources, base), base, shares))
  return {
    before: share(was.sources, bases.was), now: share(now.sources, bases.now), difference: now.sources - was.sources,
    points: large ? words.points(Math.round((100 * now.sources) / bases.now - (100 * was.sources) / bases.was)) : '',
    speakersBefore: was.speakers, speakersNow: now.speakers, segmentsBefore: was.segments, segmentsNow: now.segments,
  }
}

function missingText(before: Snapshot, after: Snapshot, words: ComparisonTableWords): string {
  const parts = (['areas', 'professionals', 'settings'] as const).filter((what) => before[what] === null || after[what] === null)
  return parts.length === 0 ? '' : words.missing(parts.map((what) => words.parts[what]))
}
