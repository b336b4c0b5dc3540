import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { PageText } from './page-text.ts'

/** How far from a letter a point may lie and still mean it, in CSS pixels: half the gap between lines. */
const NEAR = 4

/** The offset in the page's text of the letter under a point of the window; null when there is none. */
export function offsetAtPoint(page: PageText, x: number, y: number, shadowRoots: Iterable<ShadowRoot> = []): number | null {
  const position = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] })
  if (!position || !(position.offsetNode instanceof Text)) return null
  const { offsetNode, offset } = position
  // The nearest caret is answered for any point: only a letter that really lies there counts.
  for (const at of [offset, offset - 1]) if (at >= 0 && at < offsetNode.length && isNear(offsetNode, at, x, y)) return page.offsetAt(offsetNode, at)
  return null
}

/** Those of some placed passages that hold an offset, smallest first. */
export function placedAt<P extends { readonly span: TextSpan }>(placed: readonly P[], offset: number): P[] {
  return placed.filter(({ span }) => span.start <= offset && offset < span.end).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}

/** Those of some placed passages that share at least one letter with a span, in the order of the text. */
export function placedWithin<P extends { readonly span: TextSpan }>(placed: readonly P[], span: TextSpan): P[] {
  return placed.filter((one) => one.span.start < span.end && span.start < one.span.end).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
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
  return page.rangesOf(span).flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange()
    range.setStart(startContainer, startOffset)
    range.setEnd(endContainer, endOffset)
    return [...range.getClientRects()].filter((box) => box.width > 0)
  })
}
