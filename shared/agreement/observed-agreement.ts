import { countRatings, pairableUnits, type UnitsTable } from './units-table.ts'

/**
 * Percent agreement as a fraction: of all pairs of ratings of one unit the part that is equal, averaged over units; null when no
 * unit was rated twice. With two coders this is the part of the units on which they agree.
 * Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971), 378–382, where
 * every unit weighs the same however many rated it (K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014).
 */
export function observedAgreement(units: UnitsTable): number | null {
  const rated = pairableUnits(units)
  if (rated.length === 0) return null
  let sum = 0
  for (const ratings of rated) {
    let equal = 0
    for (const count of countRatings(ratings).values()) equal += count * (count - 1)
    sum += equal / (ratings.length * (ratings.length - 1))
  }
  return sum / rated.length
}
