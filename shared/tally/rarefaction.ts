/**
 * The mean number of codes seen after 1, 2, … n sources over all orders of the sources, exactly: each code is missing from k of them with
 * the chance C(n − f, k) / C(n, k). `frequencies` are the numbers of sources in which each code occurs. Throws RangeError for a frequency
 * that is not from 0 to `sources`.
 * Source: C. X. Mao, R. K. Colwell and J. Chang, "Estimating the species accumulation curve using mixtures", Biometrics 61 (2005), 433–441.
 */
export function rarefactionCurve(frequencies: readonly number[], sources: number): number[] {
  const wrong = frequencies.find((frequency) => !(Number.isInteger(frequency) && frequency >= 0 && frequency <= sources))
  if (wrong !== undefined) throw new RangeError(`rarefactionCurve(): needs frequencies from 0 to ${sources}, got ${wrong}`)
  const codesOf = new Map<number, number>()
  for (const frequency of frequencies) if (frequency > 0) codesOf.set(frequency, (codesOf.get(frequency) ?? 0) + 1)
  const curve = new Array<number>(sources).fill(0)
  for (const [frequency, codes] of codesOf) {
    let missing = 1
    for (let k = 1; k <= sources; k++) {
      missing = k > sources - frequency ? 0 : (missing * (sources - frequency - k + 1)) / (sources - k + 1)
      curve[k - 1]! += codes * (1 - missing)
    }
  }
  return curve
}
