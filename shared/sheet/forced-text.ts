/** Signs with which a spreadsheet begins to read more into a text than its letters; an apostrophe of the text's own counts too, because a sheet takes the first one away. */
const READ_AS_MORE = /^[=+\-@'\t\r\n]/

/**
 * A text as it must be handed to a spreadsheet's cell (in the number format for plain text) to come out as exactly that text:
 * never a formula, and with its own first apostrophe kept. An empty text stays empty.
 */
export function forcedText(text: string): string {
  return READ_AS_MORE.test(text) ? `'${text}` : text
}
