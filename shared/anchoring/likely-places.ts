import type { Runs } from './runs.ts'

/** How many places are compared. Real passages nearly always stand among the first two or three. */
const PLACES = 6
/** A diagonal and the number of its run are sorted as one number: both are below this. */
const NUMBERS = 2 ** 26

/**
 * Places where a passage of `size` words may stand, likeliest first, each as the numbers of the runs found there. Runs vote for a diagonal
 * (place in the text minus place in the passage), rare ones louder; a place is a bundle of diagonals no further apart than `8 + size / 4`.
 */
export function likelyPlaces(runs: Runs, size: number): readonly (readonly number[])[] {
  if (runs.length === 1) return [[0]]
  const width = 8 + (size >> 2)
  const left = byDiagonal(runs)
  const places: number[][] = []
  while (left.length > 0 && places.length < PLACES) {
    let votes = 0
    let best = 0
    let bestFrom = 0
    let bestTo = 0
    for (let low = 0, high = 0; high < left.length; high++) {
      votes += runs.weights[left[high]!]!
      while (diagonal(runs, left[high]!) - diagonal(runs, left[low]!) > width) votes -= runs.weights[left[low++]!]!
      if (votes > best + 1e-9) {
        best = votes
        bestFrom = low
        bestTo = high + 1
      }
    }
    if (bestTo === 0) break
    places.push(left.splice(bestFrom, bestTo - bestFrom))
  }
  return places
}

/** Room for what is sorted, kept from passage to passage. */
let keys = new Float64Array(64)

function byDiagonal(runs: Runs): number[] {
  if (runs.length > keys.length) keys = new Float64Array(runs.length * 2)
  for (let r = 0; r < runs.length; r++) keys[r] = diagonal(runs, r) * NUMBERS + r
  keys.subarray(0, runs.length).sort()
  const order: number[] = []
  for (let k = 0; k < runs.length; k++) order.push(keys[k]! - Math.floor(keys[k]! / NUMBERS) * NUMBERS)
  return order
}

function diagonal({ a, b }: Runs, r: number): number {
  return b[r]! - a[r]!
}
