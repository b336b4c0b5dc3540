import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Counts } from '../tally/counts.ts'

/** The groups that a snapshot counts itself. */
export type ComparedGroup = 'resident' | 'organisation'

/** What a snapshot counted in one area. */
export interface CountsInArea {
  /** Sources that counted there. */
  readonly base: Readonly<Record<ComparedGroup, number>>
  readonly of: (group: ComparedGroup, codeId: string) => Counts
}

/** How many numbers stand before those of organisations. */
const OF_RESIDENTS = 3

/** The areas that two snapshots are compared by: those of either; none where one does not say, or where the whole is one area both times. */
export function areasOf(before: Snapshot, after: Snapshot): readonly string[] {
  if (before.areas === null || after.areas === null) return []
  const areas = [...new Set([...before.areas, ...after.areas].map(({ area }) => area))].sort()
  const whole = (snapshot: Snapshot) => {
    const base = countsInArea(snapshot, areas[0]!)?.base
    return (base?.resident ?? 0) === snapshot.base.residents.sources && (base?.organisation ?? 0) === snapshot.base.organisations.sources
  }
  return areas.length === 1 && whole(before) && whole(after) ? [] : areas
}

/** What a snapshot counted in an area; null where nothing was, or it does not say. */
export function countsInArea(snapshot: Snapshot, area: string): CountsInArea | null {
  const found = snapshot.areas?.find((one) => one.area === area)
  if (!found) return null
  return {
    base: { resident: found.residents, organisation: found.organisations },
    of: (group, codeId) => {
      const six = found.counts[placesOf(snapshot).get(codeId) ?? -1] ?? []
      const [sources = 0, speakers = 0, segments = 0] = group === 'resident' ? six : six.slice(OF_RESIDENTS)
      return { sources, speakers, segments }
    },
  }
}

/** Place of each code of a snapshot, worked out once. */
const places = new WeakMap<Snapshot, ReadonlyMap<string, number>>()

function placesOf(snapshot: Snapshot): ReadonlyMap<string, number> {
  const known = places.get(snapshot)
  if (known) return known
  const made = new Map(snapshot.codes.map(({ id }, place) => [id, place]))
  places.set(snapshot, made)
  return made
}
