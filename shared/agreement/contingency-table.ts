import type { UnitsTable } from './units-table.ts'

/** How often two coders gave each pair of values: `counts[first][second]`, both in the order of `values`. */
export interface ContingencyTable {
  readonly values: readonly (string | number)[]
  readonly counts: readonly (readonly number[])[]
}

/** Sets the ratings of two coders (columns of the table) against each other, over the units that both rated. */
export function contingencyTable(units: UnitsTable, first = 0, second = 1): ContingencyTable {
  const pairs = units.flatMap((row) => {
    const [a, b] = [row[first] ?? null, row[second] ?? null]
    return a === null || b === null ? [] : [[a, b] as const]
  })
  const values = [...new Set(pairs.flat())]
  const placeOf = new Map(values.map((value, place) => [value, place]))
  const counts = values.map(() => values.map(() => 0))
  for (const [a, b] of pairs) counts[placeOf.get(a)!]![placeOf.get(b)!]! += 1
  return { values, counts }
}
