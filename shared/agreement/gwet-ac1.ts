import { observedAgreement } from './observed-agreement.ts'
import { countRatings, type UnitsTable } from './units-table.ts'

/**
 * Gwet's AC1, which stays sensible where nearly all units have one value and kappa collapses. `values` are all values that could
 * be chosen; those that occur when left out. Null when nothing was rated twice or there is one value only.
 * Source: K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British Journal of
 * Mathematical and Statistical Psychology 61 (2008), 29–48; with missing ratings: Handbook of Inter-Rater Reliability, 4th ed. 2014.
 */
export function gwetAc1(units: UnitsTable, values?: readonly (string | number)[]): number | null {
  const agreed = observedAgreement(units)
  const rated = units.map((row) => row.filter((rating) => rating !== null)).filter((row) => row.length > 0)
  const choices = values ?? [...new Set(rated.flat())]
  if (agreed === null || choices.length < 2) return null
  const shares = new Map<string | number, number>()
  for (const ratings of rated) {
    for (const [value, count] of countRatings(ratings)) shares.set(value, (shares.get(value) ?? 0) + count / ratings.length / rated.length)
  }
  let byChance = 0
  for (const share of shares.values()) byChance += (share * (1 - share)) / (choices.length - 1)
  return (agreed - byChance) / (1 - byChance)
}
