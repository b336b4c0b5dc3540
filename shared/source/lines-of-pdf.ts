/** A run of letters on a page of a PDF: where it stands, in points from the left and from the bottom, and how big it is. */
export interface PdfRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of a page. */
interface PageLine {
  text: string
  readonly x: number
  readonly y: number
  right: number
  readonly height: number
}

/** What begins a line of its own, whatever stood before it: a label, a time, a mark of a list. */
const BEGINS = /^(?:[[(]?\d{1,2}:\d{2}|\p{L}[\p{L}\p{N} .'’_-]{0,30}:\s|\[|[-*•·–]\s|\d{1,3}[.)]\s)/u
const ENDS_SENTENCE = /[.!?…:;"”’)\]]$/
const HYPHEN = /(\p{Ll})[-\u00ad]$/u

/**
 * The lines of text of one page, as a person would read them: runs at one height are one line; lines that stand close below each other are
 * one paragraph, unless one begins with a label or mark, or the one before ended short. A word broken at a line's end is whole again.
 */
export function linesOfPdfPage(runs: readonly PdfRun[]): string[] {
  const lines = linesOnPage(runs)
  const right = Math.max(0, ...lines.map((line) => line.right))
  const paragraphs: string[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const gap = before ? before.y - line.y : Infinity
    const isNear = before !== undefined && gap >= 0 && gap <= Math.max(before.height, line.height) * 1.75 && Math.abs(before.height - line.height) < 2
    const endedShort = before !== undefined && before.right < right * 0.75 && ENDS_SENTENCE.test(before.text)
    if (!isNear || endedShort || BEGINS.test(line.text) || line.x - before.x > line.height) return void paragraphs.push(line.text)
    const last = paragraphs.pop()!
    const broken = HYPHEN.test(last) && /^\p{Ll}/u.test(line.text)
    paragraphs.push(broken ? last.slice(0, -1) + line.text : `${last} ${line.text}`)
  })
  return paragraphs
}

function linesOnPage(runs: readonly PdfRun[]): readonly PageLine[] {
  const lines: PageLine[] = []
  for (const { text, x, y, width, height } of runs) {
    if (text === '') continue
    const last = lines[lines.length - 1]
    const isSame = last !== undefined && Math.abs(last.y - y) <= Math.max(last.height, height, 4) * 0.4 && x >= last.x - height
    if (!isSame) {
      if (text.trim() !== '') lines.push({ text: text.trimStart(), x, y, right: x + width, height: height || 10 })
      continue
    }
    // Programs place words without a space between them.
    const isApart = x - last.right > Math.max(height, 4) * 0.18 && !/\s$/.test(last.text) && !/^\s/.test(text)
    last.text += (isApart ? ' ' : '') + text
    last.right = Math.max(last.right, x + width)
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter((line) => line.text !== '')
}

/**
 * Pages put together, with the offset at which each begins. A line that stands at the top or the bottom of most pages, apart from its
 * number, is a header or footer and left out.
 */
export function joinPdfPages(pages: readonly (readonly string[])[]): { readonly text: string; readonly pages: readonly number[] } {
  const seen = new Map<string, number>()
  const bare = (line: string) => line.replace(/\d+/g, '#')
  const edges = (lines: readonly string[]) => new Set([lines[0], lines[lines.length - 1]].flatMap((line) => (line === undefined ? [] : bare(line))))
  for (const lines of pages) for (const edge of edges(lines)) seen.set(edge, (seen.get(edge) ?? 0) + 1)
  const isEdge = (line: string) => pages.length > 2 && (seen.get(bare(line)) ?? 0) > pages.length * 0.6 && line.length < 120
  let text = ''
  const starts: number[] = []
  for (const lines of pages) {
    const words = lines.filter((line, at) => !((at === 0 || at === lines.length - 1) && isEdge(line))).join('\n')
    if (text !== '' && words !== '') text += '\n'
    starts.push(text.length)
    text += words
  }
  return { text, pages: starts }
}
