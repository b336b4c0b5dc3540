import { cohenKappa } from './cohen-kappa.ts'
import { contingencyTable } from './contingency-table.ts'
import type { UnitsTable } from './units-table.ts'

/**
 * Kappa of two or more coders: the mean of Cohen's kappa over all pairs of them for which it is defined; null when there is none.
 * With two coders this is Cohen's kappa.
 * Source: R. J. Light, "Measures of response agreement for qualitative data", Psychological Bulletin 76 (1971), 365–377.
 */
export function lightKappa(units: UnitsTable): number | null {
  const coders = units.reduce((most, row) => Math.max(most, row.length), 0)
  const kappas: number[] = []
  for (let first = 0; first < coders; first++) {
    for (let second = first + 1; second < coders; second++) {
      const kappa = cohenKappa(contingencyTable(units, first, second).counts)
      if (kappa !== null) kappas.push(kappa)
    }
  }
  return kappas.length === 0 ? null : kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length
}
