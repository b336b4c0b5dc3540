import type { NamedTable } from './contents.ts'

/** A cell that runs over so many columns is a remark about a row, no answer. */
const WIDE_CELL = 3
/** Tables that are wider or longer are no tables that a person made. */
const MOST_COLUMNS = 256
const MOST_ROWS = 20_000

/** The cells of a table as text, row by row; and the table itself, where it has a header and rows. A cell that runs over several rows stands in each of them. */
export function readTableElement(element: HTMLTableElement): { readonly rows: readonly (readonly string[])[]; readonly table: NamedTable | null } {
  const rows: string[][] = []
  const isRemark: boolean[] = []
  const below = new Map<number, { readonly words: string; left: number }>()
  for (const row of Array.from(element.rows).slice(0, MOST_ROWS)) {
    const cells: string[] = []
    const takeFromAbove = (): void => {
      for (let above = below.get(cells.length); above && above.left > 0; above = below.get(cells.length)) {
        above.left -= 1
        cells.push(above.words)
      }
    }
    let widest = 1
    takeFromAbove()
    for (const cell of row.cells) {
      const words = (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
      const width = Math.min(Math.max(1, cell.colSpan), MOST_COLUMNS - cells.length)
      widest = Math.max(widest, width)
      for (let column = 0; column < width; column++) {
        if (cell.rowSpan > 1) below.set(cells.length, { words: column === 0 ? words : '', left: cell.rowSpan - 1 })
        cells.push(column === 0 ? words : '')
      }
      takeFromAbove()
      if (cells.length >= MOST_COLUMNS) break
    }
    rows.push(cells)
    isRemark.push(widest >= WIDE_CELL)
  }
  const start = isRemark.findIndex((remark) => !remark)
  const header = rows[start]
  if (!header || header.length < 2 || header.filter((cell) => cell !== '').length < 2) return { rows, table: null }
  const answers = rows.filter((cells, at) => at > start && !isRemark[at] && cells.some((cell) => cell !== ''))
  const passedOver = isRemark.filter((remark, at) => remark && at > start).length
  return { rows, table: answers.length > 0 ? { name: '', table: { header, rows: answers }, passedOver } : null }
}
