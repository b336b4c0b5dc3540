import { MOST_CODERS } from './coders-of-codings.ts'

/** What comparing coders needs of a coding. */
export interface CoderCoding {
  readonly sourceId: string
  readonly codeId: string
  readonly coder: string
  /** Number of the turn, line or row it stands in; null where the text has none. */
  readonly unit: number | null
  readonly start: number
  readonly end: number
}

/** A part of a source that two or more coders went through: a turn, line or row, or passages that overlap where there are none of those. */
export interface DoubleCodedUnit<T extends CoderCoding> {
  readonly sourceId: string
  readonly unit: number | null
  readonly start: number
  /** Who coded this source, as a set of numbers in `coders`. */
  readonly looked: number
  readonly codings: readonly T[]
}

export interface DoubleCoded<T extends CoderCoding> {
  /** By name; a number in a set is a place in this list. */
  readonly coders: readonly string[]
  /** By source as they came, then by place in the text. Units that nobody gave a code are not known here and not counted. */
  readonly units: readonly DoubleCodedUnit<T>[]
  /** Coders beyond the most that can be compared. */
  readonly codersLeftOut: number
}

/** The units of the sources that two or more coders coded. Whoever coded anything in a source is taken to have gone through all of it. */
export function doubleCodedUnits<T extends CoderCoding>(codings: readonly T[]): DoubleCoded<T> {
  const bySource = new Map<string, T[]>()
  for (const coding of codings) {
    const known = bySource.get(coding.sourceId)
    if (known) known.push(coding)
    else bySource.set(coding.sourceId, [coding])
  }
  const shared = [...bySource].filter(([, all]) => all.some(({ coder }) => coder !== all[0]!.coder))
  const names = [...new Set(shared.flatMap(([, all]) => all.map(({ coder }) => coder)))].sort()
  const coders = names.slice(0, MOST_CODERS)
  const numberOf = new Map(coders.map((name, number) => [name, number]))
  const units = shared.flatMap(([sourceId, all]) => {
    const counted = all.filter(({ coder }) => numberOf.has(coder))
    const looked = counted.reduce((set, { coder }) => set | (1 << numberOf.get(coder)!), 0)
    return unitsOfSource(counted).map((inUnit) => ({ sourceId, looked, codings: inUnit, unit: inUnit[0]!.unit, start: inUnit.reduce((first, { start }) => Math.min(first, start), Infinity) }))
  })
  return { coders, units, codersLeftOut: names.length - coders.length }
}

/** Which of the coders (by name) of a unit gave it one of some codes, as a set. */
export function codersOf<T extends CoderCoding>(unit: DoubleCodedUnit<T>, coders: readonly string[], isOne: (codeId: string) => boolean): number {
  return unit.codings.reduce((set, { codeId, coder }) => (isOne(codeId) ? set | (1 << coders.indexOf(coder)) : set), 0)
}

function unitsOfSource<T extends CoderCoding>(codings: readonly T[]): T[][] {
  const ordered = [...codings].sort((a, b) => a.start - b.start || a.end - b.end)
  const numbered = new Map<number, T[]>()
  const runs: T[][] = []
  let reach = -1
  for (const coding of ordered) {
    if (coding.unit !== null) {
      const known = numbered.get(coding.unit)
      if (known) known.push(coding)
      else numbered.set(coding.unit, [coding])
    } else {
      if (runs.length > 0 && coding.start < reach) runs[runs.length - 1]!.push(coding)
      else runs.push([coding])
      reach = Math.max(reach, coding.end)
    }
  }
  return [...numbered.values(), ...runs].sort((a, b) => a[0]!.start - b[0]!.start)
}
