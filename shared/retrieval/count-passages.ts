import type { Coding } from '../coding/coding.ts'
import { isTallyable, type Source, type SourceGroup } from '../source/source.ts'
import { voicesIn } from '../source/voices-in.ts'

/** Always all three. */
export interface PassageCounts {
  readonly sources: number
  readonly speakers: number
  readonly segments: number
}

/** How much of one group was found; groups are never added up. */
export interface GroupCounts {
  /** Null: sources that have no group or no method yet, and stay out of tallies. */
  readonly group: SourceGroup | null
  readonly found: PassageCounts
  /** What it is a part of: the sources of the group that the question is about, their voices, and their coded segments. */
  readonly base: PassageCounts
}

/** What was found in one source, and what is coded in it at all. */
export interface FoundInSource {
  readonly source: Source
  readonly hits: readonly Coding[]
  /** Codings that could have been found: moderators' turns and retired codes are not among them, unless the question asks for them. */
  readonly counted: readonly Coding[]
}

/** Counts sources, voices and segments by group, each once however many codes or coders it has. Groups that have no source are left out. */
export function countPassages(found: readonly FoundInSource[]): GroupCounts[] {
  const groups: readonly (SourceGroup | null)[] = ['resident', 'organisation', 'professional', null]
  return groups.flatMap((group) => {
    const own = found.filter(({ source }) => (isTallyable(source) ? source.group : null) === group)
    if (own.length === 0) return []
    const total = (count: (one: FoundInSource) => number) => own.reduce((sum, one) => sum + count(one), 0)
    return [{
      group,
      found: { sources: own.filter(({ hits }) => hits.length > 0).length, speakers: total(({ hits }) => voices(hits).size), segments: total(({ hits }) => segments(hits)) },
      base: { sources: own.length, speakers: total(({ source, counted }) => voicesIn(source, voices(counted))), segments: total(({ counted }) => segments(counted)) },
    }]
  })
}

function voices(codings: readonly Coding[]): ReadonlySet<string> {
  return new Set(codings.map((coding) => coding.speaker ?? ''))
}

/** Different stretches of text; the codings stand in the order of the text. */
function segments(codings: readonly Coding[]): number {
  let count = 0
  let [start, end] = [-1, -1]
  for (const { selectors: { position } } of codings) {
    if (position.start === start && position.end === end) continue
    count += 1
    ;({ start, end } = position)
  }
  return count
}
