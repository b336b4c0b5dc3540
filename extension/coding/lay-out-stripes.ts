import type { TextSpan } from '../../shared/anchoring/selectors.ts'

/** A passage as it stands in the window, in CSS pixels; `left` is where the block begins that it is in. */
export interface Stripe {
  readonly id: string
  readonly codeId: string
  readonly span: TextSpan
  readonly top: number
  readonly bottom: number
  readonly left: number
}

/** Where a stripe and its name stand. */
export interface LaidStripe {
  readonly stripe: Stripe
  readonly x: number
  /** Null where there is no room for it. */
  readonly name: { readonly left: number; readonly top: number; readonly width: number } | null
}

/** From the text to the first stripe, and from stripe to stripe. */
const GAP = 8
const STEP = 7
/** So many stand beside each other; more passages at one place have no stripe of their own. */
const LANES = 6
const NAME_HEIGHT = 18
const LEAST_NAME = 56
const WIDEST_NAME = 150
/** A name may stand so much below the top of its stripe where others are in its way. */
const LOWER = 40

/** Lays stripes out to the left of their text: longer ones nearer to it, those that overlap beside each other, the names left of all. */
export function layOutStripes(stripes: readonly Stripe[]): readonly LaidStripe[] {
  const sorted = stripes.toSorted((a, b) => a.left - b.left || a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1))
  const laid: { stripe: Stripe; lane: number }[] = []
  const deepest = new Map<number, number>()
  let taken: number[] = []
  let column = NaN
  for (const stripe of sorted) {
    if (stripe.left !== column) {
      column = stripe.left
      taken = new Array<number>(LANES).fill(-Infinity)
    }
    const lane = taken.findIndex((bottom) => bottom <= stripe.top)
    if (lane < 0) continue
    taken[lane] = stripe.bottom
    deepest.set(column, Math.max(deepest.get(column) ?? 0, lane))
    laid.push({ stripe, lane })
  }
  const nameBottom = new Map<number, number>()
  return laid.flatMap(({ stripe, lane }): readonly LaidStripe[] => {
    const x = stripe.left - GAP - lane * STEP
    if (x < 0) return []
    const right = stripe.left - GAP - (deepest.get(stripe.left) ?? 0) * STEP - 6
    const width = Math.min(WIDEST_NAME, right - 4)
    const top = Math.max(stripe.top, nameBottom.get(stripe.left) ?? -Infinity)
    if (width < LEAST_NAME || top > stripe.top + LOWER) return [{ stripe, x, name: null }]
    nameBottom.set(stripe.left, top + NAME_HEIGHT)
    return [{ stripe, x, name: { left: right - width, top, width } }]
  })
}
