import { cohenKappa } from './cohen-kappa.ts'
import { countCoders } from './coders-of-codings.ts'

/** One unit that somebody marked: who looked at it and who marked it, as sets of coders (a bit each). */
export interface MarkedUnit {
  readonly looked: number
  readonly marked: number
}

/** How far coders agree about marking units or not. */
export interface MarkAgreement {
  /** Units that two or more looked at. */
  readonly units: number
  /** Of those, units that one or more marked. */
  readonly used: number
  /** Units about which all who looked agree. */
  readonly agreed: number
  /** Part of all pairs of judgements that is equal, averaged over units; null without units. */
  readonly percent: number | null
  /** Mean of Cohen's kappa over pairs of coders; null where it is not defined. */
  readonly kappa: number | null
  readonly alpha: number | null
  readonly ac1: number | null
}

/**
 * Agreement about one code: `marks` are the units that anybody marked with it, `looked` says how many units each set of coders looked at,
 * those that nobody marked too. The same numbers as `observedAgreement`, `lightKappa`, `krippendorffAlpha` and `gwetAc1` give for the
 * table of marked or not, in time that grows with the marks.
 */
export function agreementOfMarks(marks: readonly MarkedUnit[], looked: ReadonlyMap<number, number>): MarkAgreement {
  let [units, ratings] = [0, 0]
  for (const [set, count] of looked) {
    const coders = countCoders(set)
    if (coders < 2) continue
    units += count
    ratings += count * coders
  }
  let [used, differing, unequal, marked, disagreed, share] = [0, 0, 0, 0, 0, 0]
  for (const one of marks) {
    const [m, k] = [countCoders(one.looked), countCoders(one.marked & one.looked)]
    if (m < 2 || k === 0) continue
    used += 1
    if (k < m) differing += 1
    unequal += (2 * k * (m - k)) / (m * (m - 1))
    disagreed += (2 * k * (m - k)) / (m - 1)
    marked += k
    share += k / m
  }
  if (units === 0) return { units, used: 0, agreed: 0, percent: null, kappa: null, alpha: null, ac1: null }
  const percent = 1 - unequal / units
  const unmarked = ratings - marked
  const byChance = 2 * (share / units) * (1 - share / units)
  return {
    units, used, agreed: units - differing, percent,
    kappa: meanKappa(marks, looked),
    alpha: marked === 0 || unmarked === 0 ? null : 1 - ((ratings - 1) * disagreed) / (2 * marked * unmarked),
    ac1: marked === 0 || unmarked === 0 ? null : (percent - byChance) / (1 - byChance),
  }
}

function meanKappa(marks: readonly MarkedUnit[], looked: ReadonlyMap<number, number>): number | null {
  let everyone = 0
  for (const set of looked.keys()) everyone |= set
  const coders = Array.from({ length: 31 }, (_, coder) => 1 << coder).filter((bit) => (everyone & bit) !== 0)
  const kappas: number[] = []
  coders.forEach((a, at) => coders.slice(at + 1).forEach((b) => {
    const kappa = kappaOfPair(marks, looked, a, b)
    if (kappa !== null) kappas.push(kappa)
  }))
  return kappas.length === 0 ? null : kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length
}

function kappaOfPair(marks: readonly MarkedUnit[], looked: ReadonlyMap<number, number>, a: number, b: number): number | null {
  const both = a | b
  let neither = 0
  for (const [set, count] of looked) if ((set & both) === both) neither += count
  const table = [[0, 0], [0, 0]]
  for (const one of marks) {
    if ((one.looked & both) !== both || (one.marked & both) === 0) continue
    table[(one.marked & a) === 0 ? 0 : 1]![(one.marked & b) === 0 ? 0 : 1]! += 1
    neither -= 1
  }
  table[0]![0] = neither
  return cohenKappa(table)
}
