import type { ReportBlock, ReportDocument } from '../../shared/sheet/report-document.ts'

const STYLE = `
:root { color-scheme: light; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; background: #fff; color: #14262b; font: 1.0625rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; } h2 { font-size: 1.35rem; margin-top: 2.25rem; } h3 { font-size: 1.1rem; margin-bottom: 0.25rem; }
h1, h2, h3 { break-after: avoid; } p { margin: 0.5rem 0; } li { margin: 0.125rem 0; }
aside { padding: 0.5rem 1rem; border: 2px solid #14262b; }
figure { margin: 0.75rem 0; padding-left: 1rem; border-left: 4px solid #14262b; break-inside: avoid; } blockquote { margin: 0; } figcaption { font-size: 0.9375rem; color: #33474c; }
.table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; } caption { text-align: start; font-weight: 600; padding-bottom: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.5rem; border: 1px solid #6a7c80; } th { background: #e0efeb; } tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } }
`

// A hyphen as an entity: what inlines the sidebar would take it for a policy of the sidebar's own.
const POLICY = `<meta http-equiv="Content&#45;Security&#45;Policy" content="default-src 'none'; style-src 'unsafe-inline'">`

/** A document as a page of its own: language, headings, tables with their heads; no script and nothing from elsewhere. */
export function reportHtml({ language, title, blocks }: ReportDocument): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${POLICY}
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`
}

function blockHtml(block: ReportBlock): string {
  const all = (texts: readonly string[], tag: string) => texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')
  switch (block.kind) {
    case 'heading': return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'paragraph': return `<p>${escaped(block.text)}</p>`
    case 'notice': return `<aside>${all(block.lines, 'p')}</aside>`
    case 'list': return `<ul>${all(block.items, 'li')}</ul>`
    case 'quote': return `<figure><blockquote>${escaped(block.words)}</blockquote><figcaption>${escaped(block.origin)}</figcaption></figure>`
    case 'table': return `<div class="table" role="region" tabindex="0" aria-label="${escaped(block.caption)}"><table><caption>${escaped(block.caption)}</caption><thead><tr>${block.head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead><tbody>${block.rows.map(([first = '', ...rest]) => `<tr><th scope="row">${escaped(first)}</th>${all(rest, 'td')}</tr>`).join('')}</tbody></table></div>`
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
