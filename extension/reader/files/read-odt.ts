import { decodeBytes } from '../../../shared/passive/decode-bytes.ts'
import type { Contents, FileProblem, NamedTable } from './contents.ts'
import { unzipBounded } from './unzip-bounded.ts'

const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'
const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
/** Parts that are no words of the text: what was struck out, notes, remarks, an index. */
const SKIPPED = /^(?:tracked-changes|note|annotation|annotation-end|sequence-decls|table-of-content|bibliography|forms|frame|script|ruby-text)$/
const MOST_SPACES = 100

/** The text of an OpenDocument text and its tables. */
export function readOdt(bytes: Uint8Array): Contents | FileProblem {
  const parts = unzipBounded(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml')
  if (typeof parts === 'string') return parts
  if (/<(?:manifest:)?encryption-data\b/.test(decodeBytes(parts.get('META-INF/manifest.xml') ?? new Uint8Array(), 'utf-8'))) return 'locked'
  const content = new DOMParser().parseFromString(decodeBytes(parts.get('content.xml') ?? new Uint8Array(), 'utf-8'), 'application/xml')
  const body = content.getElementsByTagNameNS(OFFICE, 'text')[0]
  if (!body || content.getElementsByTagName('parsererror').length > 0) return 'damaged'
  const tables: NamedTable[] = []
  const lines: string[] = []
  readBlocks(body, lines, tables, '')
  return { format: 'odt', title: '', text: lines.join('\n'), pages: [], tables }
}

function readBlocks(parent: Element, lines: string[], tables: NamedTable[], mark: string): void {
  for (const element of parent.children) {
    const { localName } = element
    if (SKIPPED.test(localName)) continue
    if (element.namespaceURI === TABLE && localName === 'table') {
      const rows = rowsOf(element)
      lines.push('', ...rows.map((cells) => cells.filter((cell) => cell !== '').join('\t')), '')
      const [header, ...answers] = rows
      if (header && header.length > 1 && answers.length > 0) tables.push({ name: '', table: { header, rows: answers }, passedOver: 0 })
    } else if (localName === 'h' || localName === 'p') {
      if (localName === 'h' && lines.length > 0) lines.push('')
      const words = wordsOf(element)
      lines.push(...`${words.trim() === '' ? '' : mark}${words}`.split('\n'))
    } else readBlocks(element, lines, tables, localName === 'list-item' ? '- ' : mark)
  }
}

/** Spaces, tabs and line ends are elements; white space between letters counts once. */
function wordsOf(parent: Element): string {
  let words = ''
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) words += (node.nodeValue ?? '').replace(/\s+/g, ' ')
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const element = node as Element
    if (SKIPPED.test(element.localName)) continue
    if (element.localName === 's') words += ' '.repeat(Math.min(Math.max(1, Number(element.getAttributeNS(TEXT, 'c') ?? 1) || 1), MOST_SPACES))
    else if (element.localName === 'tab') words += '\t'
    else if (element.localName === 'line-break') words += '\n'
    else words += wordsOf(element)
  }
  return words
}

function rowsOf(table: Element): string[][] {
  return Array.from(table.getElementsByTagNameNS(TABLE, 'table-row'), (row) =>
    Array.from(row.children).flatMap((cell) => {
      if (!/^(?:table-cell|covered-table-cell)$/.test(cell.localName)) return []
      const words = Array.from(cell.children, (part) => (SKIPPED.test(part.localName) ? '' : wordsOf(part))).join('\n').trim()
      const repeated = Number(cell.getAttributeNS(TABLE, 'number-columns-repeated') ?? 1) || 1
      return Array.from({ length: Math.min(Math.max(1, repeated), 64) }, () => words)
    }),
  ).filter((cells) => cells.some((cell) => cell !== ''))
}
