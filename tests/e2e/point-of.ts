import type { Point, Tab } from './two-browsers.ts'

/** Some words of a page; `nth` counts from 0. */
export interface Words {
  readonly words: string
  readonly nth?: number
}

/** The edges and the middle of some words in the window, by the boxes of their first and last letter. */
export interface Place {
  readonly start: Point
  readonly end: Point
  readonly middle: Point
}

/** Where some words stand in the window, scrolled into sight unless told not to: through open shadow roots and same-origin frames, within one text node. */
export async function placeOf(tab: Tab, { words, nth = 0 }: Words, scroll = true): Promise<Place> {
  return tab.evaluate(findPlace, { words, nth, scroll })
}

function findPlace({ words, nth, scroll }: { readonly words: string; readonly nth: number; readonly scroll: boolean }): Place {
  let left = nth
  const seek = (root: Node): { readonly text: Text; readonly at: number } | null => {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text
        for (let at = text.data.indexOf(words); at >= 0; at = text.data.indexOf(words, at + 1)) if (left-- === 0) return { text, at }
        continue
      }
      const element = node as Element
      if (/^(?:SCRIPT|STYLE|BUURTSTEM-HOST)$/.test(element.tagName)) continue
      const inner = element.tagName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument?.body : element.shadowRoot
      const found = (inner && seek(inner)) ?? seek(node)
      if (found) return found
    }
    return null
  }
  const found = seek(document.body)
  if (!found) throw new Error(`not on the page: ${words} (${nth})`)
  const { text, at } = found
  const owner = text.ownerDocument
  if (scroll) text.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' })
  let dx = 0
  let dy = 0
  for (let frame = owner.defaultView!.frameElement; frame; frame = frame.ownerDocument.defaultView!.frameElement) {
    const box = frame.getBoundingClientRect()
    const { paddingLeft, paddingTop } = getComputedStyle(frame)
    dx += box.left + frame.clientLeft + Number.parseFloat(paddingLeft)
    dy += box.top + frame.clientTop + Number.parseFloat(paddingTop)
  }
  // Letters in a field have no boxes: its first line stands for them.
  const field = text.parentElement!.tagName === 'TEXTAREA' ? text.parentElement!.getBoundingClientRect() : null
  if (field) {
    const point = { x: dx + field.left + 40, y: dy + field.top + 14 }
    return { start: point, end: { ...point }, middle: { ...point } }
  }
  const boxAt = (from: number, to: number) => {
    const range = owner.createRange()
    range.setStart(text, from)
    range.setEnd(text, to)
    return range.getBoundingClientRect()
  }
  const wide = (code: number) => (code >= 0xd800 && code < 0xdc00 ? 2 : 1)
  const first = boxAt(at, at + wide(words.charCodeAt(0)))
  const last = boxAt(at + words.length - 1, at + words.length)
  const middle = boxAt(at + (words.length >> 1), at + (words.length >> 1) + 1)
  const leftward = getComputedStyle(text.parentElement!).direction === 'rtl' && /[\u0590-\u08ff]/.test(words)
  const centre = (box: DOMRect) => dy + box.top + box.height / 2
  return {
    start: { x: dx + (leftward ? first.right - 1 : first.left + 1), y: centre(first) },
    end: { x: dx + (leftward ? last.left + 1 : last.right - 1), y: centre(last) },
    middle: { x: dx + middle.left + middle.width / 2, y: centre(middle) },
  }
}
