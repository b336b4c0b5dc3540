import type { SourceGroup } from '../source/source.ts'
import { countedCodings, type CountedThen } from './counted-codings.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Why a coding counts under a theme now and did not before, or the other way round. Each coding has one cause, the first that holds:
 * its source came or went; the coding was made or deleted; its source card (group, method, who is a moderator) was corrected; its code
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

/** The causes of change for each theme that has any, in the order of `CHANGE_CAUSES`, what came in first. */
export function themeCauses(before: Snapshot, after: Snapshot, group: SourceGroup): ReadonlyMap<string, readonly ThemeCause[]> {
  const [then, now] = [countedCodings(before, group), countedCodings(after, group)]
  const known = { sourcesThen: new Set(before.sources.map(({ id }) => id)), sourcesNow: new Set(after.sources.map(({ id }) => id)), codesNow: new Set(after.codes.map(({ id }) => id)) }
  const sums = new Map<string, Map<string, { readonly cause: Omit<ThemeCause, 'codings' | 'sources'>; codings: number; readonly sources: Set<string> }>>()
  const add = (theme: string, cause: ChangeCause, direction: ThemeCause['direction'], otherCodeId: string | null, sourceId: string) => {
    const ofTheme = sums.get(theme) ?? new Map<string, { readonly cause: Omit<ThemeCause, 'codings' | 'sources'>; codings: number; readonly sources: Set<string> }>()
    sums.set(theme, ofTheme)
    const key = `${cause} ${direction} ${otherCodeId}`
    const sum = ofTheme.get(key) ?? { cause: { cause, direction, otherCodeId }, codings: 0, sources: new Set<string>() }
    ofTheme.set(key, sum)
    sum.codings += 1
    sum.sources.add(sourceId)
  }
  for (const key of new Set([...then.keys(), ...now.keys()])) {
    const [old, fresh] = [then.get(key) ?? null, now.get(key) ?? null]
    const { sourceId } = (fresh ?? old)!
    const [from, to] = [old?.themes ?? [], fresh?.themes ?? []]
    for (const theme of to) {
      if (!from.includes(theme)) add(theme, ...causeOf(old, fresh, sourceId, known.sourcesThen, known.codesNow, 'in'), sourceId)
      else if (old!.detail !== fresh!.detail) add(theme, 'details', 'within', null, sourceId)
    }
    for (const theme of from) if (!to.includes(theme)) add(theme, ...causeOf(fresh, old, sourceId, known.sourcesNow, known.codesNow, 'out'), sourceId)
  }
  return new Map([...sums].map(([theme, causes]) => [theme, [...causes.values()].map(({ cause, codings, sources }) => ({ ...cause, codings, sources: sources.size })).sort(inOrder)]))
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
