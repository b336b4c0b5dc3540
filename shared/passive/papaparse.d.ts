// The part of Papa Parse that the engine uses. Its own types pull in those of Node, which the engine must not see.

export interface ParsedRow {
  readonly data: readonly string[]
  readonly errors: readonly { readonly type: string; readonly code: string }[]
  /** Place in the text just after this row. */
  readonly meta: { readonly cursor: number }
}

export interface ParseConfig {
  readonly delimiter: string
  readonly newline: '\n'
  readonly quoteChar: string
  readonly step: (row: ParsedRow, parser: { abort(): void }) => void
}

declare const Papa: { parse(text: string, config: ParseConfig): unknown }
// oxlint-disable-next-line import/no-default-export -- this is how Papa Parse hands itself over
export default Papa
