import { addRun, type Runs } from './runs.ts'

/** Moving to another diagonal costs a run this much for each word of the shift, and at most the limit, where a word counts for WORD. */
const WORD = 100
const SHIFT = 8
const SHIFT_LIMIT = 250

/** Only so many runs before one are tried as the one it follows: nearer ones are in reach of it. */
const LOOK_BACK = 200

/** Puts into `chain` those of the runs `members` that stand behind each other in both texts, with most words and least shifting, without overlap. */
export function chainRuns(runs: Runs, members: readonly number[], chain: Runs): void {
  const { a, b, sizes } = runs
  chain.length = 0
  if (members.length < 2) {
    for (const r of members) addRun(chain, a[r]!, b[r]!, sizes[r]!, runs.weights[r]!)
    return
  }
  const ordered = inOrder(runs, members)
  makeRoom(ordered.length)
  let best = -1
  for (let k = 0; k < ordered.length; k++) {
    const run = ordered[k]!
    let most = sizes[run]! * WORD
    let follows = -1
    for (let p = Math.max(0, k - LOOK_BACK); p < k; p++) {
      const prior = ordered[p]!
      if (a[prior]! >= a[run]! || b[prior]! >= b[run]!) continue
      const overlap = overlapOf(runs, prior, run)
      if (overlap >= sizes[run]!) continue
      const shift = Math.abs(b[run]! - a[run]! - (b[prior]! - a[prior]!))
      const total = scores[p]! + (sizes[run]! - overlap) * WORD - Math.min(SHIFT_LIMIT, shift * SHIFT)
      if (total > most) {
        most = total
        follows = p
      }
    }
    scores[k] = most
    before[k] = follows
    if (best < 0 || most > scores[best]!) best = k
  }
  const followed: number[] = []
  for (let k = best; k >= 0; k = before[k]!) followed.push(ordered[k]!)
  for (let k = followed.length - 1; k >= 0; k--) addWithoutOverlap(chain, runs, followed[k]!)
}

/** For each run the score of the best chain that ends with it and the run before it there, kept from chain to chain. */
let scores = new Int32Array(64)
let before = new Int32Array(64)

function makeRoom(runs: number): void {
  if (scores.length >= runs) return
  scores = new Int32Array(runs * 2)
  before = new Int32Array(runs * 2)
}

/** The runs `members` by `a`, then `b`. They come nearly in order. */
function inOrder({ a, b }: Runs, members: readonly number[]): number[] {
  const ordered: number[] = []
  for (const r of members) {
    let at = ordered.length
    for (; at > 0 && (a[ordered[at - 1]!]! - a[r]! || b[ordered[at - 1]!]! - b[r]!) > 0; at--) ordered[at] = ordered[at - 1]!
    ordered[at] = r
  }
  return ordered
}

/** How many words of a run the one before it holds too. */
function overlapOf({ a, b, sizes }: Runs, prior: number, run: number): number {
  return Math.max(0, a[prior]! + sizes[prior]! - a[run]!, b[prior]! + sizes[prior]! - b[run]!)
}

function addWithoutOverlap(chain: Runs, { a, b, sizes, weights }: Runs, run: number): void {
  const last = chain.length - 1
  const cut = last < 0 ? 0 : Math.max(0, chain.a[last]! + chain.sizes[last]! - a[run]!, chain.b[last]! + chain.sizes[last]! - b[run]!)
  if (cut < sizes[run]!) addRun(chain, a[run]! + cut, b[run]! + cut, sizes[run]! - cut, weights[run]!)
}
