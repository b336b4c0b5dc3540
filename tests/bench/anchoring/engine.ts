import type { FoundSpan, PassageSelectors } from '../../../shared/anchoring/selectors.ts'

/** One way of finding passages again, in the shape the benchmark's ground asks of all: one answer for each selector. */
export interface Engine {
  readonly name: string
  /** Whether all selectors of a text are found together; else each is found alone, and its time is measured alone. */
  readonly together: boolean
  /** How many units of context it can make use of on each side. */
  readonly context: number
  /** Takes so long that only one in so many passages is tried. */
  readonly oneIn: number
  readonly anchorAll: (text: string, selectors: readonly PassageSelectors[]) => Answers | Promise<Answers>
}

export type Answers = readonly (FoundSpan | null)[]
