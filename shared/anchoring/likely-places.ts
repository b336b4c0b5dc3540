import type { DescribedPassage } from './described-passage.ts'
import type { Runs } from './runs.ts'

/** How many places are compared. Real passages nearly always stand among the first two or three. */
const PLACES = 6
/** A place whose runs hold less than one in so many of the words that another's hold, of the quote and in all, can't come near it. */
export const HOPELESS = 2
/** A diagonal and the number of its run are sorted as one number: both are below this. */
const NUMBERS = 2 ** 26

/**
 * Places where a passage may stand, likeliest first, each as the numbers of the runs found there. Runs vote for a diagonal
 * (place in the text minus place in the passage), rare ones louder; a place is a bundle of diagonals no further apart than `8 + size / 4`.
 */
export function likelyPlaces(runs: Runs, passage: DescribedPassage): readonly (readonly number[])[] {
  if (runs.length === 1) return [[0]]
  const width = 8 + ((passage.to - passage.from) >> 2)
  const left = hopefulRuns(runs, passage, width)
  if (left.length === 1) return [left]
  const places: number[][] = []
  while (left.length > 0 && places.length < PLACES) {
    let votes = 0
    let best = 0
    let bestFrom = 0
    let bestTo = 0
    for (let low = 0, high = 0; high < left.length; high++) {
      votes += runs.weights[left[high]!]!
      while (diagonal(runs, left[high]!) - diagonal(runs, left[low]!) > width) votes -= runs.weights[left[low++]!]!
      if (votes > best) {
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

/**
 * The numbers of the runs, by diagonal, that stand in a bundle which may hold words enough: most are of three common words that stand by
 * themselves, while another run holds half of the passage.
 */
function hopefulRuns(runs: Runs, { first, last }: DescribedPassage, width: number): number[] {
  const { a, sizes, length } = runs
  const ordered = byDiagonal(runs)
  let most = 0
  let mostInQuote = 0
  for (let r = 0; r < length; r++) {
    const inQuote = within(a[r]!, a[r]! + sizes[r]!, first, last)
    quoted[r] = inQuote
    if (sizes[r]! > most) most = sizes[r]!
    if (inQuote > mostInQuote) mostInQuote = inQuote
  }
  const hopeful: number[] = []
  let all = 0
  let inQuote = 0
  for (let low = 0, high = 0, next = 0; high < length; high++) {
    const run = ordered[high]!
    all += sizes[run]!
    inQuote += quoted[run]!
    for (; diagonal(runs, run) - diagonal(runs, ordered[low]!) > width; low++) {
      all -= sizes[ordered[low]!]!
      inQuote -= quoted[ordered[low]!]!
    }
    if (all * HOPELESS < most && (inQuote === 0 || inQuote * HOPELESS < mostInQuote)) continue
    for (next = next > low ? next : low; next <= high; next++) hopeful.push(ordered[next]!)
  }
  return hopeful
}

function within(start: number, end: number, first: number, last: number): number {
  const from = start > first ? start : first
  const to = end < last ? end : last
  return to > from ? to - from : 0
}

/** Room for what is sorted and for what each run holds of the quote, kept from passage to passage. */
let keys = new Float64Array(64)
let order = new Int32Array(64)
let quoted = new Int32Array(64)

function byDiagonal(runs: Runs): Int32Array {
  const { length } = runs
  if (length > keys.length) {
    keys = new Float64Array(length * 2)
    order = new Int32Array(length * 2)
    quoted = new Int32Array(length * 2)
  }
  for (let r = 0; r < length; r++) keys[r] = diagonal(runs, r) * NUMBERS + r
  keys.subarray(0, length).sort()
  for (let k = 0; k < length; k++) order[k] = keys[k]! - Math.floor(keys[k]! / NUMBERS) * NUMBERS
  return order
}

function diagonal({ a, b }: Runs, r: number): number {
  return b[r]! - a[r]!
}
