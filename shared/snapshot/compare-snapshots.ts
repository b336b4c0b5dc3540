import type { Counts } from '../tally/tally-by-code.ts'
import { type CodebookChanges, codebookChanges } from './codebook-changes.ts'
import type { Snapshot, SnapshotFigure, SnapshotProfessionals, SnapshotSource, SnapshotTheme } from './snapshot.ts'
import { type ThemeCause, type ThemeCauses, themeCauses } from './theme-causes.ts'

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

/** What professionals' workbook said of a theme in a year, then and now; null where nothing had been taken over of it. */
export interface ProfessionalChange {
  readonly period: string
  readonly before: SnapshotProfessionals | null
  readonly after: SnapshotProfessionals | null
}

/** A theme with its numbers then and now. Null where the theme had nothing, or is no longer in the codebook. */
export interface ThemeChange {
  readonly codeId: string
  readonly before: SnapshotTheme | null
  readonly after: SnapshotTheme | null
  /** Why the numbers of residents changed, and those of organisations. */
  readonly causes: readonly ThemeCause[]
  readonly organisationCauses: readonly ThemeCause[]
  readonly figures: readonly FigureChange[]
  readonly judged: boolean
  /** Every year that either side has; empty where one of the snapshots does not say. */
  readonly professionals: readonly ProfessionalChange[]
  readonly changed: boolean
}

/** What differs between two snapshots, and why. Groups stand apart and are never added up. */
export interface SnapshotComparison {
  readonly base: { readonly before: Counts; readonly after: Counts }
  readonly organisations: { readonly before: Counts; readonly after: Counts }
  readonly sources: SourceChanges
  readonly sameCodebook: boolean
  readonly codebook: CodebookChanges
  /** Names of settings that differ; null where one of the snapshots does not say. */
  readonly settings: readonly string[] | null
  /** Every theme that either side has something of, in the order of the newer codebook, themes that are gone behind them. */
  readonly allThemes: readonly ThemeChange[]
  /** Those of which something changed. */
  readonly themes: readonly ThemeChange[]
  readonly nothingChanged: boolean
  readonly causes: ThemeCauses
}

/** Compares two snapshots of one workbook, the earlier first: what changed in each theme, and what made it change. */
export function compareSnapshots(before: Snapshot, after: Snapshot): SnapshotComparison {
  const causes = themeCauses(before, after)
  const byCode = ({ themes }: Snapshot) => new Map(themes.map((theme) => [theme.codeId, theme]))
  const [then, now] = [byCode(before), byCode(after)]
  const professionals = professionalChanges(before, after)
  const order = [...new Set([...after.codes, ...before.codes].map(({ id }) => id))]
  const allThemes = order.flatMap((codeId): ThemeChange[] => {
    const [old, fresh] = [then.get(codeId) ?? null, now.get(codeId) ?? null]
    const one = {
      codeId, before: old, after: fresh, causes: causes.of('resident', null, codeId), organisationCauses: causes.of('organisation', null, codeId), figures: figureChanges(old?.figures ?? [], fresh?.figures ?? []),
      judged: (old?.fit ?? null) !== (fresh?.fit ?? null) || (old?.line ?? '') !== (fresh?.line ?? ''), professionals: professionals.get(codeId) ?? [],
    }
    const changed = one.causes.length + one.organisationCauses.length + one.figures.length > 0 || one.judged || numbersOf(old) !== numbersOf(fresh) || one.professionals.some(isOther)
    return changed || old !== null || fresh !== null || one.professionals.length > 0 ? [{ ...one, changed }] : []
  })
  const themes = allThemes.filter(({ changed }) => changed)
  const sources = sourceChanges(before.sources, after.sources)
  const sameCodebook = before.codebookDigest === after.codebookDigest
  return {
    base: { before: before.base.residents, after: after.base.residents }, organisations: { before: before.base.organisations, after: after.base.organisations }, sources, sameCodebook,
    codebook: codebookChanges(before, after), settings: settingChanges(before.settings, after.settings), allThemes, themes, causes,
    nothingChanged: sameCodebook && themes.length + sources.added.length + sources.removed.length + sources.corrected.length === 0,
  }
}

/** Whether what professionals' workbook said of a theme in a year is other now. */
export function isOther({ before, after }: ProfessionalChange): boolean {
  return before === null || after === null || before.people !== after.people || before.segments !== after.segments
}

function professionalChanges({ professionals: old }: Snapshot, { professionals: fresh }: Snapshot): ReadonlyMap<string, readonly ProfessionalChange[]> {
  const changes = new Map<string, ProfessionalChange[]>()
  if (old === null || fresh === null) return changes
  const key = ({ codeId, period }: SnapshotProfessionals) => `${codeId} ${period}`
  const [then, now] = [old, fresh].map((all) => new Map(all.map((one) => [key(one), one])))
  for (const at of [...new Set([...then!.keys(), ...now!.keys()])].sort()) {
    const [before, after] = [then!.get(at) ?? null, now!.get(at) ?? null]
    const { codeId, period } = (after ?? before)!
    changes.set(codeId, [...(changes.get(codeId) ?? []), { period, before, after }])
  }
  return changes
}

function settingChanges(before: Snapshot['settings'], after: Snapshot['settings']): readonly string[] | null {
  if (before === null || after === null) return null
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name])
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
