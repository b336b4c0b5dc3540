/** A stretch of rows or columns: the index of its first, and how many. */
export interface Stretch {
  readonly first: number
  readonly count: number
}

/** Stretches of columns that are ours; people's own columns (null) lie between them. */
export function runsOfColumns(columnIds: readonly (string | null)[]): readonly Stretch[] {
  const runs: Stretch[] = []
  columnIds.forEach((id, index) => {
    if (id === null) return
    const last = runs[runs.length - 1]
    if (last && last.first + last.count === index) runs[runs.length - 1] = { first: last.first, count: last.count + 1 }
    else runs.push({ first: index, count: 1 })
  })
  return runs
}

/**
 * The fewest rows that cover `rows` (ascending, each once) in at most `most` stretches: the widest gaps are left out, narrower ones are
 * covered, so that the number of calls stays the same however many rows there are.
 */
export function blocksOfRows(rows: readonly number[], most = 8): readonly Stretch[] {
  if (rows.length === 0) return []
  const gaps = rows.slice(1).map((row, index) => ({ index: index + 1, width: row - rows[index]! - 1 })).filter(({ width }) => width > 0)
  const cuts = gaps.sort((a, b) => b.width - a.width || a.index - b.index).slice(0, Math.max(0, most - 1)).map(({ index }) => index).sort((a, b) => a - b)
  return [0, ...cuts].map((from, index) => {
    const first = rows[from]!
    const last = rows[(cuts[index] ?? rows.length) - 1]!
    return { first, count: last - first + 1 }
  })
}

/** Rows (ascending, each once) as stretches; rows that lie no more than `gap` rows apart are in one, with what lies between them. */
export function stretchesOfRows(rows: readonly number[], gap = 0): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const row of rows) {
    const last = stretches[stretches.length - 1]
    if (last && row - last.first - last.count <= gap) stretches[stretches.length - 1] = { first: last.first, count: row - last.first + 1 }
    else stretches.push({ first: row, count: 1 })
  }
  return stretches
}
