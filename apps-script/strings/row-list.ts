/** '3–5, 9' for the rows 3, 4, 5 and 9; a long list breaks off after some. */
export function rowList(rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const row of rows) {
    const open = runs[runs.length - 1]
    if (open !== undefined && row === open.last + 1) open.last = row
    else runs.push({ first: row, last: row })
  }
  const shown = runs.slice(0, MOST_RUNS).map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
  return shown.join(', ') + (runs.length > MOST_RUNS ? ' …' : '')
}

const MOST_RUNS = 8
