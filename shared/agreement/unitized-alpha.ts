/** A stretch of a text that one coder gave one value. UTF-16 units or any other, end exclusive. */
export interface ValuedStretch {
  readonly coder: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/**
 * Krippendorff's alpha for unitizing, the 2016 variant (not alpha_U of 1995 and 2004, which gives other numbers): how far coders
 * agree about where stretches lie and which value they have, gaps included, on a text of `length`. A coder's stretches must not
 * overlap. Null when nobody marked anything or there are fewer than two coders. `coders` are all who looked at the text.
 * Source: K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher, "On the reliability of unitizing textual continua", Quality &
 * Quantity 50 (2016), 2347–2364; K. Krippendorff, Content Analysis, 4th ed. 2019, §12.6.
 */
export function unitizedAlpha(stretches: readonly ValuedStretch[], length: number, coders: readonly string[]): number | null {
  if (coders.length < 2 || stretches.length === 0) return null
  const bounds = [...new Set([0, length, ...stretches.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const lengthOf = new Map<string | null, number>()
  let disagreed = 0
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [from, to] = [bounds[i]!, bounds[i + 1]!]
    const given = new Map<string | null, number>()
    for (const coder of coders) {
      const value = stretches.find((one) => one.coder === coder && one.start <= from && one.end >= to)?.value ?? null
      given.set(value, (given.get(value) ?? 0) + 1)
    }
    for (const [value, count] of given) {
      lengthOf.set(value, (lengthOf.get(value) ?? 0) + count * (to - from))
      disagreed += ((to - from) * count * (coders.length - count)) / (coders.length - 1)
    }
  }
  const all = coders.length * length
  // Within one stretch of one coder nothing can be put together by chance; in a gap every place could have been marked.
  const ownPairs = stretches.reduce((sum, { start, end }) => sum + (end - start) ** 2, lengthOf.get(null) ?? 0)
  let byChance = 0
  for (const each of lengthOf.values()) byChance += (each * (all - each)) / (all - ownPairs / all)
  return byChance === 0 ? null : 1 - disagreed / byChance
}
