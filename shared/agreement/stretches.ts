/** Codings sorted by source and place in its text, as the index of a tally holds them. */
export interface SortedCodings {
  readonly codes: number
  readonly sources: number
  /** The codings of source s are at places `first[s]` up to `first[s + 1]`. */
  readonly first: Int32Array
  readonly code: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Where the coding at a place stood in the columns. */
  readonly order: Int32Array
}

/** Who coded what: what agreement needs to know beside the codings. */
export interface CodersOfCodings {
  /** Number of the coder of each coding, in the order of the columns; below `MOST_CODERS`. */
  readonly coder: Int32Array
  /** Coders there are. */
  readonly coders: number
  /** Per source the coders who were to code it, a bit each: whoever marked nothing there disagrees with who did. */
  readonly assigned: Int32Array
  /** Length of each source. */
  readonly length: Int32Array
}

/** A set of coders is one whole number, a bit each. */
export const MOST_CODERS = 30

/** One code in one source, cut where the set of coders that marked it changes; room that is used again for the next. */
export interface Stretches {
  code: number
  /** How many there are; those where nobody marked the code are left out. */
  count: number
  readonly coders: Int32Array
  readonly length: Int32Array
  /** Sum of the squared lengths of what each coder marked in one go, overlapping or touching codings as one. */
  squares: number
}

/**
 * Goes through every code of every source that two or more coders were to code, and cuts its codings into stretches with the same set of
 * coders. `visit` gets room that the next call writes over. One sweep a code and source: what coders agree about is all added up from
 * these lengths.
 */
export function sweepStretches(sorted: SortedCodings, { coder, coders, assigned }: CodersOfCodings, visit: (stretches: Stretches, source: number) => void): void {
  if (coders > MOST_CODERS) throw new RangeError(`sweepStretches(): at most ${MOST_CODERS} coders, got ${coders}`)
  let most = 0
  for (let source = 0; source < sorted.sources; source++) {
    if (takesPart(assigned[source]!)) most = Math.max(most, sorted.first[source + 1]! - sorted.first[source]!)
  }
  const room: Room = {
    next: new Int32Array(sorted.codes), codesHere: new Int32Array(sorted.codes), kept: new Int32Array(most + 1), keptCoder: new Int32Array(most + 1), place: new Int32Array(most), placeCoder: new Int32Array(most),
    until: new Int32Array(coders), since: new Int32Array(coders),
    stretches: { code: 0, count: 0, coders: new Int32Array(2 * most + 1), length: new Int32Array(2 * most + 1), squares: 0 },
  }
  for (let source = 0; source < sorted.sources; source++) {
    if (takesPart(assigned[source]!)) sweepSource(sorted, coder, assigned[source]!, source, room, visit)
  }
}

/** Whether what is coded in a source can be compared: all of a set of coders, or two whoever they are, were to code it. */
export function takesPart(assigned: number, among: number | null = null): boolean {
  return among === null ? (assigned & (assigned - 1)) !== 0 : (assigned & among) === among
}

/** How many coders are in a set. */
export function countCoders(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1
  return count
}

interface Room {
  readonly next: Int32Array
  readonly codesHere: Int32Array
  /** Codings that count, in the order of the text, each with its coder; then the same by code. */
  readonly kept: Int32Array
  readonly keptCoder: Int32Array
  readonly place: Int32Array
  readonly placeCoder: Int32Array
  readonly until: Int32Array
  readonly since: Int32Array
  readonly stretches: Stretches
}

/** Groups the codings of a source by code, which keeps their order in the text, and sweeps each group. */
function sweepSource(sorted: SortedCodings, coder: Int32Array, counted: number, source: number, room: Room, visit: (stretches: Stretches, source: number) => void): void {
  const { code } = sorted
  const { next, codesHere, kept, keptCoder, place, placeCoder } = room
  const many = keepCounted(sorted, coder, counted, source, room)
  let here = 0
  for (let k = 0; k < many; k++) if (next[code[kept[k]!]!]!++ === 0) codesHere[here++] = code[kept[k]!]!
  let at = 0
  for (let k = 0; k < here; k++) {
    const of = next[codesHere[k]!]!
    next[codesHere[k]!] = at
    at += of
  }
  for (let k = 0; k < many; k++) {
    const to = next[code[kept[k]!]!]!++
    place[to] = kept[k]!
    placeCoder[to] = keptCoder[k]!
  }
  let begin = 0
  for (let k = 0; k < here; k++) {
    const one = codesHere[k]!
    const end = next[one]!
    next[one] = 0
    room.stretches.code = one
    sweepGroup(sorted, begin, end, room)
    visit(room.stretches, source)
    begin = end
  }
}

function keepCounted({ first, order }: SortedCodings, coder: Int32Array, counted: number, source: number, { kept, keptCoder }: Room): number {
  const to = first[source + 1]!
  let many = 0
  for (let i = first[source]!; i < to; i++) {
    const who = coder[order[i]!]!
    // Written in any case and kept only when it counts: cheaper than a branch that cannot be foreseen.
    kept[many] = i
    keptCoder[many] = who
    many += (counted >> who) & 1
  }
  return many
}

/** One code in one source: a function of its own, so that it is compiled early. */
function sweepGroup({ start, end }: SortedCodings, begin: number, stop: number, { place, placeCoder, until, since, stretches }: Room): void {
  let open = 0
  let at = 0
  stretches.count = 0
  stretches.squares = 0
  if (stop - begin === 1) {
    // Half of all groups are one coding.
    const length = end[place[begin]!]! - start[place[begin]!]!
    add(stretches, 1 << placeCoder[begin]!, 0, length)
    stretches.squares = length ** 2
    return
  }
  for (let k = begin; k < stop; k++) {
    const i = place[k]!
    const from = start[i]!
    // What ends just where this begins stays open: for its own coder the two are one.
    while (open !== 0) {
      const last = firstEnd(open, until)
      if (last >= from) break
      at = add(stretches, open, at, last)
      open = close(open, last, until, since, stretches)
    }
    if (open !== 0) add(stretches, open, at, from)
    at = from
    const who = placeCoder[k]!
    const bit = 1 << who
    if ((open & bit) === 0) {
      open |= bit
      since[who] = from
      until[who] = end[i]!
    } else if (end[i]! > until[who]!) until[who] = end[i]!
  }
  while (open !== 0) {
    const last = firstEnd(open, until)
    at = add(stretches, open, at, last)
    open = close(open, last, until, since, stretches)
  }
}

/** Where the first of the open coders stops. */
function firstEnd(open: number, until: Int32Array): number {
  let first = 0x7fffffff
  for (let rest = open; rest !== 0; rest &= rest - 1) first = Math.min(first, until[31 - Math.clz32(rest & -rest)]!)
  return first
}

function add(stretches: Stretches, open: number, from: number, to: number): number {
  if (to > from) {
    stretches.coders[stretches.count] = open
    stretches.length[stretches.count] = to - from
    stretches.count += 1
  }
  return to
}

/** The coders that go on after `end`. */
function close(open: number, end: number, until: Int32Array, since: Int32Array, stretches: Stretches): number {
  let goOn = open
  for (let rest = open; rest !== 0; rest &= rest - 1) {
    const who = 31 - Math.clz32(rest & -rest)
    if (until[who] !== end) continue
    goOn &= ~(1 << who)
    stretches.squares += (end - since[who]!) ** 2
  }
  return goOn
}
