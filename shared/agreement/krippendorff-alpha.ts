import { type CoincidenceMatrix, coincidenceMatrix } from './coincidence-matrix.ts'
import type { UnitsTable } from './units-table.ts'

/** What kind of values they are: names, ranks, or numbers of which the difference means something. */
export const MEASUREMENT_LEVELS = ['nominal', 'ordinal', 'interval'] as const
export type MeasurementLevel = (typeof MEASUREMENT_LEVELS)[number]

/**
 * Krippendorff's alpha, for any number of coders and with units that not everybody rated; null when nothing was rated twice or
 * when all ratings are the same, because then there is nothing to tell apart. Throws RangeError when the level needs numbers and
 * a value is none.
 * Source: K. Krippendorff, Content Analysis, 4th ed. 2019, ch. 12; "Computing Krippendorff's alpha-reliability" (2011).
 */
export function krippendorffAlpha(units: UnitsTable, level: MeasurementLevel = 'nominal'): number | null {
  const matrix = coincidenceMatrix(units)
  const { values, counts, totals, sum } = matrix
  const word = level === 'nominal' ? undefined : values.find((value) => typeof value !== 'number')
  if (word !== undefined) throw new RangeError(`krippendorffAlpha(): ${level} needs numbers, got ${String(word)}`)
  let observed = 0
  let expected = 0
  for (let a = 0; a < values.length; a++) {
    for (let b = a + 1; b < values.length; b++) {
      const squared = squaredDifference(matrix, a, b, level)
      observed += counts[a]![b]! * squared
      expected += totals[a]! * totals[b]! * squared
    }
  }
  return expected === 0 ? null : 1 - ((sum - 1) * observed) / expected
}

function squaredDifference({ values, totals }: CoincidenceMatrix, a: number, b: number, level: MeasurementLevel): number {
  if (level === 'nominal') return 1
  if (level === 'interval') return (Number(values[a]) - Number(values[b])) ** 2
  let between = -(totals[a]! + totals[b]!) / 2
  for (let rank = a; rank <= b; rank++) between += totals[rank]!
  return between ** 2
}
