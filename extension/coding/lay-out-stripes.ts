import type { TextSpan } from '../../shared/anchoring/selectors.ts'

/** A passage as it stands in the window, in CSS pixels; `left` and `right` are the edges of the block that it is in. */
export interface Stripe {
  readonly id: string
  readonly codeId: string
  readonly coder: string
  readonly span: TextSpan
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The room beside the text: where it ends on either side. `side` is where stripes stand; 'roomy' = on the left, or on the right where only there is room for names. */
export interface Margin {
  readonly side: 'right' | 'roomy'
  readonly from: number
  readonly to: number
}

/** Where a stripe and its name stand. */
export interface LaidStripe {
  readonly stripe: Stripe
  readonly x: number
  /** Null where there is no room for it. It is as wide as it needs to be, up to `width`, and stands against the end that is nearer to the text: `left`, or on the left side of it `left + width`. */
  readonly name: { readonly left: number; readonly top: number; readonly width: number; readonly onRight: boolean } | null
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

/** Lays stripes out beside their text: longer ones nearer to it, those that overlap beside each other, the names beyond all. */
export function layOutStripes(stripes: readonly Stripe[], margin: Margin): readonly LaidStripe[] {
  const sorted = stripes.toSorted((a, b) => a.left - b.left || a.right - b.right || a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1))
  const columns = new Map<string, { readonly lanes: number[]; readonly laid: { readonly stripe: Stripe; readonly lane: number }[] }>()
  for (const stripe of sorted) {
    const key = `${stripe.left} ${stripe.right}`
    const column = columns.get(key) ?? { lanes: new Array<number>(LANES).fill(-Infinity), laid: [] }
    columns.set(key, column)
    const lane = column.lanes.findIndex((bottom) => bottom <= stripe.top)
    if (lane < 0) continue
    column.lanes[lane] = stripe.bottom
    column.laid.push({ stripe, lane })
  }
  return [...columns.values()].flatMap(({ laid }) => layOutColumn(laid, margin))
}

function layOutColumn(laid: readonly { readonly stripe: Stripe; readonly lane: number }[], { side, from, to }: Margin): readonly LaidStripe[] {
  const [first] = laid
  if (!first) return []
  const { left, right } = first.stripe
  const deepest = Math.max(...laid.map(({ lane }) => lane))
  const names = GAP + deepest * STEP + 10
  const onRight = side === 'right' || (left - from - names < LEAST_NAME && to - right - names >= LEAST_NAME)
  const width = Math.min(WIDEST_NAME, (onRight ? to - right : left - from) - names - 4)
  let lowest = -Infinity
  return laid.flatMap(({ stripe, lane }): readonly LaidStripe[] => {
    const x = onRight ? right + GAP + lane * STEP : left - GAP - lane * STEP
    if (onRight ? x > to - 4 : x < from + 4) return []
    const top = Math.max(stripe.top, lowest)
    if (width < LEAST_NAME || top > stripe.top + LOWER) return [{ stripe, x, name: null }]
    lowest = top + NAME_HEIGHT
    return [{ stripe, x, name: { left: onRight ? right + names : left - names - width, top, width, onRight } }]
  })
}
