import { type CodersOfCodings, countCoders, MOST_CODERS, type SortedCodings, takesPart } from './coders-of-codings.ts'

/** What coders marked, code by code, in the sources that two or more were to code. */
export interface MarkCounts {
  /** Characters by code, coders that were to code (m) and coders that marked (k ≥ 1): `[(code * width + m) * width + k]`, width = coders + 1. */
  readonly characters: Float64Array
  /** Per code the sum of the squared lengths of what each coder marked in one go, overlapping or touching codings as one. */
  readonly squares: Float64Array
}

/**
 * Counts characters by how many coders marked them. Codings come by their start, so what one adds to its coder's marks begins at or after
 * every start so far, and what another coder marked from there on is one run: nothing is to be cut up, and nobody has to look back.
 * Throws RangeError for more coders than fit in a set.
 */
export function countMarks(sorted: SortedCodings, coders: CodersOfCodings): MarkCounts {
  if (coders.coders > MOST_CODERS) throw new RangeError(`countMarks(): at most ${MOST_CODERS} coders, got ${coders.coders}`)
  const width = coders.coders + 1
  const counts = { characters: new Float64Array(sorted.codes * width * width), squares: new Float64Array(sorted.codes) }
  // Where the last run of each coder's marks begins and stops: [code * coders + coder]. Sources lie behind each other as if they were one text, so that nothing is emptied between them.
  const since = new Float64Array(sorted.codes * coders.coders)
  const until = new Float64Array(sorted.codes * coders.coders).fill(-1)
  // Per code the coders of whom a run may still go on, and room for the lengths that others marked, too.
  const open = new Int32Array(sorted.codes)
  const shared = new Float64Array(width)
  let farthest = 0
  for (let source = 0; source < sorted.sources; source++) {
    if (takesPart(coders.assigned[source]!)) farthest = addSource(sorted, coders, source, farthest + 1, since, until, open, shared, counts.characters, counts.squares)
  }
  return counts
}

/** Counts the marks of one source, whose text begins at `base`; returns how far they go. */
function addSource({ first, code, start, end, order }: SortedCodings, { coder, coders, assigned }: CodersOfCodings, source: number, base: number, since: Float64Array, until: Float64Array, open: Int32Array, shared: Float64Array, characters: Float64Array, squares: Float64Array): number {
  const among = assigned[source]!
  const looked = countCoders(among)
  // For two coders: the number of the one is this without the other's.
  const two = looked === 2 ? 62 - Math.clz32(among) - Math.clz32(among & -among) : -1
  const to = first[source + 1]!
  let farthest = base
  for (let i = first[source]!; i < to; i++) {
    const who = coder[order[i]!]!
    if (((among >> who) & 1) === 0) continue
    const one = code[i]!
    const runs = one * coders
    const from = base + start[i]!
    const stop = base + end[i]!
    let begin = until[runs + who]!
    // Marks that touch are one run.
    if (from > begin) {
      since[runs + who] = from
      begin = from
    }
    if (stop <= begin) continue
    until[runs + who] = stop
    if (stop > farthest) farthest = stop
    const length = stop - begin
    // How much the square of the run's length grows.
    squares[one]! += length * (stop + begin - 2 * since[runs + who]!)
    const row = (one * (coders + 1) + looked) * (coders + 1)
    if (two >= 0) {
      const theirs = until[runs + two - who]!
      const both = theirs > begin ? (theirs < stop ? theirs : stop) - begin : 0
      characters[row + 1]! += length - 2 * both
      characters[row + 2]! += both
      continue
    }
    let others = 0
    for (let rest = open[one]! & ~(1 << who); rest !== 0; rest &= rest - 1) {
      const theirs = until[runs + 31 - Math.clz32(rest & -rest)]!
      if (theirs > begin) others = insert(shared, others, (theirs < stop ? theirs : stop) - begin)
      else if (theirs <= from) open[one]! &= ~(rest & -rest)
    }
    open[one]! |= 1 << who
    addCharacters(characters, row, length, shared, others)
  }
  return farthest
}

/** Keeps the longest first. */
function insert(lengths: Float64Array, count: number, length: number): number {
  let at = count
  for (; at > 0 && lengths[at - 1]! < length; at--) lengths[at] = lengths[at - 1]!
  lengths[at] = length
  return count + 1
}

/** Of `length` new characters the first `shared[k]` were marked by k + 1 others at least: each of them has one coder more from now on. */
function addCharacters(characters: Float64Array, row: number, length: number, shared: Float64Array, others: number): void {
  let longer = length
  for (let k = 1; k <= others; k++) {
    characters[row + k]! += longer - 2 * shared[k - 1]! + (k < others ? shared[k]! : 0)
    longer = shared[k - 1]!
  }
  characters[row + others + 1]! += longer
}
