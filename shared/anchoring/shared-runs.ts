import { finished } from './finished.ts'
import { gramCount, gramSlot, isSameGram, latestGram, type GramIndex } from './gram-index.ts'
import type { WordSequence } from './word-sequence.ts'

/** A run of words that stands both in what is remembered (from word `a`) and in the text (from word `b`). */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
  /** How much it says about where: the sum over its seeds, rare ones more. */
  readonly weight: number
}

interface GrownRun extends Run {
  weight: number
}

/** The most and least diagonals whose last run is remembered while runs are gathered. One that is forgotten costs time, no more. */
const MOST_DIAGONALS = 4096
const LEAST_DIAGONALS = 64
/** Words looked up in one step. */
const STEP = 2048

/**
 * The runs of words that words `from` up to `to` (exclusive) of `words` share with an indexed text, each grown as far as it goes, in
 * order of `a`. Seeds are the runs of `index.size` words that stand at most `common` times in the text.
 */
export function sharedRuns(index: GramIndex, common: number, words: WordSequence, from: number, to: number): readonly Run[] {
  return finished(sharedRunsBySteps(index, common, words, from, to))
}

/** `sharedRuns` in steps of a few milliseconds. */
export function* sharedRunsBySteps(index: GramIndex, common: number, words: WordSequence, from: number, to: number): Generator<void, readonly Run[], void> {
  let diagonals = LEAST_DIAGONALS
  while (diagonals < MOST_DIAGONALS && diagonals < to - from) diagonals *= 2
  const lastRun = new Array<GrownRun | null>(diagonals).fill(null)
  let latest: GrownRun | null = null
  const runs: GrownRun[] = []
  const { ids } = words
  const { size } = index
  for (let step = from; step + size <= to; step += STEP) {
    const stop = Math.min(step + STEP, to - size + 1)
    for (let a = step; a < stop; a++) {
      const slot = gramSlot(index, ids, a)
      const count = gramCount(index, slot)
      if (count === 0 || count > common) continue
      const weight = size / (1 + count)
      // What stands once, within a run, can stand nowhere else.
      if (count === 1 && latest !== null && a + size <= latest.a + latest.length) {
        latest.weight += weight
        continue
      }
      for (let b = latestGram(index, slot); b >= 0; b = index.next[b]!) {
        const known = lastRun[(b - a) & (diagonals - 1)]!
        if (known !== null && known.b - known.a === b - a && a < known.a + known.length) {
          known.weight += weight
          continue
        }
        if (!isSameGram(index, b, ids, a)) continue
        const run = grow(index, ids, from, to, a, b, weight)
        lastRun[(b - a) & (diagonals - 1)] = run
        runs.push(run)
        if (count === 1) latest = run
      }
    }
    if (to - from > STEP) yield
  }
  return inOrder(runs, from, to)
}

function grow(index: GramIndex, ids: Int32Array, from: number, to: number, a: number, b: number, weight: number): GrownRun {
  let start = 0
  while (a - start > from && b - start > 0 && ids[a - start - 1] === index.ids[b - start - 1]) start++
  let length = index.size
  while (a + length < to && b + length < index.length && ids[a + length] === index.ids[b + length]) length++
  return { a: a - start, b: b - start, length: start + length, weight }
}

/** The runs by `a`, then `b`, each once. They are found nearly in order: only growing towards the begin moves one forward. */
function inOrder(runs: GrownRun[], from: number, to: number): readonly Run[] {
  if (runs.length < 2) return runs
  if (runs.length < to - from) runs.sort(byPlace)
  else {
    const buckets: GrownRun[][] = []
    for (const run of runs) (buckets[run.a - from] ??= []).push(run)
    runs.length = 0
    for (const bucket of buckets) if (bucket !== undefined) runs.push(...bucket.sort(byPlace))
  }
  return runs.filter((run, k) => k === 0 || run.a !== runs[k - 1]!.a || run.b !== runs[k - 1]!.b)
}

function byPlace(x: Run, y: Run): number {
  return x.a - y.a || x.b - y.b
}
