import { toldByArea } from '../joint-display/told-by-area.ts'
import type { TallyInput } from '../tally/tally-by-code.ts'
import type { SnapshotArea } from './snapshot.ts'

const NOTHING = [0, 0, 0] as const

/** What was told in each area that a living source is about, residents and organisations apart. `placeOf` gives the place of each code. */
export function snapshotAreas(input: TallyInput, placeOf: ReadonlyMap<string, number>): readonly SnapshotArea[] {
  const areas = [...new Set(input.sources.flatMap(({ deleted, areaCode }) => (deleted || areaCode === null ? [] : [areaCode])))].sort()
  const [residents, organisations] = (['resident', 'organisation'] as const).map((group) => toldByArea(input, areas, { group }))
  return areas.flatMap((area, at): SnapshotArea[] => {
    const [told, other] = [residents![at]!, organisations![at]!]
    if (told.sources + other.sources === 0) return []
    const counts = [...new Set([...told.byCode.keys(), ...other.byCode.keys()])].flatMap((codeId) => {
      const place = placeOf.get(codeId)
      const six = [...numbers(told.byCode.get(codeId)), ...numbers(other.byCode.get(codeId))]
      return place === undefined || six.every((count) => count === 0) ? [] : [[place, six] as const]
    })
    return [{ area, residents: told.sources, organisations: other.sources, counts: Object.fromEntries(counts) }]
  })
}

function numbers(counts: { readonly sources: number; readonly speakers: number; readonly segments: number } | undefined): readonly number[] {
  return counts ? [counts.sources, counts.speakers, counts.segments] : NOTHING
}
