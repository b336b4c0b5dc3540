import { CODE_COLOUR_VALUES } from '../../shared/theme/code-colours.ts'
import { type ExportContent, type ExportedPassage, filledColumns, originLine } from './export-content.ts'

const STYLE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; background: #fff; color: #14262b; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.2rem; margin-top: 2rem; }
ol { padding: 0; list-style: none; } li.passage { margin: 1.25rem 0; padding-left: 1rem; border-left: 4px solid #14262b; break-inside: avoid; }
blockquote { margin: 0; white-space: pre-line; } .origin, .remark { margin: 0.25rem 0 0; font-size: 0.9375rem; color: #33474c; }
mark { color: #14262b; background: #fff; text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
.marked { font-style: italic; } aside { padding: 0.5rem 1rem; border: 2px solid #14262b; }
@media print { body { margin: 0; } mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
`

/** Passages as a page of its own: headings, language, highlights that are told by more than colour; no script and nothing from elsewhere. */
export function passagesHtml({ language, title, memo, passages, counts, notes, words }: ExportContent): string {
  const looks = [...new Map(passages.map((passage) => [lookOf(passage), passage])).values()].map(lookRule).join('\n')
  const paragraphs = (lines: readonly string[], tag = 'p') => lines.map((line) => `<${tag}>${escaped(line)}</${tag}>`).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}${looks}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<aside>
${paragraphs(notes)}
</aside>
${memo === '' ? '' : `<h2>${escaped(words.memo)}</h2>\n${paragraphs(memo.split(/\n+/))}`}
${counts.length === 0 ? '' : `<h2>${escaped(words.counts)}</h2>\n<ul>\n${paragraphs(counts, 'li')}\n</ul>`}
<h2>${escaped(words.passages)}</h2>
<ol>
${passages.map((passage) => passageItem(passage, language)).join('\n')}
</ol>
</main>
</body>
</html>
`
}

/** A table of passages, for pasting into a document or sheet. */
export function passagesTable(content: ExportContent): string {
  const columns = filledColumns(content)
  const row = (cells: readonly string[], tag: 'th' | 'td') => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return `<table lang="${content.language}">${row(columns.map((column) => content.words.columns[column]), 'th')}${content.passages.map(({ cells }) => row(columns.map((column) => cells[column]), 'td')).join('')}</table>${content.notes.map((note) => `<p>${escaped(note)}</p>`).join('')}`
}

function passageItem(passage: ExportedPassage, language: ExportContent['language']): string {
  const { cells } = passage
  const words = passage.marked ? `<span class="marked">${escaped(cells.words)}</span>` : `${escaped(cells.before)}<mark class="${lookOf(passage)}">${escaped(cells.words)}</mark>${escaped(cells.after)}`
  const memo = cells.memo === '' ? '' : `\n<p class="remark">${escaped(cells.memo)}</p>`
  return `<li class="passage"><blockquote>${words}</blockquote>\n<p class="origin">${escaped(`${cells.number}. ${originLine(passage, language)}`)}</p>${memo}</li>`
}

function lookOf({ colour, pattern }: ExportedPassage): string {
  return `code-${colour}-${pattern}`
}

function lookRule(passage: ExportedPassage): string {
  const { background, line } = CODE_COLOUR_VALUES[passage.colour].light
  return `.${lookOf(passage)} { background: ${background}; text-decoration-color: ${line}; text-decoration-style: ${passage.pattern}; }`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
