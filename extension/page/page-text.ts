import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { Block, Run } from './build-block.ts'
import { isText, isThere } from './nodes.ts'
import { flatParent } from './read-blocks.ts'

/** Text from `start` to `end` that stands together in one block of the page. */
export interface Stretch extends TextSpan {
  readonly element: Element
}

/** The text of a page as a person reads it, with the way from its offsets (UTF-16 units) to places in the document and back. */
export interface PageText {
  readonly text: string
  /** All text there is to see, in order, none of it twice: what stands near the screen is told stretch by stretch. */
  readonly stretches: readonly Stretch[]
  /** Offset of a place in the document; a place outside the text counts as the next place within. Null when nothing of its tree is text. */
  offsetAt(node: Node, offset: number): number | null
  /** Where a span stands in the document: one range for each tree (document or shadow root) that it runs through, in order, without what is no longer in the document. They move with their words: in a text that is swapped for another they shrink to nothing. */
  rangesOf(span: TextSpan): Range[]
}

/** A run, where it starts in the whole text, and the block it is in. */
interface PlacedRun {
  readonly run: Run
  readonly start: number
  readonly element: Element
}

/** A block with more text than this, in UTF-16 units, is cut up: about a third of a screen. */
const LONGEST_STRETCH = 1_000

/** Lays a block out as the text of a page. What is asked of it is looked up in the blocks: nothing is made of all of them beforehand. */
export function layOutText(block: Block): PageText {
  let stretches: readonly Stretch[] | null = null
  return {
    text: block.text,
    get stretches() {
      return (stretches ??= stretchesOf(block))
    },
    offsetAt: (node, offset) => {
      const own = offsetIn(block, node, offset)
      if (own !== null) return own
      for (let at = placeAfter(node, offset); at; at = following(at)) {
        const start = isText(at) ? offsetIn(block, at, 0) : null
        if (start !== null) return start
      }
      let end: number | null = null
      for (const { run, start } of runsWithin(block, 0, block.text.length)) if (run.node.getRootNode() === node.getRootNode()) end = start + run.to - run.from
      return end
    },
    rangesOf: (span) => {
      const ranges: Range[] = []
      const runs = [...runsWithin(block, span.start, span.end)].filter(({ run }) => isThere(run.node))
      for (let index = 0; index < runs.length; index++) {
        const { run: from, start } = runs[index]!
        const root = from.node.getRootNode()
        while (runs[index + 1]?.run.node.getRootNode() === root) index++
        const { run: to, start: lastStart } = runs[index]!
        const range = from.node.ownerDocument.createRange()
        range.setStart(from.node, Math.min(from.node.length, from.from + Math.max(0, span.start - start)))
        range.setEnd(to.node, Math.min(to.node.length, to.from + Math.min(to.to - to.from, span.end - lastStart)))
        ranges.push(range)
      }
      return ranges
    },
  }
}

/** The runs that have a letter between two offsets. */
function* runsWithin(block: Block, from: number, to: number): Generator<PlacedRun> {
  // By hand and not by recursion: pages nest deep.
  const open = [{ block, start: 0, next: partAt(block, from) }]
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const part = at.block.parts[at.next]
    const start = at.start + (at.block.starts[at.next] ?? 0)
    at.next++
    if (part === undefined || start >= to) open.pop()
    else if (typeof part === 'string') continue
    else if ('parts' in part) open.push({ block: part, start, next: partAt(part, from - start) })
    else if (start + part.to - part.from > from) yield { run: part, start, element: at.block.element }
  }
}

/** Index of the part of a block that an offset of its text is in. */
function partAt({ starts }: Block, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

function stretchesOf(block: Block): readonly Stretch[] {
  const stretches: { element: Element; start: number; end: number }[] = []
  for (const { run, start, element } of runsWithin(block, 0, block.text.length)) {
    const last = stretches.at(-1)
    const end = start + run.to - run.from
    if (last?.element === element && end - last.start <= LONGEST_STRETCH) last.end = end
    else for (let from = start; from < end; from += LONGEST_STRETCH) stretches.push({ element, start: from, end: Math.min(end, from + LONGEST_STRETCH) })
  }
  return stretches
}

const indices = new WeakMap<Block, ReadonlyMap<Node, number>>()

/** Where in a block its text nodes and the blocks within begin, by index of the part. */
function indexOf(block: Block): ReadonlyMap<Node, number> {
  let made = indices.get(block)
  if (!made) {
    // The last of a list of pairs wins: a node begins at its first run.
    made = new Map(block.parts.map((part, index) => [typeof part === 'string' ? block.element : 'parts' in part ? part.element : part.node, index] as const).reverse())
    indices.set(block, made)
  }
  return made
}

/** Offset of a place in a text node; null when that is no text of the block. */
function offsetIn(block: Block, node: Node, offset: number): number | null {
  if (!isText(node)) return null
  const way: Node[] = []
  for (let at: Node | null = node; at && at !== block.element; at = flatParent(at)) way.push(at)
  let within = block
  let start = 0
  for (let step = way.pop(); step; step = way.pop()) {
    const index = indexOf(within).get(step)
    if (index === undefined) continue
    const part = within.parts[index]!
    start += within.starts[index]!
    if (typeof part === 'string') continue
    if ('node' in part) return start + offsetInRun(within, index, offset)
    within = part
  }
  return null
}

/** Offset of a place in a text node, counted from the start of the first run of that node. */
function offsetInRun({ parts, starts }: Block, first: number, offset: number): number {
  let index = first
  let run = parts[first] as Run
  for (let next = first + 1; next < parts.length; next++) {
    const part = parts[next]!
    if (typeof part === 'string') continue
    if ('parts' in part || part.node !== run.node || part.from > offset) break
    index = next
    run = part
  }
  return starts[index]! - starts[first]! + Math.min(Math.max(offset - run.from, 0), run.to - run.from)
}

/** The first node at or after a place in the document. */
function placeAfter(node: Node, offset: number): Node | null {
  return 'data' in node ? following(node) : (node.childNodes[offset] ?? followingOutside(node))
}

function following(node: Node): Node | null {
  return node.firstChild ?? followingOutside(node)
}

function followingOutside(node: Node): Node | null {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling
  return null
}
