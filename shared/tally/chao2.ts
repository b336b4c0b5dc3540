/** How many codes there are at least, by how many were met in only one or two sources. */
export interface Chao2 {
  readonly observed: number
  /** Codes that occur in exactly one and exactly two sources. */
  readonly once: number
  readonly twice: number
  /** Null where no code occurs in exactly two sources: the classic form then says nothing. */
  readonly classic: number | null
  readonly biasCorrected: number
}

/**
 * Chao's lower bound of the number of codes, those not yet met included, from the numbers of sources in which each code occurs.
 * Null without sources. Source: A. Chao, "Estimating the population size for capture-recapture data with unequal catchability",
 * Biometrics 43 (1987), 783–791; bias-corrected as in EstimateS.
 */
export function chao2(frequencies: readonly number[], sources: number): Chao2 | null {
  if (sources <= 0) return null
  const observed = frequencies.filter((frequency) => frequency > 0).length
  const once = frequencies.filter((frequency) => frequency === 1).length
  const twice = frequencies.filter((frequency) => frequency === 2).length
  const share = (sources - 1) / sources
  return {
    observed, once, twice,
    classic: twice === 0 ? null : observed + (share * once * once) / (2 * twice),
    biasCorrected: observed + (share * once * (once - 1)) / (2 * (twice + 1)),
  }
}
