/** Whole numbers up to here are exact in a double. */
const EXACT = 2 ** 53
/** Bits of a positive number in an Int32Array. */
const SMALL_BITS = 31
/** Moves a passage, on average, before sorting passages that start together one by one is given up. */
const MOVES = 8

interface Passages {
  readonly start: Int32Array
  readonly end: Int32Array
}

interface Room {
  readonly places: Int32Array
  readonly small: Int32Array
  readonly large: Float64Array
}

/** Puts the places in `order` of each group (from `first[g]` up to `first[g + 1]`) in the order of the text: by start, then end, then as they stood. */
export function sortPassages(order: Int32Array, first: Int32Array, passages: Passages): void {
  let longest = 0
  for (let group = 0; group + 1 < first.length; group++) longest = Math.max(longest, first[group + 1]! - first[group]!)
  const room = { places: new Int32Array(longest), small: new Int32Array(longest), large: new Float64Array(longest) }
  for (let group = 0; group + 1 < first.length; group++) sortGroup(order, first[group]!, first[group + 1]!, passages, room)
}

/** Packs what is sorted by and where it stands in one number, so that the native sort of numbers does the work: it is fast where nothing is compiled, too. */
function sortGroup(order: Int32Array, from: number, to: number, passages: Passages, room: Room): void {
  const { start, end } = passages
  let inOrder = true
  let last = from
  let farthest = 0
  for (let i = from; i < to; i++) {
    const place = order[i]!
    const before = order[last]!
    if (start[place]! < start[before]! || (start[place] === start[before] && end[place]! < end[before]!)) inOrder = false
    if (start[place]! > farthest) farthest = start[place]!
    last = i
  }
  if (inOrder) return
  const bits = 32 - Math.clz32(to - from - 1)
  if (farthest < 2 ** (SMALL_BITS - bits)) {
    sortByStart(order, from, to, bits, start, room)
    if (sortThoseTogether(order, from, to, passages)) return
  }
  sortByBoth(order, from, to, bits, passages, room)
}

function sortByStart(order: Int32Array, from: number, to: number, bits: number, start: Int32Array, { places, small }: Room): void {
  const n = to - from
  for (let k = 0; k < n; k++) {
    const place = order[from + k]!
    places[k] = place
    small[k] = (start[place]! << bits) | k
  }
  const sorted = small.subarray(0, n).sort()
  const mask = (1 << bits) - 1
  for (let k = 0; k < n; k++) order[from + k] = places[sorted[k]! & mask]!
}

/** Sorts by end what starts together, of which there mostly is little; false when it turns out to be much, and is left half done. */
function sortThoseTogether(order: Int32Array, from: number, to: number, { start, end }: Passages): boolean {
  let moves = MOVES * (to - from)
  for (let i = from + 1; i < to; i++) {
    const place = order[i]!
    let k = i
    while (k > from && start[order[k - 1]!] === start[place] && end[order[k - 1]!]! > end[place]!) {
      order[k] = order[k - 1]!
      k -= 1
    }
    order[k] = place
    moves -= i - k
    if (moves < 0) return false
  }
  return true
}

function sortByBoth(order: Int32Array, from: number, to: number, bits: number, { start, end }: Passages, { places, large }: Room): void {
  const n = to - from
  const step = 2 ** bits
  let least = 0
  let farthest = 0
  let longest = 0
  for (let i = from; i < to; i++) {
    const length = end[order[i]!]! - start[order[i]!]!
    least = Math.min(least, start[order[i]!]!, length)
    farthest = Math.max(farthest, start[order[i]!]!)
    longest = Math.max(longest, length)
  }
  if (least < 0 || (farthest + 1) * (longest + 1) * step > EXACT) {
    order.subarray(from, to).sort((a, b) => start[a]! - start[b]! || end[a]! - end[b]! || a - b)
    return
  }
  for (let k = 0; k < n; k++) {
    const place = order[from + k]!
    places[k] = place
    large[k] = (start[place]! * (longest + 1) + (end[place]! - start[place]!)) * step + k
  }
  const sorted = large.subarray(0, n).sort()
  for (let k = 0; k < n; k++) order[from + k] = places[sorted[k]! - Math.floor(sorted[k]! / step) * step]!
}
