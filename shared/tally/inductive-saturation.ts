/** How steeply codes accumulate, and how steeply different ones do. */
export interface InductiveSaturation {
  readonly slopeTotal: number
  readonly slopeUnique: number
  /** Unique by total: near 0 when hardly anything is new. Null when nothing accumulates at all. */
  readonly ratio: number | null
}

/**
 * Inductive thematic saturation: the slope of the different codes met so far by that of all codes met so far, over sources in order, by
 * least squares. Null with fewer than two sources.
 * Source: S. De Paoli and W. S. Mathis, "Reflections on inductive thematic saturation as a potential metric for measuring the validity
 * of an inductive thematic analysis with LLMs", 2024, https://arxiv.org/abs/2401.03239.
 */
export function inductiveSaturation(codesPerSource: readonly (readonly string[])[]): InductiveSaturation | null {
  if (codesPerSource.length < 2) return null
  const seen = new Set<string>()
  let total = 0
  const totals: number[] = []
  const uniques: number[] = []
  for (const codes of codesPerSource) {
    const different = new Set(codes)
    total += different.size
    for (const code of different) seen.add(code)
    totals.push(total)
    uniques.push(seen.size)
  }
  const [slopeTotal, slopeUnique] = [slope(totals), slope(uniques)]
  return { slopeTotal, slopeUnique, ratio: slopeTotal === 0 ? null : slopeUnique / slopeTotal }
}

/** Of the least-squares line through the values at 1, 2, 3, … */
function slope(values: readonly number[]): number {
  const middle = (values.length + 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const both = values.reduce((sum, value, k) => sum + (k + 1 - middle) * (value - mean), 0)
  return both / values.reduce((sum, _, k) => sum + (k + 1 - middle) ** 2, 0)
}
