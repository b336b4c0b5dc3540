/** An element of an article with what stands in it. */
interface Element {
  readonly tag: string
  readonly parts: (string | Element)[]
}

const INLINE = new Set(['em', 'strong', 'b', 'i', 'span', 'a'])
const CELLS = new Set(['td', 'th'])
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
const SPACES = /[ \t\r\n\f]+/g

/**
 * The text of an article of ours as a browser shows it and as the extension reads it off the page: white space folded, blocks on lines
 * of their own, cells of a row a tab apart. It knows the few elements that the sample pages are made of, each with its closing tag.
 */
export function articleText(html: string): string {
  return blockText(parse(html))
}

function parse(html: string): Element {
  const root: Element = { tag: '', parts: [] }
  const open = [root]
  for (const [, closing, tag, words] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>|([^<]+)/g)) {
    const at = open.at(-1)!
    if (words !== undefined) at.parts.push(words.replace(/&(#?\w+);/g, (found, name: string) => ENTITIES[name] ?? found))
    else if (closing === '/') open.pop()
    else {
      const element: Element = { tag: tag!, parts: [] }
      at.parts.push(element)
      open.push(element)
    }
  }
  return root
}

function blockText(block: Element): string {
  let text = ''
  let lineEnd = ''
  let tabs = ''
  let space = false
  let lineHasText = false
  let cells = 0
  const put = (words: string): void => {
    if (tabs !== '') text += tabs
    else if (text !== '' && lineEnd !== '') text += lineEnd
    else if (space && lineHasText) text += ' '
    lineEnd = tabs = ''
    space = false
    lineHasText = true
    text += words
  }
  const endLine = (mark: string): void => {
    lineEnd = mark
    tabs = ''
    space = lineHasText = false
  }
  const add = (part: string | Element): void => {
    if (typeof part === 'string') {
      const words = part.replace(SPACES, ' ')
      if (words.startsWith(' ')) space = true
      if (words.trim() !== '') put(words.replace(/^ | $/g, ''))
      if (words.endsWith(' ')) space = true
    } else if (INLINE.has(part.tag)) part.parts.forEach(add)
    else {
      const isCell = CELLS.has(part.tag)
      // An empty cell keeps its place.
      if (isCell) {
        const before = tabs
        endLine(cells === 0 ? lineEnd : '')
        tabs = cells === 0 ? '' : `${before}\t`
        cells += 1
      }
      const inner = blockText(part)
      if (inner === '') return
      if (!isCell && lineEnd === '') endLine('\n')
      put(inner)
      if (!isCell) endLine('\n')
    }
  }
  block.parts.forEach(add)
  return text
}
