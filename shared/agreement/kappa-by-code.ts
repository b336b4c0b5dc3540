import { type CodersOfCodings, type SortedCodings, takesPart } from './coders-of-codings.ts'

/** Two coders compared, code by code, over the characters of the sources that both were to code. */
export interface KappaByCode {
  /** Characters compared. */
  readonly total: number
  /** Per code three numbers: characters that the first marked, that the second marked, that both marked. */
  readonly marked: Int32Array
  /** NaN for a code that neither used. */
  readonly kappa: Float64Array
}

/** Cohen's kappa of two coders (numbers) per code over characters; see `cohenKappa` for the source of the formula. */
export function kappaByCode(sorted: SortedCodings, coders: CodersOfCodings, a: number, b: number): KappaByCode {
  const both = (1 << a) | (1 << b)
  const room: Room = { marked: new Int32Array(sorted.codes * 3), until: new Int32Array(sorted.codes * 2), lastSource: new Int32Array(sorted.codes).fill(-1) }
  let total = 0
  for (let source = 0; source < sorted.sources; source++) {
    if (!takesPart(coders.assigned[source]!, both)) continue
    total += coders.length[source]!
    addSource(sorted, coders.coder, a, b, source, room)
  }
  const { marked } = room
  const kappa = new Float64Array(sorted.codes)
  for (let code = 0; code < sorted.codes; code++) kappa[code] = kappaOf(total, marked[code * 3]!, marked[code * 3 + 1]!, marked[code * 3 + 2]!)
  return { total, marked, kappa }
}

interface Room {
  readonly marked: Int32Array
  /** Per code how far each of the two has marked the source at hand: `[code * 2 + 0 or 1]`. */
  readonly until: Int32Array
  readonly lastSource: Int32Array
}

/**
 * Codings come by their start. What one adds to its coder's marks begins at or after every start so far, so the other coder's marks
 * from there on are one run, up to where they reach: their overlap needs no look back.
 */
function addSource({ first, code, start, end, order }: SortedCodings, coder: Int32Array, a: number, b: number, source: number, { marked, until, lastSource }: Room): void {
  const to = first[source + 1]!
  for (let i = first[source]!; i < to; i++) {
    const who = coder[order[i]!]!
    if (who !== a && who !== b) continue
    const one = code[i]!
    if (lastSource[one] !== source) {
      lastSource[one] = source
      until[one * 2] = until[one * 2 + 1] = 0
    }
    const side = who === a ? 0 : 1
    const from = Math.max(start[i]!, until[one * 2 + side]!)
    const stop = end[i]!
    if (stop <= from) continue
    until[one * 2 + side] = stop
    marked[one * 3 + side]! += stop - from
    const shared = Math.min(stop, until[one * 2 + 1 - side]!) - from
    if (shared > 0) marked[one * 3 + 2]! += shared
  }
}

function kappaOf(total: number, first: number, second: number, both: number): number {
  if (first + second === 0) return NaN
  const agreed = (total - first - second + 2 * both) / total
  const byChance = (first / total) * (second / total) + ((total - first) / total) * ((total - second) / total)
  return (agreed - byChance) / (1 - byChance)
}
