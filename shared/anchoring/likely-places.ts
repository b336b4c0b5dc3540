import type { DescribedPassage } from './described-passage.ts'
import type { Hit } from './seed-hits.ts'
import type { WordSequence } from './word-sequence.ts'

/** A run of words that stands both in what is remembered (from word `a`) and in the text (from word `b`). */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A place where a passage may stand: the words found there in order of diagonal, and how loud they are together. */
export interface LikelyPlace {
  readonly hits: readonly Hit[]
  readonly votes: number
}

/** How many places are compared. Real passages nearly always stand among the first two or three. */
const PLACES = 6

/**
 * Places where a passage may stand, likeliest first. Hits vote for a diagonal (place in the text minus place in the passage), rare
 * ones louder; a place is a bundle of near diagonals.
 */
export function likelyPlaces(hits: readonly Hit[], passage: DescribedPassage): readonly LikelyPlace[] {
  const ordered = [...hits]
  ordered.sort((x, y) => diagonal(x) - diagonal(y) || x.a - y.a)
  return bundles(ordered, 8 + ((passage.to - passage.from) >> 2))
}

/** The bundles of diagonals no wider than `width` with most votes, loudest first. `hits` are in order of diagonal. */
function bundles(hits: readonly Hit[], width: number): LikelyPlace[] {
  const found: LikelyPlace[] = []
  let left: readonly Hit[] = hits
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
    found.push({ hits: left.slice(bestFrom, bestTo), votes: best })
    left = [...left.slice(0, bestFrom), ...left.slice(bestTo)]
  }
  return found
}

function diagonal(hit: Hit): number {
  return hit.b - hit.a
}

/** The runs of equal words of a place: each hit grown as far as it goes; hits within a run already grown are dropped. */
export function runsOfPlace(text: WordSequence, passage: DescribedPassage, { hits }: LikelyPlace): Run[] {
  const runs: Run[] = []
  let lastDiagonal = Number.NaN
  let reached = 0
  const here = passage.words.ids
  const there = text.ids
  for (const hit of hits) {
    if (diagonal(hit) === lastDiagonal && hit.a < reached) continue
    let { a, b } = hit
    while (a > passage.from && b > 0 && here[a - 1] === there[b - 1]) {
      a--
      b--
    }
    let length = hit.a - a
    while (a + length < passage.to && b + length < text.length && here[a + length] === there[b + length]) length++
    runs.push({ a, b, length })
    lastDiagonal = diagonal(hit)
    reached = a + length
  }
  return runs
}
