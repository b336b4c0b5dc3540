/**
 * Runs of words that stand both in what is remembered and in the text, in columns: run r is the `sizes[r]` words that begin at word
 * `a[r]` of the one and at word `b[r]` of the other. There are many thousands, looked at again for each passage about them.
 */
export interface Runs {
  a: Int32Array
  b: Int32Array
  sizes: Int32Array
  /** How much each says about where: the sum over its seeds, rare ones more. In whole numbers, as all here. */
  weights: Int32Array
  length: number
}

const ROOM = 64

/** An empty list of runs. */
export function noRuns(room = ROOM): Runs {
  return { a: new Int32Array(room), b: new Int32Array(room), sizes: new Int32Array(room), weights: new Int32Array(room), length: 0 }
}

/** Adds a run at the end. */
export function addRun(runs: Runs, a: number, b: number, size: number, weight: number): void {
  const r = runs.length++
  if (r === runs.a.length) makeRoom(runs)
  runs.a[r] = a
  runs.b[r] = b
  runs.sizes[r] = size
  runs.weights[r] = weight
}

function makeRoom(runs: Runs): void {
  const { a, b, sizes, weights } = runs
  Object.assign(runs, noRuns(a.length * 2), { length: runs.length })
  runs.a.set(a)
  runs.b.set(b)
  runs.sizes.set(sizes)
  runs.weights.set(weights)
}
