// Left out of a text: the byte order mark, zero-width marks of direction and joining, and control characters but tab and line end.
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
/** Half a character alone. */
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A text as the extension keeps it: lines end on LF, nothing unseen is in it that could mislead who reads it, no spaces stand at the
 * ends of lines, at most one empty line stands between others, and none at the top or the end. Cleaning it again changes nothing.
 */
export function cleanText(text: string): string {
  const seen = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(UNSEEN, '').replace(LONE_HALF, '\ufffd')
  // Line by line: a pattern for spaces before a line end looks again and again over a long run of them.
  return seen
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}
