import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord } from '../stamp/stamped.ts'
import { type Coding, type Facets, QUOTE_PERMISSIONS } from './coding.ts'

/** A coding that would stand twice on one passage, and the one that stays in its place. */
export interface DroppedCoding {
  readonly id: string
  readonly kept: string
}

export interface Recoded {
  /** Every coding that changed: those with the new code, those that are dropped (deleted), and those that took over from a dropped one. */
  readonly codings: readonly Coding[]
  readonly dropped: readonly DroppedCoding[]
  /** How many got the other code and stand. */
  readonly moved: number
}

/**
 * Gives codings another code. One that would stand twice (the same passage by the same coder) is dropped, and what only it knew goes
 * to the one that stays: facets that were not chosen there, its memo behind that memo, and the more careful choice of what may be
 * shared. `standing` holds the codings that have the new code already. Deleted codings are passed over.
 */
export function recode(moving: readonly Coding[], codeId: string, standing: readonly Coding[], stamp: ChangeStamp): Recoded {
  const kept = new Map(standing.filter((coding) => !coding.deleted).map((coding) => [placeOf(coding), coding]))
  const changed = new Map<string, Coding>()
  const dropped: DroppedCoding[] = []
  let moved = 0
  for (const coding of moving) {
    if (coding.deleted || coding.codeId === codeId) continue
    const place = placeOf(coding)
    const there = kept.get(place)
    if (!there) {
      const recoded = editRecord<Coding>(coding, { codeId }, stamp)
      kept.set(place, recoded)
      changed.set(recoded.id, recoded)
      moved += 1
      continue
    }
    const joined = editRecord<Coding>(there, takenOver(there, coding), stamp)
    kept.set(place, joined)
    if (joined !== there) changed.set(joined.id, joined)
    changed.set(coding.id, editRecord<Coding>(coding, { deleted: true }, stamp))
    dropped.push({ id: coding.id, kept: there.id })
  }
  return { codings: [...changed.values()], dropped, moved }
}

function placeOf({ sourceId, coder, selectors: { position } }: Coding): string {
  return JSON.stringify([sourceId, coder, position.start, position.end])
}

const CHOSEN = ['utterance', 'tone', 'reach', 'time', 'place', 'evidence'] as const satisfies readonly (keyof Facets)[]

function takenOver(kept: Coding, dropped: Coding): Partial<Coding> {
  const facets = Object.fromEntries(CHOSEN.filter((facet) => kept[facet] === null && dropped[facet] !== null).map((facet) => [facet, dropped[facet]])) as Partial<Coding>
  const memos = [kept.memo, dropped.memo].filter((memo, index, all) => memo !== '' && all.indexOf(memo) === index)
  // What may be shared only gets less: the later in the list of permissions the more careful.
  const careful = Math.max(QUOTE_PERMISSIONS.indexOf(kept.quotePermission), QUOTE_PERMISSIONS.indexOf(dropped.quotePermission))
  return {
    ...facets, memo: memos.join('\n'), quotePermission: QUOTE_PERMISSIONS[careful]!,
    ...(kept.sensitivity === 'none' ? { sensitivity: dropped.sensitivity } : {}), ...(kept.expectation === 'none' ? { expectation: dropped.expectation } : {}),
  }
}
