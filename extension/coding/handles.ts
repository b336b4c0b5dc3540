import { expandSpanToWords } from '../../shared/anchoring/expand-span-to-words.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { boxesOf, offsetAtPoint } from '../page/hit-test.ts'
import { element } from './element.ts'
import type { Layer } from './layer.ts'
import type { PageView } from './page-view.ts'

interface HandleParts {
  readonly layer: Layer
  readonly view: PageView
  /** A handle is being dragged: the tools should be out of the way. */
  readonly dragging: (on: boolean) => void
  /** It was let go: the passage has other bounds now. */
  readonly resized: (span: TextSpan) => void
}

/** The handle lies so far over the foot of the line that it is for, and is held so far below the letters that it means. */
const RAISED = 6
const BELOW = 10

/** Two handles, at the start and the end of a coded passage, that move its bounds word by word. By keyboard it is done in walking through units. */
export function createHandles({ layer, view, dragging, resized }: HandleParts): { show(span: TextSpan | null): void } {
  const ends = (['start', 'end'] as const).map((end) => ({ end, knob: element('div', { class: `handle handle--${end}`, hidden: true, 'aria-hidden': 'true' }) }))
  layer.root.append(...ends.map(({ knob }) => knob))
  let span: TextSpan | null = null
  let dragged: 'start' | 'end' | null = null

  function place(): void {
    const boxes = span ? boxesOf(view.text(), span) : []
    for (const { end, knob } of ends) {
      const box = end === 'start' ? boxes[0] : boxes.at(-1)
      knob.hidden = !box
      if (box) Object.assign(knob.style, { left: `${end === 'start' ? box.left : box.right}px`, top: `${box.bottom - RAISED}px` })
    }
  }
  function moveTo(x: number, y: number, target: EventTarget | null): void {
    if (!span || !dragged) return
    const at = offsetAtPoint(view.text(), x, y - BELOW, view.shadowRoots, (target as Node | null)?.ownerDocument ?? document)
    if (at === null) return
    const word = expandSpanToWords(view.text().text, { start: at, end: at })
    const next = dragged === 'start' ? { start: Math.min(word.start, span.end - 1), end: span.end } : { start: span.start, end: Math.max(word.end, span.start + 1) }
    if (view.text().text.slice(next.start, next.end).trim() === '') return
    span = next
    view.highlights.showSelection(view.text(), span)
    place()
  }
  for (const { end, knob } of ends) {
    knob.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      dragged = end
      // What lies under the pointer is asked of the page: neither handles nor tools may be in the way.
      for (const one of ends) one.knob.style.pointerEvents = 'none'
      dragging(true)
    })
  }
  view.documents.listen('pointermove', ({ clientX, clientY, target }) => moveTo(clientX, clientY, target))
  for (const type of ['pointerup', 'pointercancel'] as const) {
    view.documents.listen(type, () => {
      if (!dragged) return
      dragged = null
      for (const { knob } of ends) knob.style.pointerEvents = ''
      dragging(false)
      if (span && type === 'pointerup') resized(span)
    })
  }
  return {
    show: (next) => {
      if (dragged) return
      span = next
      place()
    },
  }
}
