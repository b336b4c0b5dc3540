import type { SourceGroup } from '../source/source.ts'
import type { Counts } from '../tally/tally-by-code.ts'
import { type CodebookChanges, codebookChanges } from './codebook-changes.ts'
import type { Snapshot, SnapshotFigure, SnapshotSource, SnapshotTheme } from './snapshot.ts'
import { type ThemeCause, themeCauses } from './theme-causes.ts'

/** The fields of a source card in which a correction is told. */
export const CARD_FIELDS = ['title', 'group', 'method', 'step', 'date', 'areaCode', 'roster'] as const satisfies readonly (keyof SnapshotSource)[]
export type CardField = (typeof CARD_FIELDS)[number]

export interface SourceChanges {
  readonly added: readonly SnapshotSource[]
  readonly removed: readonly SnapshotSource[]
  readonly corrected: readonly { readonly source: SnapshotSource; readonly fields: readonly CardField[] }[]
}

/** A figure beside a theme that came, went or has another value; the newest period then and now. */
export interface FigureChange {
  readonly before: SnapshotFigure | null
  readonly after: SnapshotFigure | null
}

/** A theme of which something changed. Null where the theme had nothing, or is no longer in the codebook. */
export interface ThemeChange {
  readonly codeId: string
  readonly before: SnapshotTheme | null
  readonly after: SnapshotTheme | null
  /** Why, for the numbers of the group that was asked for. */
  readonly causes: readonly ThemeCause[]
  readonly figures: readonly FigureChange[]
  readonly judged: boolean
}

/** What differs between two snapshots, and why. */
export interface SnapshotComparison {
  readonly group: SourceGroup
  readonly base: { readonly before: Counts; readonly after: Counts }
  readonly sources: SourceChanges
  readonly sameCodebook: boolean
  readonly codebook: CodebookChanges
  /** In the order of the newer codebook, themes that are gone behind them. */
  readonly themes: readonly ThemeChange[]
  readonly nothingChanged: boolean
}

/** Compares two snapshots of one workbook, the earlier first: what changed in each theme, and what made it change. */
export function compareSnapshots(before: Snapshot, after: Snapshot, group: 'resident' | 'organisation' = 'resident'): SnapshotComparison {
  const causes = themeCauses(before, after, group)
  const byCode = ({ themes }: Snapshot) => new Map(themes.map((theme) => [theme.codeId, theme]))
  const [then, now] = [byCode(before), byCode(after)]
  const order = [...new Set([...after.codes, ...before.codes].map(({ id }) => id))]
  const themes = order.flatMap((codeId): ThemeChange[] => {
    const [old, fresh] = [then.get(codeId) ?? null, now.get(codeId) ?? null]
    const change: ThemeChange = {
      codeId, before: old, after: fresh, causes: causes.get(codeId) ?? [], figures: figureChanges(old?.figures ?? [], fresh?.figures ?? []),
      judged: (old?.fit ?? null) !== (fresh?.fit ?? null) || (old?.line ?? '') !== (fresh?.line ?? ''),
    }
    return change.causes.length + change.figures.length > 0 || change.judged || numbersOf(old) !== numbersOf(fresh) ? [change] : []
  })
  const sources = sourceChanges(before.sources, after.sources)
  const codebook = codebookChanges(before, after)
  const sameCodebook = before.codebookDigest === after.codebookDigest
  const side = group === 'resident' ? 'residents' : 'organisations'
  return {
    group, base: { before: before.base[side], after: after.base[side] }, sources, sameCodebook, codebook, themes,
    nothingChanged: sameCodebook && themes.length + sources.added.length + sources.removed.length + sources.corrected.length === 0,
  }
}

function numbersOf(theme: SnapshotTheme | null): string {
  const { residents, organisations, tone } = theme ?? {}
  return [residents?.sources, residents?.speakers, residents?.segments, organisations?.sources, organisations?.speakers, organisations?.segments, tone?.negative, tone?.neutral, tone?.positive].map((count) => count ?? 0).join(' ')
}

function sourceChanges(before: readonly SnapshotSource[], after: readonly SnapshotSource[]): SourceChanges {
  const old = new Map(before.map((source) => [source.id, source]))
  const now = new Set(after.map(({ id }) => id))
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    corrected: after.flatMap((source) => {
      const was = old.get(source.id)
      const fields = was ? CARD_FIELDS.filter((field) => was[field] !== source[field]) : []
      return fields.length > 0 ? [{ source, fields }] : []
    }),
  }
}

function figureChanges(before: readonly SnapshotFigure[], after: readonly SnapshotFigure[]): readonly FigureChange[] {
  const key = ({ indicatorId, area }: SnapshotFigure) => JSON.stringify([indicatorId, area])
  const old = new Map(before.map((figure) => [key(figure), figure]))
  const now = new Map(after.map((figure) => [key(figure), figure]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((at) => {
    const [was, is] = [old.get(at) ?? null, now.get(at) ?? null]
    const same = was !== null && is !== null && was.period === is.period && was.value === is.value && was.low === is.low && was.high === is.high && was.city === is.city
    return same ? [] : [{ before: was, after: is }]
  })
}
