/** Below this base a percentage says more than is known; then 'x of y' is shown. */
export const SMALLEST_BASE_FOR_PERCENTAGE = 20
/** z for a 95 % interval. */
const Z_95 = 1.959963984540054

/** A part of a whole as it may be shown. */
export type Share =
  | { readonly kind: 'x-of-y'; readonly x: number; readonly y: number }
  | { readonly kind: 'percent'; readonly x: number; readonly y: number; readonly percent: number; readonly interval: { readonly low: number; readonly high: number } }

/** How `x` of `y` may be shown: as a percentage with its interval only from a base of 20. Throws RangeError unless 0 ≤ x ≤ y. */
export function shareOf(x: number, y: number): Share {
  if (!Number.isFinite(x) || !Number.isFinite(y) || x < 0 || x > y) throw new RangeError(`shareOf(): needs 0 ≤ x ≤ y, got ${x} of ${y}`)
  if (y < SMALLEST_BASE_FOR_PERCENTAGE) return { kind: 'x-of-y', x, y }
  return { kind: 'percent', x, y, percent: (100 * x) / y, interval: wilsonInterval(x, y)! }
}

/**
 * The Wilson score interval of a proportion, as fractions between 0 and 1; null when n is 0.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.
 */
export function wilsonInterval(x: number, n: number, z = Z_95): { readonly low: number; readonly high: number } | null {
  if (n <= 0) return null
  const p = x / n
  const z2 = z * z
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
