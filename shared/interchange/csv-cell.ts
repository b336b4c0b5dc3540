/** Signs that make a spreadsheet program read a cell as a formula or as more than its letters (OWASP, CSV injection), also behind apostrophes of the text's own. */
const HOSTILE = /^'*[=+\-@\t\r\n]/
const MADE_SAFE = /^'+[=+\-@\t\r\n]/

/** A text as a cell that no spreadsheet program runs: an apostrophe in front where it would. `plainCell` gives the text back exactly. */
export function safeCell(text: string): string {
  return HOSTILE.test(text) ? `'${text}` : text
}

/** The text of a cell that `safeCell` made; any other cell stays as it is. */
export function plainCell(cell: string): string {
  return MADE_SAFE.test(cell) ? cell.slice(1) : cell
}

/** Rows as CSV: made safe, quoted only where needed, lines ending on CRLF, as Python's csv writes it and RFC 4180 wants it. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';' | '\t' = ','): string {
  const cell = (text: string) => {
    const safe = safeCell(text)
    return /["\r\n]|^\s|\s$/.test(safe) || safe.includes(delimiter) ? `"${safe.replace(/"/g, '""')}"` : safe
  }
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('')
}
