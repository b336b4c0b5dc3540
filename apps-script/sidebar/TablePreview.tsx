import type { Table } from '../../shared/passive/read-table.ts'
import { useStrings } from './language.ts'

/** Rows of a file that are shown to look at. */
const ROWS_SHOWN = 8
const COLUMNS_SHOWN = 30
/** A head cell without words is no head. */
const NOTHING = '\u00a0'

/** The first rows of the file as they are read now. */
export function TablePreview({ table }: { readonly table: Table }) {
  const { figures } = useStrings()
  const width = Math.min(COLUMNS_SHOWN, Math.max(...table.header.map((cells) => cells.length), ...table.rows.slice(0, ROWS_SHOWN).map(({ cells }) => cells.length), 1))
  const columns = Array.from({ length: width }, (_, place) => place)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div class="sidebar__scroll" role="region" tabIndex={0} aria-label={figures.preview}>
      <table class="sidebar__preview">
        <thead>
          {table.header.map((cells, row) => <tr key={row}>{columns.map((place) => (cells[place] ? <th key={place} scope="col">{cells[place]}</th> : <td key={place}>{NOTHING}</td>))}</tr>)}
        </thead>
        <tbody>
          {table.rows.slice(0, ROWS_SHOWN).map(({ line, cells }) => <tr key={line}>{columns.map((place) => <td key={place}>{cells[place] ?? ''}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  )
}
