import { gramCount, gramSlot, isSameGram, latestGram, type GramIndex } from './gram-index.ts'
import { addRun, noRuns, type Runs } from './runs.ts'
import type { WordSequence } from './word-sequence.ts'

/** The most and least diagonals whose last run is remembered while runs are gathered. One that is forgotten costs time, no more. */
const MOST_DIAGONALS = 4096
const LEAST_DIAGONALS = 64
/** What one word of a seed weighs that stands nowhere: by up to seven it can be divided. */
const SEED = 420
/** A seed that stands this often is passed over within a run of so many words. */
const OFTEN = 3
const LONG = 8
/** Words looked up in one step: few, for a function that is called often is compiled sooner than one that loops for long. */
const STEP = 256

/** Shared runs by where they begin: those at word w of what is remembered are `first[w - from]`, its `next`, and so on, till -1. */
export interface SharedRuns {
  readonly runs: Runs
  readonly from: number
  readonly first: Int32Array
  next: Int32Array
}

/** Runs of words `from` up to `to` (exclusive) that are being gathered. Seeds stand at most `common` times in the text. */
interface Gathering {
  readonly index: GramIndex
  readonly common: number
  readonly ids: Int32Array
  readonly from: number
  readonly to: number
  readonly shared: SharedRuns
  /** For each diagonal (shared by chance now and then) its last run, counted from 1. */
  readonly lastRuns: Int32Array
  /** The last run with a seed that stands once. */
  latest: number
}

/**
 * The runs of words that words `from` up to `to` (exclusive) of `words` share with an indexed text, each grown as far as it goes, in
 * steps of less than a millisecond. Seeds are the runs of `index.size` words that stand at most `common` times in the text.
 */
export function* sharedRunsBySteps(index: GramIndex, common: number, words: WordSequence, from: number, to: number): Generator<void, SharedRuns, void> {
  const gathering = startGathering(index, common, words, from, to)
  for (let at = from; at < to; at += STEP) {
    gather(gathering, at, Math.min(at + STEP, to))
    yield
  }
  return gathering.shared
}

/** The same at once, for the few words of one passage. */
export function sharedRuns(index: GramIndex, common: number, words: WordSequence, from: number, to: number): SharedRuns {
  const gathering = startGathering(index, common, words, from, to)
  gather(gathering, from, to)
  return gathering.shared
}

function startGathering(index: GramIndex, common: number, { ids }: WordSequence, from: number, to: number): Gathering {
  let diagonals = LEAST_DIAGONALS
  while (diagonals < MOST_DIAGONALS && diagonals < to - from) diagonals *= 2
  const shared: SharedRuns = { runs: noRuns(), from, first: new Int32Array(to - from).fill(-1), next: new Int32Array(0) }
  return { index, common, ids, from, to, shared, lastRuns: new Int32Array(diagonals), latest: -1 }
}

/** Gathers the runs with seeds that begin at words `start` up to `stop`. */
function gather(gathering: Gathering, start: number, stop: number): void {
  const { index, common, ids, to, shared, lastRuns } = gathering
  const { runs } = shared
  const { size, next } = index
  const diagonals = lastRuns.length - 1
  const last = Math.min(stop, to - size + 1)
  let { latest } = gathering
  for (let a = start; a < last; a++) {
    const slot = gramSlot(index, ids, a)
    const count = gramCount(index, slot)
    if (count === 0 || count > common) continue
    const weight = Math.floor((size * SEED) / (1 + count))
    // What stands once, within a run, can stand nowhere else; what stands often, within a long one, tells nothing: look-alikes share rare words too.
    if (latest >= 0 && a + size <= runs.a[latest]! + runs.sizes[latest]! && (count === 1 || (count >= OFTEN && runs.sizes[latest]! >= LONG))) {
      runs.weights[latest]! += weight
      continue
    }
    for (let b = latestGram(index, slot); b >= 0; b = next[b]!) {
      const known = lastRuns[(b - a) & diagonals]! - 1
      if (known >= 0 && b - a === runs.b[known]! - runs.a[known]! && a < runs.a[known]! + runs.sizes[known]!) {
        runs.weights[known]! += weight
        continue
      }
      if (!isSameGram(index, b, ids, a)) continue
      const r = grow(gathering, a, b, weight)
      lastRuns[(b - a) & diagonals] = r + 1
      if (count === 1) latest = r
    }
  }
  gathering.latest = latest
}

/** Adds the run of which words `a` and `b` are part, as far as it goes; answers its number. */
function grow({ index, ids, from, to, shared }: Gathering, a: number, b: number, weight: number): number {
  let before = 0
  while (a - before > from && b - before > 0 && ids[a - before - 1] === index.ids[b - before - 1]) before++
  let size = index.size
  while (a + size < to && b + size < index.length && ids[a + size] === index.ids[b + size]) size++
  return addOnce(shared, a - before, b - before, before + size, weight)
}

function addOnce(shared: SharedRuns, a: number, b: number, size: number, weight: number): number {
  const { runs, first, from } = shared
  const head = first[a - from]!
  for (let r = head; r >= 0; r = shared.next[r]!) {
    if (runs.b[r] !== b) continue
    runs.weights[r]! += weight
    return r
  }
  const r = runs.length
  addRun(runs, a, b, size, weight)
  if (r >= shared.next.length) shared.next = larger(shared.next, runs.a.length)
  shared.next[r] = head
  first[a - from] = r
  return r
}

function larger(old: Int32Array, room: number): Int32Array {
  const next = new Int32Array(room)
  next.set(old)
  return next
}
