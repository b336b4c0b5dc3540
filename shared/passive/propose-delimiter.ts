import type { Delimiter } from './import-profile.ts'
import { type Proposed, question, reason } from './profile-proposal.ts'
import { commonWidth, readTable } from './read-table.ts'

// Tried in this order: a semicolon or tab seldom stands in plain words, a comma may be a decimal sign, a space may be anything.
const CANDIDATES: readonly Delimiter[] = [';', '\t', '|', ',', ' ']
/** So much of the rows with one and the same number of cells is a table. */
const ENOUGH = 0.8
/** Letters looked at. */
const SAMPLE = 100_000

/** The sign that cuts most rows into the same number of cells, two at least; asked when none does. */
export function proposeDelimiter(text: string, footerWords: readonly string[]): Proposed<Delimiter> {
  const sample = text.length > SAMPLE ? text.slice(0, Math.max(text.lastIndexOf('\n', SAMPLE), 1_000)) : text
  const tried = CANDIDATES.map((delimiter) => {
    const { rows } = readTable(sample, { delimiter, headerRows: 0, footerWords })
    const width = commonWidth(rows)
    const same = rows.filter(({ cells }) => cells.length === width).length
    return { delimiter, width, same, rows: rows.length, share: width < 2 ? 0 : same / rows.length }
  })
  const best = tried.find(({ share }) => share >= ENOUGH) ?? tried.reduce((a, b) => (b.share > a.share ? b : a))
  if (best.share === 0) return { value: ';', reasons: [], questions: [question('delimiter', 'one-column')] }
  return { value: best.delimiter, reasons: [reason('delimiter', 'same-width-rows', `${best.width} × ${best.same}/${best.rows}`)], questions: [] }
}
