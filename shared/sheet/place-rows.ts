import type { CellValue } from './column.ts'
import type { TabLayout } from './tab-layout.ts'
import type { TabCells } from './record-rows.ts'

/** Hidden columns of a computed tab whose rows stay where people put them: what a row is about, and its place in our own order. */
export const ROW_KEY = '_row'
export const ROW_PLACE = '_place'

/** Where the rows of a computed tab go. */
export interface PlacedRows {
  /** Sheet row (0 = the first below the header) of each wanted row, when everything is written and sorted. */
  readonly rowOf: readonly number[]
  /** What to write before sorting: sheet row → wanted row; null empties our own cells of that row. */
  readonly writes: ReadonlyMap<number, number | null>
  /** Rows of which nothing is wanted any more, but in which people wrote something of their own: they keep their name and go last. */
  readonly kept: ReadonlyMap<number, number>
  /** Whether the rows are to be sorted by their place after writing: then people's own columns move along with their row. */
  readonly sort: boolean
}

/** Whether the rows of a tab are found again by a key. */
export function keepsPlaces(layout: TabLayout): boolean {
  return layout.columns.some(({ id }) => id === ROW_KEY) && layout.columns.some(({ id }) => id === ROW_PLACE)
}

/**
 * Decides in which row each wanted row is written, so that what people wrote beside a row stays beside it. A row that is there keeps
 * its place, new ones take empty rows and then the end, and the whole is sorted by our order, unless people sorted it another way
 * (`mayMove` false, or places that no longer rise): then their order stays.
 */
export function placeRows(cells: TabCells, wanted: readonly string[], mayMove: boolean): PlacedRows {
  const [keyAt, placeAt, idAt] = [ROW_KEY, ROW_PLACE, '_id'].map((id) => cells.columnIds.indexOf(id)) as [number, number, number]
  const text = (row: readonly CellValue[], at: number) => String(at < 0 ? '' : (row[at] ?? '')).trim()
  const isOwn = (row: readonly CellValue[]) => row.some((cell, at) => (cells.columnIds[at] ?? null) === null && cell !== '' && cell !== false)

  const wantedAt = new Map(wanted.map((key, index) => [key, index]))
  const rowOf: (number | undefined)[] = wanted.map(() => undefined)
  const free: number[] = []
  const kept = new Map<number, number>()
  const places: number[] = []
  cells.rows.forEach((row, index) => {
    const key = text(row, keyAt) || codeKey(text(row, idAt))
    const want = wantedAt.get(key)
    if (key !== '' && text(row, placeAt) !== '') places.push(Number(text(row, placeAt)))
    if (want !== undefined && rowOf[want] === undefined) rowOf[want] = index
    else if (!isOwn(row)) free.push(index)
    else if (key !== '') kept.set(index, wanted.length + kept.size)
  })
  const sortedByPeople = places.some((place, index) => index > 0 && !(place >= places[index - 1]!))
  const ours = mayMove && !sortedByPeople
  const below = lastOf([...rowOf.map((row) => row ?? -1), ...kept.keys()])
  // In an order of people's own an empty row between is theirs too: new rows go below everything.
  const empty = ours ? [...free] : free.filter((row) => row > below)
  let end = cells.rows.length
  const written = rowOf.map((row) => row ?? empty.shift() ?? end++)
  const last = lastOf(written)
  const rises = written.every((row, index) => index === 0 || row > written[index - 1]!) && [...kept.keys()].every((row) => row > last)
  const taken = new Set(written)
  const sort = ours && (!rises || free.some((row) => row < last && !taken.has(row)))
  const writes = new Map<number, number | null>([...free.map((row) => [row, null] as const), ...written.map((row, index) => [row, index] as const)])
  return { rowOf: sort ? wanted.map((_, index) => index) : written, writes, kept, sort }
}

/** The key of the row of a code. Its id stands in the row as well, for when somebody deleted the column of keys. */
export function codeKey(codeId: string): string {
  return codeId === '' ? '' : `code:${codeId}`
}

function lastOf(rows: readonly number[]): number {
  return rows.reduce((last, row) => Math.max(last, row), -1)
}
