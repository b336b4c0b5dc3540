/** Whole numbers up to here are exact in a double. */
const EXACT = 2 ** 53
/** Moves a passage, on average, before sorting passages of one part of the text one by one is given up. */
const MOVES = 8

/** Codings, a place each: where they stood, and their columns. */
export interface CodingRows {
  readonly order: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly code: Int32Array
  readonly speaker: Int32Array
}

/** The codings of one group as they came, and where the parts of its text begin among them; the next group uses the room again. */
export interface SortingRoom extends CodingRows {
  readonly parts: Int32Array
}

/** Room for so many codings. */
export function codingRows(n: number): CodingRows {
  return { order: new Int32Array(n), start: new Int32Array(n), end: new Int32Array(n), code: new Int32Array(n), speaker: new Int32Array(n) }
}

/** Room for groups of at most so many codings. */
export function sortingRoom(longest: number): SortingRoom {
  return { ...codingRows(longest), parts: new Int32Array(2 * longest + 1) }
}

/**
 * Puts the rows from `from` up to `to`, which are as they stood, in the order of the text: by start, then end, then as they stood. Deals
 * them out over as many parts of the text as there are rows, and sorts what lies in one part by moving it to its place: people code all
 * over a text, so that parts hold little. Where they hold much the native sort of numbers does the work.
 */
export function sortPassages({ order, start, end, code, speaker }: CodingRows, from: number, to: number, room: SortingRoom): void {
  const n = to - from
  if (n < 2) return
  room.order.set(order.subarray(from, to))
  room.start.set(start.subarray(from, to))
  room.end.set(end.subarray(from, to))
  room.code.set(code.subarray(from, to))
  room.speaker.set(speaker.subarray(from, to))
  deal(order, start, end, code, speaker, from, n, room)
  if (sortByMoving(order, start, end, code, speaker, from, to)) return
  const sorted = sortByBoth(room.start, room.end, n)
  for (let k = 0; k < n; k++) {
    const place = sorted[k]!
    order[from + k] = room.order[place]!
    start[from + k] = room.start[place]!
    end[from + k] = room.end[place]!
    code[from + k] = room.code[place]!
    speaker[from + k] = room.speaker[place]!
  }
}

function deal(order: Int32Array, start: Int32Array, end: Int32Array, code: Int32Array, speaker: Int32Array, from: number, n: number, { order: orders, start: starts, end: ends, code: codes, speaker: speakers, parts }: SortingRoom): void {
  let least = starts[0]!
  let most = least
  for (let k = 1; k < n; k++) {
    const begin = starts[k]!
    if (begin < least) least = begin
    if (begin > most) most = begin
  }
  // As wide as a power of 2, so that there are at most twice as many parts as rows.
  const bits = Math.max(0, Math.clz32(n) - Math.clz32(most - least))
  const last = (most - least) >>> bits
  parts.fill(0, 0, last + 2)
  for (let k = 0; k < n; k++) parts[((starts[k]! - least) >>> bits) + 1]! += 1
  for (let part = 0; part < last; part++) parts[part + 1]! += parts[part]!
  for (let k = 0; k < n; k++) {
    const part = (starts[k]! - least) >>> bits
    const at = parts[part]!
    parts[part] = at + 1
    order[from + at] = orders[k]!
    start[from + at] = starts[k]!
    end[from + at] = ends[k]!
    code[from + at] = codes[k]!
    speaker[from + at] = speakers[k]!
  }
}

/** False when it turns out to be much, and is left half done. */
function sortByMoving(order: Int32Array, start: Int32Array, end: Int32Array, code: Int32Array, speaker: Int32Array, from: number, to: number): boolean {
  let moves = MOVES * (to - from)
  for (let i = from + 1; i < to; i++) {
    const begin = start[i]!
    const stop = end[i]!
    if (start[i - 1]! < begin || (start[i - 1] === begin && end[i - 1]! <= stop)) continue
    const place = order[i]!
    const one = code[i]!
    const voice = speaker[i]!
    let k = i
    for (; k > from && (start[k - 1]! > begin || (start[k - 1] === begin && end[k - 1]! > stop)); k--) {
      order[k] = order[k - 1]!
      start[k] = start[k - 1]!
      end[k] = end[k - 1]!
      code[k] = code[k - 1]!
      speaker[k] = speaker[k - 1]!
    }
    order[k] = place
    start[k] = begin
    end[k] = stop
    code[k] = one
    speaker[k] = voice
    moves -= i - k
    if (moves < 0) return false
  }
  return true
}

/** Where the first `n` stand in order. Packs what is sorted by and where it stood in one number, where that is exact: the native sort of numbers is much faster than one that asks back. */
function sortByBoth(start: Int32Array, end: Int32Array, n: number): Int32Array {
  const places = new Int32Array(n).map((_, place) => place)
  let least = 0
  let farthest = 0
  let longest = 0
  for (let k = 0; k < n; k++) {
    least = Math.min(least, start[k]!, end[k]! - start[k]!)
    farthest = Math.max(farthest, start[k]!)
    longest = Math.max(longest, end[k]! - start[k]!)
  }
  if (least < 0 || (farthest + 1) * (longest + 1) * n > EXACT) return places.sort((a, b) => start[a]! - start[b]! || end[a]! - end[b]! || a - b)
  const keys = Float64Array.from(places, (k) => (start[k]! * (longest + 1) + end[k]! - start[k]!) * n + k).sort()
  return places.map((k) => keys[k]! - Math.floor(keys[k]! / n) * n)
}
