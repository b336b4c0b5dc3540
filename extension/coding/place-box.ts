const GAP = 6
const EDGE = 8
/** Less room than this is too little for a list. */
const LEAST_HEIGHT = 200
/** A list higher than this takes the page away from under a person's eyes. */
const HIGHEST = 420

/**
 * Puts a box of ours beside some boxes of the page, within the window, so that what it is about stays readable: on the preferred
 * side, or on the other where there is more room. A box that is higher than its room gets lower. Does nothing without boxes.
 */
export function placeBox(box: HTMLElement, around: readonly DOMRect[], prefer: 'below' | 'above' = 'below'): void {
  const first = around[0]
  const last = around.at(-1)
  if (!first || !last) return
  const { clientWidth, clientHeight } = document.documentElement
  const width = Math.min(clientWidth || innerWidth, innerWidth)
  const height = document.compatMode === 'BackCompat' ? innerHeight : Math.min(clientHeight || innerHeight, innerHeight)
  box.style.maxHeight = ''
  const wanted = Math.min(box.offsetHeight, LEAST_HEIGHT)
  const room = { below: height - last.bottom - GAP - EDGE, above: first.top - GAP - EDGE }
  const other = prefer === 'below' ? 'above' : 'below'
  const side = room[prefer] >= wanted || room[prefer] >= room[other] ? prefer : other
  // A passage that fills the window leaves no room: then the box lies over its end.
  const least = Math.min(wanted, height - 2 * EDGE)
  box.style.maxHeight = `${Math.round(Math.max(least, Math.min(room[side], height - 2 * EDGE, HIGHEST)))}px`
  const { offsetHeight, offsetWidth } = box
  const fit = (at: number) => Math.max(EDGE, Math.min(at, height - offsetHeight - EDGE))
  // Held at the side of the passage, so that it does not move when its list gets shorter.
  box.style.top = side === 'below' ? `${Math.round(fit(last.bottom + GAP))}px` : 'auto'
  box.style.bottom = side === 'above' ? `${Math.round(fit(height - first.top + GAP))}px` : 'auto'
  const start = side === 'below' ? last.left : first.left
  box.style.left = `${Math.round(Math.max(EDGE, Math.min(start, width - offsetWidth - EDGE)))}px`
}
