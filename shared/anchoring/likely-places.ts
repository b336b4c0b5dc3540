import type { Run } from './shared-runs.ts'

/** A place where a passage may stand: the runs of words found there, and how loud they are together. */
export interface LikelyPlace {
  readonly runs: readonly Run[]
  readonly votes: number
}

/** How many places are compared. Real passages nearly always stand among the first two or three. */
const PLACES = 6

/**
 * Places where a passage of `size` words may stand, likeliest first. Runs vote for a diagonal (place in the text minus place in the
 * passage), rare ones louder; a place is a bundle of near diagonals.
 */
export function likelyPlaces(runs: readonly Run[], size: number): readonly LikelyPlace[] {
  if (runs.length === 1) return [{ runs, votes: runs[0]!.weight }]
  const ordered = [...runs]
  ordered.sort((x, y) => diagonal(x) - diagonal(y) || x.a - y.a)
  return bundles(ordered, 8 + (size >> 2))
}

/** The bundles of diagonals no wider than `width` with most votes, loudest first. `runs` are in order of diagonal. */
function bundles(runs: readonly Run[], width: number): LikelyPlace[] {
  const found: LikelyPlace[] = []
  let left: readonly Run[] = runs
  while (left.length > 0 && found.length < PLACES) {
    let votes = 0
    let best = 0
    let bestFrom = 0
    let bestTo = 0
    for (let low = 0, high = 0; high < left.length; high++) {
      votes += left[high]!.weight
      while (diagonal(left[high]!) - diagonal(left[low]!) > width) votes -= left[low++]!.weight
      if (votes > best + 1e-9) {
        best = votes
        bestFrom = low
        bestTo = high + 1
      }
    }
    if (bestTo === 0) break
    found.push({ runs: left.slice(bestFrom, bestTo), votes: best })
    left = [...left.slice(0, bestFrom), ...left.slice(bestTo)]
  }
  return found
}

function diagonal(run: Run): number {
  return run.b - run.a
}
