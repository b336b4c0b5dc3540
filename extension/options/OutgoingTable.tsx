import { useId, useState } from 'preact/hooks'
import type { OutgoingRow } from '../messages.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'

/** Rows shown before a person asks for all. */
const FIRST_ROWS = 20

interface OutgoingTableProps {
  readonly tab: string
  readonly rows: readonly OutgoingRow[]
}

/** The rows for one tab, every cell of them; a column that is empty in all rows is named below instead of shown. */
export function OutgoingTable({ tab, rows }: OutgoingTableProps) {
  const { options: words } = useStrings()
  const id = useId()
  const [all, setAll] = useState(false)
  const headers = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.header)))]
  const valueOf = (row: OutgoingRow, header: string) => row.cells.find((cell) => cell.header === header)?.value ?? ''
  const filled = headers.filter((header) => rows.some((row) => valueOf(row, header) !== ''))
  const empty = headers.filter((header) => !filled.includes(header))
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  return (
    <div class="outgoing">
      <h3 class="nl-heading nl-heading--level-4" id={id}>{words.previewTab(tab, rows.length)}</h3>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="bs-scroll" aria-labelledby={id} tabIndex={0}>
        <table class="utrecht-table utrecht-table--html-table">
          <thead><tr>{filled.map((header) => <th key={header} scope="col">{header}</th>)}</tr></thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {filled.map((header) => {
                  const value = valueOf(row, header)
                  return <td key={header}>{value === '' ? <span class="bs-visually-hidden">{words.previewNoValue}</span> : value}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {empty.length > 0 && <p class="utrecht-form-field-description">{words.previewEmptyColumns(empty.join(', '))}</p>}
      {rows.length > shown.length && <Button small onClick={() => setAll(true)}>{words.previewMore(rows.length - shown.length)}</Button>}
    </div>
  )
}
