import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { Block, Run } from './read-blocks.ts'

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
  /** Where a span stands in the document: one range for each tree (document or shadow root) that it runs through, in order. None where the document changed since. */
  rangesOf(span: TextSpan): StaticRange[]
}

/** A block with more text than this, in UTF-16 units, is cut up: about a third of a screen. */
const LONGEST_STRETCH = 1_000

/** Lays the blocks of a page out as one text. */
export function layOutText(block: Block): PageText {
  const pieces: string[] = []
  const runs: Run[] = []
  const starts: number[] = []
  const stretches: { element: Element; start: number; end: number }[] = []
  let length = 0
  const put = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  const cutUp = (element: Element, start: number, end: number) => {
    for (let from = start; from < end; from += LONGEST_STRETCH) stretches.push({ element, start: from, end: Math.min(end, from + LONGEST_STRETCH) })
  }
  // By hand and not by recursion: pages nest deep.
  const open: { readonly block: Block; next: number }[] = [{ block, next: 0 }]
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const part = at.block.parts[at.next++]
    if (part === undefined) open.pop()
    else if (typeof part === 'string') put(part)
    else if ('parts' in part) open.push({ block: part, next: 0 })
    else {
      runs.push(part)
      starts.push(length)
      const last = stretches.at(-1)
      const end = length + part.to - part.from
      if (last?.element === at.block.element && end - last.start <= LONGEST_STRETCH) last.end = end
      else cutUp(at.block.element, length, end)
      put(part.node.data.slice(part.from, part.to))
    }
  }
  let firstRuns: Map<Node, number> | null = null
  const firstRunOf = (node: Node): number | undefined => {
    if (!firstRuns) {
      firstRuns = new Map()
      for (let index = runs.length - 1; index >= 0; index--) firstRuns.set(runs[index]!.node, index)
    }
    return firstRuns.get(node)
  }

  const offsetIn = (node: Node, first: number, offset: number): number => {
    let index = first
    while (runs[index + 1]?.node === node && runs[index + 1]!.from <= offset) index++
    const run = runs[index]!
    return starts[index]! + Math.min(Math.max(offset - run.from, 0), run.to - run.from)
  }
  const endOf = (index: number): number => starts[index]! + runs[index]!.to - runs[index]!.from

  return {
    text: pieces.join(''),
    stretches,
    offsetAt: (node, offset) => {
      const first = firstRunOf(node)
      if (first !== undefined) return offsetIn(node, first, offset)
      for (let at = placeAfter(node, offset); at; at = following(at)) {
        const run = firstRunOf(at)
        if (run !== undefined) return starts[run]!
      }
      const root = node.getRootNode()
      for (let index = runs.length - 1; index >= 0; index--) if (runs[index]!.node.getRootNode() === root) return endOf(index)
      return null
    },
    rangesOf: (span) => {
      const ranges: StaticRange[] = []
      let index = firstEndingAfter(runs, starts, span.start)
      while (index < runs.length && starts[index]! < span.end) {
        const root = runs[index]!.node.getRootNode()
        let last = index
        while (last + 1 < runs.length && starts[last + 1]! < span.end && (runs[last + 1]!.node === runs[last]!.node || runs[last + 1]!.node.getRootNode() === root)) last++
        const from = runs[index]!
        const to = runs[last]!
        if (from.node.isConnected && to.node.isConnected) {
          ranges.push(new StaticRange({
            startContainer: from.node, startOffset: Math.min(from.node.length, from.from + Math.max(0, span.start - starts[index]!)),
            endContainer: to.node, endOffset: Math.min(to.node.length, to.from + Math.min(to.to - to.from, span.end - starts[last]!)),
          }))
        }
        index = last + 1
      }
      return ranges
    },
  }
}

/** Index of the first run that ends after an offset; the number of runs when none does. */
function firstEndingAfter(runs: readonly Run[], starts: readonly number[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! + runs[middle]!.to - runs[middle]!.from > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The first node at or after a place in the document. */
function placeAfter(node: Node, offset: number): Node | null {
  return node instanceof CharacterData ? following(node) : (node.childNodes[offset] ?? followingOutside(node))
}

function following(node: Node): Node | null {
  return node.firstChild ?? followingOutside(node)
}

function followingOutside(node: Node): Node | null {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling
  return null
}
