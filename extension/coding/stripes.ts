import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { boxInWindow } from '../page/documents.ts'
import { boxesOf, offsetOnScreen, placedWithin } from '../page/hit-test.ts'
import { wearCode } from './code-look.ts'
import { element } from './element.ts'
import { layOutStripes, type Stripe } from './lay-out-stripes.ts'
import type { Layer } from './layer.ts'
import type { PageView } from './page-view.ts'
import { nameBesideKey } from './passage-label.ts'
import type { ToolStrings } from './tool-strings.ts'

interface StripeParts {
  readonly layer: Layer
  readonly view: PageView
  readonly words: () => ToolStrings
  /** A stripe was pressed: the passage is to be opened. */
  readonly open: (span: TextSpan) => void
}

/** Text before and behind what is in the window that is looked through for passages, in UTF-16 units: many begin above it. */
const AROUND = 6_000
/** The text in a window is not longer than this. */
const WINDOW = 12_000
/** More stripes than this nobody tells apart. */
const MOST = 120
/** While a page scrolls, the stripes move along; they are laid out anew when it stands still, or has gone so far (in screens). */
const STILL_MS = 100
const FAR = 0.6

/**
 * Stripes beside the text with the names of the codes, for the passages in the window, until `signal` is aborted. They lie in our
 * own layer over the page's margin; where that is too narrow for names, stripes alone are left.
 */
export function createStripes({ layer, view, words, open }: StripeParts, signal: AbortSignal): { redraw(): void } {
  const box = element('div', { class: 'stripes', 'aria-hidden': 'true' })
  layer.root.prepend(box)
  let drawnAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle = 0

  const isOn = () => view.state()?.settings.stripes !== false
  function draw(): void {
    if (signal.aborted) return
    drawnAt = scrollY
    box.style.transform = ''
    box.hidden = !isOn()
    if (!isOn()) return void box.replaceChildren()
    const from = offsetOnScreen(view.text())
    const near = placedWithin(view.placed(), { start: Math.max(0, from - AROUND), end: from + WINDOW })
    const seen: Stripe[] = []
    for (const { id, codeId, span } of near) {
      const boxes = boxesOf(view.text(), span)
      const first = boxes[0]
      const last = boxes.at(-1)
      if (!first || !last || last.bottom < -innerHeight * FAR || first.top > innerHeight * (1 + FAR)) continue
      seen.push({ id, codeId, span, top: first.top, bottom: last.bottom, left: leftOf(span) ?? first.left })
      if (seen.length === MOST) break
    }
    const language = view.language()
    const focused = view.focusedCode()
    box.replaceChildren(...layOutStripes(seen).flatMap(({ stripe, x, name }) => {
      const code = view.codeOf(stripe.codeId)
      const label = code ? nameBesideKey(code, language) : words().label.unknownCode
      const dim = focused !== null && focused !== stripe.codeId ? ' stripe--dim' : ''
      const bar = wearCode(element('span', { class: `stripe${dim}`, title: label }), code)
      Object.assign(bar.style, { left: `${x}px`, top: `${stripe.top}px`, height: `${Math.max(8, stripe.bottom - stripe.top)}px` })
      bar.addEventListener('click', () => open(stripe.span))
      if (!name) return [bar]
      const tag = wearCode(element('span', { class: `stripe__name${dim}`, title: label }, label), code)
      Object.assign(tag.style, { left: `${name.left}px`, top: `${name.top}px`, width: `${name.width}px` })
      tag.addEventListener('click', () => open(stripe.span))
      return [bar, tag]
    }))
  }
  /** Where the block that a passage starts in begins. */
  function leftOf(span: TextSpan): number | null {
    let at = view.text().rangesOf({ start: span.start, end: span.start + 1 })[0]?.startContainer.parentElement ?? null
    while (at && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
    return at && boxInWindow(at.getBoundingClientRect(), at).left
  }
  const drawSoon = () => {
    cancelIdleCallback(idle)
    idle = requestIdleCallback(draw, { timeout: 200 })
  }
  view.documents.listen('scroll', () => {
    if (box.childElementCount === 0 && view.placed().length === 0) return
    clearTimeout(timer)
    const moved = scrollY - drawnAt
    if (Math.abs(moved) > innerHeight * FAR) return draw()
    box.style.transform = `translateY(${-moved}px)`
    timer = setTimeout(draw, STILL_MS)
  })
  view.documents.listen('resize', drawSoon)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  })
  return { redraw: drawSoon }
}
