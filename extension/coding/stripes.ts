import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { boxInWindow } from '../page/documents.ts'
import { boxesOf, offsetOnScreen, placedWithin } from '../page/hit-test.ts'
import { wearCode } from './code-look.ts'
import { element } from './element.ts'
import { layOutStripes, type Stripe } from './lay-out-stripes.ts'
import type { Layer } from './layer.ts'
import type { PageView } from './page-view.ts'
import { nameBesideKey, withInitials } from './passage-label.ts'
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
const MOST = 80
/** While a page scrolls, the stripes move along; they are laid out anew when it stands still, or has gone so far (in screens) and has time. */
const STILL_MS = 100
const FAR = 0.6
const PACE_MS = 200

/**
 * Stripes beside the text with the names of the codes, for the passages in the window, until `signal` is aborted. They lie in our
 * own layer over the page's margin; where that is too narrow for names, stripes alone are left.
 */
export function createStripes({ layer, view, words, open }: StripeParts, signal: AbortSignal): { redraw(): void } {
  const box = element('div', { class: 'stripes', 'aria-hidden': 'true' })
  layer.root.prepend(box)
  let from = 0
  let drawnAt = 0
  let drawn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle = 0

  const isOn = () => view.state()?.settings.stripes !== false
  function draw(): void {
    if (signal.aborted) return
    drawnAt = scrollY
    drawn = performance.now()
    box.style.transform = ''
    box.hidden = !isOn()
    if (!isOn()) return void box.replaceChildren()
    // Where something of ours lies over the text, what was there before is there still.
    if (document.elementFromPoint(innerWidth / 2, innerHeight / 8) !== layer.host) from = offsetOnScreen(view.text())
    const near = placedWithin(view.placed(), { start: Math.max(0, from - AROUND), end: from + WINDOW })
    const seen: Stripe[] = []
    for (const { id, codeId, span, coding } of near) {
      // The first and the last letter tell enough: a passage may be many lines.
      const first = boxesOf(view.text(), { start: span.start, end: span.start + 1 })[0]
      const last = boxesOf(view.text(), { start: span.end - 1, end: span.end }).at(-1)
      if (!first || !last || last.bottom < -innerHeight * FAR || first.top > innerHeight * (1 + FAR)) continue
      seen.push({ id, codeId, span, coder: coding.coder, top: first.top, bottom: last.bottom, ...(blockAround(span) ?? { left: first.left, right: first.right }) })
      if (seen.length === MOST) break
    }
    const language = view.language()
    const focused = view.focusedCode()
    box.replaceChildren(...layOutStripes(seen, view.margin()).flatMap(({ stripe, x, name }) => {
      const code = view.codeOf(stripe.codeId)
      const label = withInitials(code ? nameBesideKey(code, language) : words().label.unknownCode, stripe.coder)
      const dim = focused !== null && focused !== stripe.codeId ? ' stripe--dim' : ''
      const bar = wearCode(element('span', { class: `stripe${dim}`, title: label }), code)
      Object.assign(bar.style, { left: `${x}px`, top: `${stripe.top}px`, height: `${Math.max(8, stripe.bottom - stripe.top)}px` })
      bar.addEventListener('click', () => open(stripe.span))
      if (!name) return [bar]
      const tag = wearCode(element('span', { class: `stripe__name${name.onRight ? '' : ' stripe__name--before'}${dim}`, title: label }, label), code)
      Object.assign(tag.style, { left: `${name.onRight ? name.left : name.left + name.width}px`, top: `${name.top}px`, maxWidth: `${name.width}px` })
      tag.addEventListener('click', () => open(stripe.span))
      return [bar, tag]
    }))
  }
  /** The edges of the block that a passage starts in. */
  function blockAround(span: TextSpan): { readonly left: number; readonly right: number } | null {
    let at = view.text().rangesOf({ start: span.start, end: span.start + 1 })[0]?.startContainer.parentElement ?? null
    while (at && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
    if (!at) return null
    const { left, right } = boxInWindow(at.getBoundingClientRect(), at)
    return { left, right }
  }
  const drawSoon = () => {
    cancelIdleCallback(idle)
    idle = requestIdleCallback(draw, { timeout: 200 })
  }
  view.documents.listen('scroll', () => {
    if (box.childElementCount === 0 && view.placed().length === 0) return
    clearTimeout(timer)
    const moved = scrollY - drawnAt
    box.style.transform = `translateY(${-moved}px)`
    // Who flies over a page reads no names: they come when the page has nothing else to do.
    if (Math.abs(moved) > innerHeight * FAR && performance.now() - drawn > PACE_MS) return drawSoon()
    timer = setTimeout(draw, STILL_MS)
  })
  view.documents.listen('resize', drawSoon)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  })
  return { redraw: drawSoon }
}
