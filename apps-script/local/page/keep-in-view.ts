// Long enough for the component's late writes on a slow machine, short enough to be over before a person scrolls on.
const QUIET = 250
const LONGEST = 3000

/** Keeps the active cell in view until the grid has come to rest. */
export interface ViewKeeper {
  /** The active cell was placed anew: it is to be seen, with `fromTop` from the first row that is not frozen. */
  readonly watch: (fromTop: boolean) => void
  readonly stop: () => void
}

/**
 * The grid component (version 4.28) scrolls the active cell into view once, and then writes an older position back: when its two
 * scrollers get in step with each other a frame later, and when its height changes because the formula bar grows with a cell of many
 * lines. So the cell is shown again until nothing has moved for a while. A person who scrolls meanwhile goes first.
 */
export function keepInView(grid: HTMLElement): ViewKeeper {
  const stop = new AbortController()
  let until = 0
  let quietSince = 0
  let running = false
  let top = false

  const look = (): void => {
    const now = performance.now()
    if (stop.signal.aborted || now > until || now - quietSince > QUIET) {
      running = false
      return
    }
    const cell = grid.querySelector('revogr-focus.focused-cell')
    const rows = grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner')
    const before = placeOf(cell, rows)
    if (top) rows?.scrollTo({ top: 0 })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (cell === null || placeOf(cell, rows) !== before) quietSince = now
    requestAnimationFrame(look)
  }
  const leave = (): void => { until = 0 }
  for (const type of ['wheel', 'pointerdown', 'touchstart']) grid.addEventListener(type, leave, { signal: stop.signal, capture: true, passive: true })
  return {
    watch: (fromTop) => {
      top = fromTop
      quietSince = performance.now()
      until = quietSince + LONGEST
      if (running) return
      running = true
      requestAnimationFrame(look)
    },
    stop: () => stop.abort(),
  }
}

function placeOf(cell: Element | null, rows: Element | null): string {
  const { left, top } = cell?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return `${Math.round(left)} ${Math.round(top)} ${Math.round(rows?.scrollTop ?? 0)}`
}
