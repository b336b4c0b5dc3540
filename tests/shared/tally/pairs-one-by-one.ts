import type { NumberedCoding } from '../../../shared/tally/running-tally.ts'

export interface Pairs {
  /** At `lower * codes + higher`. */
  readonly pairs: number[]
  readonly sources: number[]
}

/** What `countCoOccurrence` should give, by looking at every pair of codings. */
export function pairsOneByOne(codings: readonly NumberedCoding[], codes: number, gap: number): Pairs {
  const pairs = new Array<number>(codes * codes).fill(0)
  const where = pairs.map(() => new Set<number>())
  codings.forEach((x, i) => codings.slice(0, i).forEach((y) => {
    if (x.source !== y.source || x.code === y.code || !(x.start < y.end + gap && y.start < x.end + gap)) return
    const cell = Math.min(x.code, y.code) * codes + Math.max(x.code, y.code)
    pairs[cell]! += 1
    where[cell]!.add(x.source)
  }))
  return { pairs, sources: where.map((one) => one.size) }
}
