/**
 * Counts the pairs of codings of a source (at places `begin` up to `stop`) as `sweepPairs` does, with a number of open passages for
 * each code and their ends in order: a coding costs as much as there are codes open, however many passages are.
 */
export function sweepCrowd(code: Int32Array, start: Int32Array, end: Int32Array, begin: number, stop: number, gap: number, bits: number, localOf: Int32Array, cells: Int32Array, touched: Int32Array): void {
  const codes = 1 << bits
  const open = new Int32Array(codes)
  const present: number[] = []
  const ends = endsInOrder(code, start, end, begin, stop, gap, localOf, codes)
  let passed = 0
  let found = touched[0]! + 1
  for (let i = begin; i < stop; i++) {
    const beyond = (start[i]! + 1) * codes
    for (; passed < ends.length && ends[passed]! < beyond; passed++) {
      const gone = ends[passed]! - Math.floor(ends[passed]! / codes) * codes
      open[gone]! -= 1
      if (open[gone] === 0) present.splice(present.indexOf(gone), 1)
    }
    const own = localOf[code[i]!]!
    for (const other of present) {
      const cell = (other << bits) | own
      if (cells[cell] === 0) touched[found++] = cell
      cells[cell]! += open[other]!
    }
    if (end[i]! + gap > start[i]! && open[own]!++ === 0) present.push(own)
  }
  touched[0] = found - 1
}

/** Ends packed with their codes. None is passed before it came: those that meet nothing after them are not listed. */
function endsInOrder(code: Int32Array, start: Int32Array, end: Int32Array, begin: number, stop: number, gap: number, localOf: Int32Array, codes: number): Float64Array {
  const ends = new Float64Array(stop - begin)
  let listed = 0
  for (let i = begin; i < stop; i++) {
    const until = end[i]! + gap
    if (until > start[i]!) ends[listed++] = until * codes + localOf[code[i]!]!
  }
  return ends.subarray(0, listed).sort()
}
