const GAP = 6
const EDGE = 8

/**
 * Puts a box of ours beside some boxes of the page, within the window: below the last one, above the first where there is no room
 * below, and over them where there is room on neither side. Does nothing without boxes.
 */
export function placeBox(box: HTMLElement, around: readonly DOMRect[], prefer: 'below' | 'above' = 'below'): void {
  const first = around[0]
  const last = around.at(-1)
  if (!first || !last) return
  const { clientWidth, clientHeight } = document.documentElement
  const width = Math.min(clientWidth || innerWidth, innerWidth)
  const height = document.compatMode === 'BackCompat' ? innerHeight : Math.min(clientHeight || innerHeight, innerHeight)
  const { offsetWidth, offsetHeight } = box
  const below = last.bottom + GAP
  const above = first.top - GAP - offsetHeight
  const fitsBelow = below + offsetHeight + EDGE <= height
  const fitsAbove = above >= EDGE
  const wanted = prefer === 'below' ? (fitsBelow || !fitsAbove ? below : above) : fitsAbove || !fitsBelow ? above : below
  const top = Math.max(EDGE, Math.min(wanted, height - offsetHeight - EDGE))
  const start = prefer === 'below' && wanted === below ? last.left : first.left
  box.style.top = `${Math.round(top)}px`
  box.style.left = `${Math.round(Math.max(EDGE, Math.min(start, width - offsetWidth - EDGE)))}px`
}
