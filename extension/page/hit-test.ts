import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { boxInWindow } from './documents.ts'
import { isText } from './nodes.ts'
import type { PageText } from './page-text.ts'
import { indexSpans, type SpanIndex } from './span-index.ts'

/** How far from a letter a point may lie and still mean it, in CSS pixels: half the gap between lines. */
const NEAR = 4

/** The offset in the page's text of the letter under a point of the window of a document; null when there is none. */
export function offsetAtPoint(page: PageText, x: number, y: number, shadowRoots: Iterable<ShadowRoot> = [], within = document): number | null {
  const { offsetNode, offset = 0 } = within.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] }) ?? {}
  if (!isText(offsetNode)) return null
  // The nearest caret is answered for any point: only a letter that really lies there counts.
  for (const at of [offset, offset - 1]) if (at >= 0 && at < offsetNode.length && isNear(offsetNode, at, x, y)) return page.offsetAt(offsetNode, at)
  return null
}

/** About where in the page's text the screen begins. */
export function offsetOnScreen(page: PageText): number {
  const position = document.caretPositionFromPoint(innerWidth / 2, innerHeight / 8)
  return (position && page.offsetAt(position.offsetNode, position.offset)) ?? 0
}

/** Those of some placed passages that hold an offset, smallest first. The passages stand in the order of the text. */
export function placedAt<P extends { readonly span: TextSpan }>(placed: readonly P[], offset: number): P[] {
  return placedWithin(placed, { start: offset, end: offset + 1 }).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}

/** Those of some placed passages, in the order of the text, that share at least one letter with a span; in the same order. */
export function placedWithin<P extends { readonly span: TextSpan }>(placed: readonly P[], { start, end }: TextSpan): P[] {
  const found: P[] = []
  indexOf(placed).overlapping(start, end, (index) => found.push(placed[index]!))
  return found
}

const indexes = new WeakMap<object, SpanIndex>()

/** The index of a list of passages, made when it is first asked for. */
export function indexOf(placed: readonly { readonly span: TextSpan }[]): SpanIndex {
  const known = indexes.get(placed) ?? indexSpans(placed)
  indexes.set(placed, known)
  return known
}

function isNear(node: Text, at: number, x: number, y: number): boolean {
  const range = document.createRange()
  range.setStart(node, at)
  range.setEnd(node, at + 1)
  for (const box of range.getClientRects()) if (x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR) return true
  return false
}

/** The boxes of a span in the window, line by line. */
export function boxesOf(page: PageText, span: TextSpan): DOMRect[] {
  return page.rangesOf(span).flatMap((range) => Array.from(range.getClientRects(), (box) => boxInWindow(box, range.startContainer)).filter((box) => box.width > 0))
}
