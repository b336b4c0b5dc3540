import { createDocuments } from '../../../extension/page/documents.ts'
import { createHighlights, type PlacedCoding } from '../../../extension/page/highlights.ts'
import { offsetAtPoint, placedAt } from '../../../extension/page/hit-test.ts'
import type { PageText } from '../../../extension/page/page-text.ts'
import { makeCodes } from './ground.ts'

/** A way to show codings in a page. */
export interface Method {
  show(page: PageText, placed: readonly PlacedCoding[]): void
  /** Shows one more, on the page as it is now. `placed` has it too. */
  add(page: PageText, coding: PlacedCoding, placed: readonly PlacedCoding[]): void
  remove(): void
  /** Ids of the codings under a point of the window. */
  at(page: PageText, placed: readonly PlacedCoding[], x: number, y: number): readonly string[]
}

export const METHODS = ['Buurtstem', 'wrapping', 'bare page'] as const
export type MethodName = (typeof METHODS)[number]

export function createMethod(name: MethodName): Method {
  return name === 'Buurtstem' ? painting() : name === 'wrapping' ? wrapping() : { show: () => undefined, add: () => undefined, remove: () => undefined, at: () => [] }
}

/** The modules of the content script, used as it uses them. */
function painting(): Method {
  const end = new AbortController()
  const highlights = createHighlights(createDocuments(end.signal))
  const codes = makeCodes()
  return {
    show: (page, placed) => highlights.paint(page, placed, codes),
    add: (page, _coding, placed) => highlights.paint(page, placed, codes),
    remove: () => {
      end.abort()
      highlights.remove()
    },
    at: (page, placed, x, y) => {
      const offset = offsetAtPoint(page, x, y)
      return offset === null ? [] : placedAt(placed, offset).map(({ id }) => id)
    },
  }
}

/**
 * Wrapping as it is commonly done, and done well: text nodes are cut at the borders of all passages in one go, and every piece gets
 * one element that names all passages over it. What was cut is joined again when it is removed.
 */
function wrapping(): Method {
  const made = new Set<HTMLElement>()
  const wrap = (page: PageText, placed: readonly PlacedCoding[]) => {
    const pieces = placed.flatMap((coding) => textPieces(page, coding))
    const byNode = new Map<Text, typeof pieces>()
    for (const piece of pieces) {
      const there = byNode.get(piece.node)
      if (there) there.push(piece)
      else byNode.set(piece.node, [piece])
    }
    for (const [node, own] of byNode) {
      const cuts = [...new Set([0, node.length, ...own.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
      const parts = document.createDocumentFragment()
      for (let at = 0; at + 1 < cuts.length; at++) {
        const [from, to] = [cuts[at]!, cuts[at + 1]!]
        const over = own.filter((piece) => piece.from <= from && piece.to >= to)
        const text = node.data.slice(from, to)
        if (over.length === 0) parts.append(text)
        else {
          const mark = document.createElement('mark')
          mark.className = over.at(-1)!.coding.codeId
          mark.dataset['codings'] = over.map(({ coding }) => coding.id).join(' ')
          mark.textContent = text
          made.add(mark)
          parts.append(mark)
        }
      }
      node.replaceWith(parts)
    }
  }
  const style = document.createElement('style')
  style.textContent = [...makeCodes()].map(([id, { pattern }], index) => `.${id} { background: hsl(${index * 9} 80% 85%); text-decoration: underline ${pattern} hsl(${index * 9} 80% 30%) 2px }`).join('\n')
  return {
    show: (page, placed) => {
      document.head.append(style)
      wrap(page, placed)
    },
    // Beside the wrapped pieces, not through them: what one more passage costs, and no more.
    add: (page, coding) => wrap(page, [coding]),
    remove: () => {
      style.remove()
      const parents = new Set<ParentNode>()
      for (const mark of made) {
        if (!mark.parentNode) continue
        parents.add(mark.parentNode)
        mark.replaceWith(...mark.childNodes)
      }
      for (const parent of parents) parent.normalize()
      made.clear()
    },
    at: (_page, _placed, x, y) => document.elementFromPoint(x, y)?.closest<HTMLElement>('mark')?.dataset['codings']?.split(' ') ?? [],
  }
}

function textPieces(page: PageText, coding: PlacedCoding): { readonly node: Text; readonly from: number; readonly to: number; readonly coding: PlacedCoding }[] {
  return page.rangesOf(coding.span).flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    const pieces = []
    const last = endContainer as Text
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    walker.currentNode = startContainer
    for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
      const text = node as Text
      const from = text === startContainer ? startOffset : 0
      const to = text === last ? endOffset : text.length
      if (from < to && text.data.slice(from, to).trim() !== '') pieces.push({ node: text, from, to, coding })
      if (text === last) break
    }
    return pieces
  })
}
