/** Brings a place in the page into sight, a third from the top where there is room. `boxNow` measures it again: a text that was far off may be laid out only when it comes near. */
export function scrollTowards(node: Node, boxNow: () => DOMRect | undefined): void {
  const element = node.parentElement
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const box = boxNow()
  if (!box) return
  const by = { top: box.top - innerHeight / 3, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' } as const
  scrollerAround(element).scrollBy(by)
}

/** What scrolls the text around an element: the window, unless a part of a page of our own does. */
function scrollerAround(element: Element | null): Element | Window {
  for (let at = element; at && at !== document.body && at.ownerDocument === document; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /^(?:auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at
  }
  return window
}
