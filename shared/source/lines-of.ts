/** A line of a text, without its end. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The lines of a text, which may end on CRLF, LF or CR; a text that ends on a line end has an empty last line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ start, end: match.index, text: text.slice(start, match.index) })
    start = match.index + match[0].length
    if (match[0] === '') break
  }
  return lines
}
