import type { Block, Part } from './build-block.ts'
import type { BlockReader } from './read-blocks.ts'

/**
 * Marks an element that shows one line of a stored text. Its text content is that line to the letter, with all its spaces, so it
 * has to be shown with `white-space: pre-wrap`; all lines stand in the document, in order, however deep, and none within another.
 * What else stands around them (times, names, buttons) is no text.
 */
export const LINE_ATTRIBUTE = 'data-line'
const LINE = `[${LINE_ATTRIBUTE}]`

/** So many lines are read in one step. */
const STEP = 200

/** Makes a reader for text of our own making: what it reads is the stored text to the letter, lines divided by LF, however they are laid out. */
export function createLineReader(): BlockReader {
  const known = new WeakMap<Element, Block>()

  const lineOf = (element: Element): Block => {
    const read = known.get(element) ?? readLine(element)
    known.set(element, read)
    return read
  }
  function* steps(root: Element): Generator<void, Block> {
    const parts: Part[] = []
    const starts: number[] = []
    let text = ''
    const put = (part: Part, words: string) => {
      parts.push(part)
      starts.push(text.length)
      text += words
    }
    let count = 0
    for (const element of root.querySelectorAll(LINE)) {
      if (count > 0) put('\n', '\n')
      const line = lineOf(element)
      put(line, line.text)
      if (++count % STEP === 0) yield
    }
    return { element: root, parts, starts, text }
  }

  return {
    steps,
    shadowRoots: [],
    forget: (changes) => {
      for (const { target } of changes) {
        const line = (target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement)?.closest(LINE)
        if (line) known.delete(line)
      }
    },
  }
}

function readLine(element: Element): Block {
  const parts: Part[] = []
  const starts: number[] = []
  let text = ''
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.length === 0) continue
    parts.push({ node, from: 0, to: node.length })
    starts.push(text.length)
    text += node.data
  }
  return { element, parts, starts, text }
}
