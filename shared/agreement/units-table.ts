/** What one coder said of one unit; null where the coder did not look at it. */
export type Rating = string | number | null

/** A unit a row, a coder a column: `units[u][c]`. Rows may differ in length; what is missing counts as null. */
export type UnitsTable = readonly (readonly Rating[])[]

/** The ratings that were given of each unit with at least two: what coders can agree about. */
export function pairableUnits(units: UnitsTable): readonly (readonly (string | number)[])[] {
  return units.map((row) => row.filter((rating) => rating !== null)).filter((row) => row.length >= 2)
}

/** How often each value stands in a list of ratings. */
export function countRatings(ratings: readonly (string | number)[]): ReadonlyMap<string | number, number> {
  const counts = new Map<string | number, number>()
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  return counts
}
