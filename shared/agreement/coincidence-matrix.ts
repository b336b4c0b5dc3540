import { countRatings, pairableUnits, type UnitsTable } from './units-table.ts'

/** How often values meet within units: `counts[a][b]`, symmetric; its sum is the number of ratings in units rated twice or more. */
export interface CoincidenceMatrix {
  /** Numbers ascending, then words. */
  readonly values: readonly (string | number)[]
  readonly counts: readonly (readonly number[])[]
  readonly totals: readonly number[]
  readonly sum: number
}

/**
 * The observed coincidences of the values of a table: a unit with m ratings gives each of its pairs the weight 1 / (m − 1).
 * Source: K. Krippendorff, Content Analysis, 4th ed. 2019, ch. 12.
 */
export function coincidenceMatrix(units: UnitsTable): CoincidenceMatrix {
  const rated = pairableUnits(units)
  const values = [...new Set(rated.flat())].sort(byNumberThenWord)
  const placeOf = new Map(values.map((value, place) => [value, place]))
  const counts = values.map(() => values.map(() => 0))
  for (const ratings of rated) {
    const given = [...countRatings(ratings)]
    for (const [a, timesA] of given) {
      for (const [b, timesB] of given) counts[placeOf.get(a)!]![placeOf.get(b)!]! += (timesA * (a === b ? timesB - 1 : timesB)) / (ratings.length - 1)
    }
  }
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  return { values, counts, totals, sum: totals.reduce((sum, count) => sum + count, 0) }
}

function byNumberThenWord(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
