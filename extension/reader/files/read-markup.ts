import type { NamedTable } from './contents.ts'
import { readTableElement } from './read-table-element.ts'

/** Text and tables of a document of HTML. */
export interface MarkupContents {
  readonly title: string
  readonly text: string
  readonly tables: readonly NamedTable[]
}

/** Elements without words of the text. */
const SKIPPED = /^(?:script|style|noscript|template|head|title|meta|link|svg|math|canvas|iframe|object|embed|video|audio|picture|img|input|select|textarea|button|datalist|nav)$/i
const INLINE = /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i

/**
 * Reads a document of HTML as text. It is parsed without being shown: nothing in it runs, and nothing is fetched. What is hidden or
 * struck out is left out.
 */
export function readMarkup(html: string): MarkupContents {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const tables: NamedTable[] = []
  const lines: string[] = []
  let line = ''
  /** Stands before the next words: those of a list. */
  let mark = ''
  const endLine = (): void => {
    const words = line.replace(/[^\S\u00a0]+/g, ' ').trim()
    if (words !== '') {
      lines.push(mark + words)
      mark = ''
    }
    line = ''
  }
  const walk = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        line += node.nodeValue ?? ''
        continue
      }
      if (node.nodeType !== Node.ELEMENT_NODE) continue
      const element = node as HTMLElement
      const name = element.localName
      if (SKIPPED.test(name) || isHidden(element)) continue
      if (name === 'br') endLine()
      else if (INLINE.test(name)) walk(element)
      else if (name === 'pre') {
        endLine()
        lines.push(...(element.textContent ?? '').split('\n'))
      } else if (name === 'table' && !element.querySelector('table')) {
        endLine()
        const { rows, table } = readTableElement(element as HTMLTableElement)
        lines.push('', ...rows.map((cells) => cells.filter((cell) => cell !== '').join('\t')), '')
        if (table) tables.push(table)
      } else {
        endLine()
        if (name === 'li') mark = '- '
        else if (/^(?:h[1-6]|hr)$/.test(name) && lines.length > 0) lines.push('')
        walk(element)
        endLine()
        if (name === 'li') mark = ''
      }
    }
  }
  walk(parsed.body)
  endLine()
  return { title: (parsed.title || (parsed.querySelector('h1')?.textContent ?? '')).replace(/\s+/g, ' ').trim(), text: lines.join('\n'), tables }
}

function isHidden(element: HTMLElement): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}
