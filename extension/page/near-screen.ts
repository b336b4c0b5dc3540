import { boxInWindow, type Documents } from './documents.ts'
import { isThere } from './nodes.ts'
import type { Stretch } from './page-text.ts'

/** How far beyond the screen counts as near it, in screens. */
const MARGIN = 1.5
/** What of a long block is near is looked at again when the block moved by this much, in screens. */
const MOVED = 0.75
/** A block of at most so many stretches is near as a whole. */
const SHORT = 8
/** So many places of a long block are looked at to see whether its text runs downwards: in columns it does not. */
const SAMPLES = 12

/** Tells which stretches of a page's text are near the screen. */
export interface NearScreen {
  /** Watches these stretches from now on, and no others. `topOf` says where an offset of the text stands in the page's own window; null when it is not shown. */
  watch(stretches: readonly Stretch[], topOf: (offset: number) => number | null): void
  /** Whether the browser has told yet. */
  isReady(): boolean
  /** Those near, by their index in `stretches`. */
  near(): Iterable<number>
  /** Looks once more at what scrolled without telling. */
  look(): void
  stop(): void
}

/** A block with text, and which of its stretches are near: `indices[from]` up to, not including, `indices[to]`. */
interface Watched {
  readonly element: Element
  indices: number[]
  from: number
  to: number
  isNear: boolean
  /** Of a long block: where it was and how big when it was last looked at, and the tops of stretches then, from its own top. */
  seenAt: number
  size: string
  tops: (number | null | undefined)[]
}

/**
 * Starts with nothing watched; `changed` is called when other stretches are near. The browser itself tells which blocks are: that
 * is right for whatever the layout is, and costs a page that scrolls next to nothing.
 */
export function createNearScreen(documents: Documents, changed: () => void): NearScreen {
  const watched = new Map<Element, Watched>()
  const near = new Set<Watched>()
  let stretches: readonly Stretch[] = []
  let ready = false
  let topOf: (offset: number) => number | null = () => null

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const block = watched.get(target)
      if (!block) continue
      block.isNear = isIntersecting
      if (isIntersecting) near.add(block)
      else near.delete(block)
      lookAt(block, true)
    }
    ready = true
    changed()
  }, { rootMargin: `${MARGIN * 100}%`, scrollMargin: `${MARGIN * 100}%` })

  /** Returns whether something else is near than before. */
  function lookAt(block: Watched, anew: boolean): boolean {
    const { indices, from, to } = block
    if (indices.length <= SHORT) {
      block.from = 0
      block.to = indices.length
      return anew
    }
    if (!isThere(block.element)) return false
    const { top, width, height } = boxInWindow(block.element.getBoundingClientRect(), block.element)
    const at = top - block.element.scrollTop
    if (!anew && Math.abs(at - block.seenAt) < MOVED * innerHeight) return false
    block.seenAt = at
    const size = `${width} ${height} ${indices.length}`
    if (size !== block.size) block.tops = []
    block.size = size
    const topAt = (nth: number): number | null => {
      const known = block.tops[nth]
      if (known !== undefined) return known === null ? null : known + at
      const measured = topOf(stretches[indices[nth]!]!.start)
      block.tops[nth] = measured === null ? null : measured - at
      return measured
    }
    block.from = 0
    block.to = indices.length
    if (runsDown(topAt, indices.length)) {
      block.to = firstBelow(topAt, indices.length, (1 + MARGIN) * innerHeight)
      block.from = Math.max(0, firstBelow(topAt, indices.length, -MARGIN * innerHeight) - 1)
    }
    return block.from !== from || block.to !== to
  }
  const look = () => {
    let moved = false
    for (const block of near) if (lookAt(block, false)) moved = true
    if (moved) changed()
  }
  for (const type of ['scroll', 'resize'] as const) documents.listen(type, look)

  return {
    watch: (next, top) => {
      stretches = next
      topOf = top
      for (const block of watched.values()) block.indices = []
      stretches.forEach(({ element }, index) => {
        const block = watched.get(element)
        if (block) return void block.indices.push(index)
        watched.set(element, { element, indices: [index], from: 0, to: 0, isNear: false, seenAt: 0, size: '', tops: [] })
        observer.observe(element)
      })
      for (const [element, block] of watched) {
        if (block.indices.length === 0) {
          watched.delete(element)
          near.delete(block)
          if (isThere(element)) observer.unobserve(element)
        } else if (block.isNear) {
          block.tops = []
          lookAt(block, true)
        }
      }
    },
    isReady: () => ready,
    near: function* () {
      for (const { indices, from, to } of near) for (let nth = from; nth < to; nth++) yield indices[nth]!
    },
    look,
    stop: () => {
      observer.disconnect()
      watched.clear()
      near.clear()
    },
  }
}

function runsDown(topAt: (nth: number) => number | null, length: number): boolean {
  let above = -Infinity
  for (let sample = 0; sample < SAMPLES; sample++) {
    const top = topAt(Math.floor((sample * (length - 1)) / (SAMPLES - 1)))
    if (top === null || top < above) return false
    above = top
  }
  return true
}

/** The first of a row of ascending tops that lies below a line; `length` when none does. */
function firstBelow(topAt: (nth: number) => number | null, length: number, line: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((topAt(middle) ?? line) > line) high = middle
    else low = middle + 1
  }
  return low
}
