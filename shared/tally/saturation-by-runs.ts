/** One run of sources held against the base. */
export interface SaturationRun {
  /** First and last source of the run, counted from 1. */
  readonly from: number
  readonly to: number
  readonly newCodes: number
  /** New codes as a part of the codes in the base; null when the base has none. */
  readonly ratio: number | null
}

export interface RunSaturation {
  readonly baseCodes: number
  readonly runs: readonly SaturationRun[]
  /** The first run with little enough that is new; null when none is, which means 'not reached': nothing is extrapolated. */
  readonly reached: SaturationRun | null
}

export interface RunOptions {
  /** Sources in the base and in a run; 4 and 2 when left out. */
  readonly base?: number
  readonly run?: number
  /** The largest ratio that counts as saturated; .05 when left out. */
  readonly threshold?: number
}

/**
 * Saturation by base size, run length and new information threshold, from how many codes are new in each source, in the order in
 * which they were held. Throws RangeError for a base or run below 1 and for a negative threshold.
 * Source: G. Guest, E. Namey and M. Chen, "A simple method to assess and report thematic saturation in qualitative research",
 * PLoS ONE 15 (2020), e0232076, https://doi.org/10.1371/journal.pone.0232076.
 */
export function saturationByRuns(newCodes: readonly number[], { base = 4, run = 2, threshold = 0.05 }: RunOptions = {}): RunSaturation {
  if (!(Number.isInteger(base) && base >= 1 && Number.isInteger(run) && run >= 1 && threshold >= 0)) throw new RangeError(`saturationByRuns(): needs a base and run of at least 1 and a threshold of at least 0, got ${base}, ${run}, ${threshold}`)
  const sum = (from: number, to: number) => newCodes.slice(from, to).reduce((total, codes) => total + codes, 0)
  const baseCodes = sum(0, base)
  const runs: SaturationRun[] = []
  for (let from = base; from + run <= newCodes.length; from++) {
    const found = sum(from, from + run)
    runs.push({ from: from + 1, to: from + run, newCodes: found, ratio: baseCodes === 0 ? null : found / baseCodes })
  }
  return { baseCodes, runs, reached: runs.find(({ ratio }) => ratio !== null && ratio <= threshold) ?? null }
}

/** A run as the source writes it: '6^+2' is the run of two after six. */
export function runNotation({ from, to }: SaturationRun): string {
  return `${from - 1}^+${to - from + 1}`
}
