import type { SourceGroup } from '../source/source.ts'
import { countedCodings, type CountedThen } from './counted-codings.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Why a coding counts under a theme now and did not before, or the other way round. Each coding has one cause, the first that holds:
 * its source came or went; the coding was made or deleted; its source card (group, method, area, who is a moderator) was corrected; its code
 * is gone (merged into another, or deleted); it got another code; or the codebook put its code elsewhere, retired it or took it back into use. `details`: it
 * counted both times, but its tone, speaker, kind or place changed.
 */
export const CHANGE_CAUSES = ['source', 'coding', 'card', 'code-gone', 'recoded', 'codebook', 'details'] as const
export type ChangeCause = (typeof CHANGE_CAUSES)[number]

/** One cause of a theme's change: how many codings in how many sources it brought in, took out, or (details) changed. */
export interface ThemeCause {
  readonly cause: ChangeCause
  readonly direction: 'in' | 'out' | 'within'
  readonly codings: number
  readonly sources: number
  /** The code that codings came from or went to, where they got another; null where a code is gone and its codings with it. */
  readonly otherCodeId: string | null
}

/** The causes of change of each theme that has any, for each group, and for each area in it. */
export interface ThemeCauses {
  /** In the order of `CHANGE_CAUSES`, what came in first; `area` null asks for all areas together. */
  readonly of: (group: SourceGroup, area: string | null, codeId: string) => readonly ThemeCause[]
}

interface Sum {
  readonly cause: Omit<ThemeCause, 'codings' | 'sources'>
  codings: number
  readonly sources: Set<string>
}

/** Looks at every coding of two snapshots once. A source that was put in another group or area is a corrected card on both sides. */
export function themeCauses(before: Snapshot, after: Snapshot): ThemeCauses {
  const [then, now] = [countedCodings(before), countedCodings(after)]
  const known = { sourcesThen: new Set(before.sources.map(({ id }) => id)), sourcesNow: new Set(after.sources.map(({ id }) => id)), codesNow: new Set(after.codes.map(({ id }) => id)) }
  const sums = new Map<string, Map<string, Sum>>()
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const [old, fresh] = [then.get(key) ?? null, now.get(key) ?? null]
    for (const group of distinct(old?.group, fresh?.group)) {
      for (const area of [null, ...distinct(old?.area, fresh?.area)]) addChanges(seenIn(old, group, area), seenIn(fresh, group, area), known, (theme) => sumsOf(sums, keyOf(group, area, theme)))
    }
  }
  return { of: (group, area, codeId) => [...(sums.get(keyOf(group, area, codeId))?.values() ?? [])].map(({ cause, codings, sources }) => ({ ...cause, codings, sources: sources.size })).sort(inOrder) }
}

const keyOf = (group: SourceGroup, area: string | null, codeId: string) => `${group} ${codeId} ${area ?? ''}`

function distinct<T>(one: T | null | undefined, other: T | null | undefined): readonly T[] {
  return [...new Set([one, other])].filter((value): value is T => value !== null && value !== undefined)
}

/** A coding as a group and area see it: out, by its card, where its source stands elsewhere. */
function seenIn(coding: CountedThen | null, group: SourceGroup, area: string | null): CountedThen | null {
  return coding === null || (coding.group === group && (area === null || coding.area === area)) ? coding : { ...coding, themes: [], outByCard: true }
}

function sumsOf(sums: Map<string, Map<string, Sum>>, key: string): Map<string, Sum> {
  const known = sums.get(key)
  if (known) return known
  const made = new Map<string, Sum>()
  sums.set(key, made)
  return made
}

interface Known {
  readonly sourcesThen: ReadonlySet<string>
  readonly sourcesNow: ReadonlySet<string>
  readonly codesNow: ReadonlySet<string>
}

function addChanges(old: CountedThen | null, fresh: CountedThen | null, known: Known, sumsOfTheme: (theme: string) => Map<string, Sum>): void {
  const { sourceId } = (fresh ?? old)!
  const add = (theme: string, cause: ChangeCause, direction: ThemeCause['direction'], otherCodeId: string | null) => {
    const sums = sumsOfTheme(theme)
    const key = `${cause} ${direction} ${otherCodeId}`
    const sum = sums.get(key) ?? { cause: { cause, direction, otherCodeId }, codings: 0, sources: new Set<string>() }
    sums.set(key, sum)
    sum.codings += 1
    sum.sources.add(sourceId)
  }
  const [from, to] = [old?.themes ?? [], fresh?.themes ?? []]
  for (const theme of to) {
    if (!from.includes(theme)) add(theme, ...causeOf(old, fresh, sourceId, known.sourcesThen, known.codesNow, 'in'))
    else if (old!.detail !== fresh!.detail) add(theme, 'details', 'within', null)
  }
  for (const theme of from) if (!to.includes(theme)) add(theme, ...causeOf(fresh, old, sourceId, known.sourcesNow, known.codesNow, 'out'))
}

/** `without` is the coding on the side where it does not count under the theme, `within` on the side where it does. */
function causeOf(
  without: CountedThen | null, within: CountedThen | null, sourceId: string, sourcesWithout: ReadonlySet<string>, codesNow: ReadonlySet<string>, direction: 'in' | 'out',
): [ChangeCause, 'in' | 'out', string | null] {
  if (!sourcesWithout.has(sourceId)) return ['source', direction, null]
  if (without === null || within === null) return [within !== null && direction === 'out' && !codesNow.has(within.codeId) ? 'code-gone' : 'coding', direction, null]
  if (without.outByCard) return ['card', direction, null]
  if (without.codeId === within.codeId) return ['codebook', direction, null]
  const old = direction === 'in' ? without : within
  return [codesNow.has(old.codeId) ? 'recoded' : 'code-gone', direction, without.codeId]
}

function inOrder(a: ThemeCause, b: ThemeCause): number {
  return CHANGE_CAUSES.indexOf(a.cause) - CHANGE_CAUSES.indexOf(b.cause) || (a.direction < b.direction ? -1 : a.direction > b.direction ? 1 : 0) || b.codings - a.codings || ((a.otherCodeId ?? '') < (b.otherCodeId ?? '') ? -1 : 1)
}
