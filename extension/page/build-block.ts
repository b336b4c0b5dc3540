/** Characters `from`–`to` of a text node, which stand in the page's text as they are. */
export interface Run {
  readonly node: Text
  readonly from: number
  readonly to: number
}

/** What a block is made of: runs, what stands between them (line ends, tabs, spaces that folded), and blocks within. */
export type Part = Run | string | Block

/** The text of one block. It never changes: a block that is read again is another one, with the same blocks within where nothing changed. */
export interface Block {
  readonly element: Element
  readonly parts: readonly Part[]
  /** Where each part starts in the block's text, in UTF-16 units. */
  readonly starts: readonly number[]
  readonly text: string
}

/** How white space is shown: folded into one space, folded but for line ends, or as it is. */
export type Folding = 'all' | 'lines-stand' | 'none'

/** Takes in what stands in a block, from its first letter to its last. */
export interface BlockBuilder {
  addText(node: Text, folding: Folding): void
  addBlock(block: Block, isCell: boolean): void
  breakLine(): void
  finish(): Block
}

// A single space between letters stays as it is.
const FOLDED = /[ \t\r\n\f]{2,}|[\t\r\n\f]|^ | $/g
const FOLDED_BUT_LINES = /[ \t\r\f]*\n[ \t\r\f]*|[ \t\r\f]+/g

/** Starts the text of a block with nothing in it. */
export function buildBlock(element: Element): BlockBuilder {
  const parts: Part[] = []
  const starts: number[] = []
  let text = ''
  let lineEnds = ''
  let space: { readonly node: Text; readonly at: number } | null = null
  let lineHasText = false
  let cells = 0
  let tabs = ''

  const put = (part: Part, words: string) => {
    parts.push(part)
    starts.push(text.length)
    text += words
  }
  const addRun = (node: Text, from: number, to: number) => {
    const last = parts.at(-1)
    const words = node.data.slice(from, to)
    if (!last || typeof last === 'string' || 'parts' in last || last.node !== node || last.to !== from) return put({ node, from, to }, words)
    parts[parts.length - 1] = { node, from: last.from, to }
    text += words
  }
  /** Puts what has to stand before the next part. */
  const begin = () => {
    if (tabs !== '') put(tabs, tabs)
    else if (parts.length > 0 && lineEnds !== '') put(lineEnds, lineEnds)
    else if (space && lineHasText) {
      if (space.node.data[space.at] === ' ') addRun(space.node, space.at, space.at + 1)
      else put(' ', ' ')
    }
    lineEnds = tabs = ''
    space = null
    lineHasText = true
  }
  const addLetters = (node: Text, from: number, to: number) => {
    begin()
    addRun(node, from, to)
  }
  const endLine = (mark: string) => {
    lineEnds = mark
    tabs = ''
    space = null
    lineHasText = false
  }
  // Cells of a row stand beside each other, a tab apart; an empty one keeps its place.
  const nextCell = () => {
    if (cells++ === 0) return endLine(lineEnds)
    const before = tabs
    endLine('')
    tabs = `${before}\t`
  }
  const breakLine = () => endLine(`${lineEnds}\n`)

  return {
    breakLine,
    addText: (node, folding) => {
      const { data } = node
      if (folding === 'none') {
        if (data !== '') addLetters(node, 0, data.length)
        return
      }
      let from = 0
      for (const gap of data.matchAll(folding === 'all' ? FOLDED : FOLDED_BUT_LINES)) {
        if (gap.index > from) addLetters(node, from, gap.index)
        if (folding === 'lines-stand' && gap[0].includes('\n')) breakLine()
        else space ??= { node, at: gap.index }
        from = gap.index + gap[0].length
      }
      if (from < data.length) addLetters(node, from, data.length)
    },
    addBlock: (block, isCell) => {
      if (isCell) nextCell()
      if (block.parts.length === 0) return
      if (!isCell && lineEnds === '') endLine('\n')
      begin()
      put(block, block.text)
      if (!isCell) endLine('\n')
    },
    finish: () => ({ element, parts, starts, text }),
  }
}
