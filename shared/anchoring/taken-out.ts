import type { DescribedPassage } from './described-passage.ts'
import type { Runs } from './runs.ts'

/** Only runs of context this near the quote tell where its bounds were. */
const NEAR = 12
/** Context of fewer words than this stands side by side anywhere. */
const LEAST = 3
/** Words that may stand between before and after: as many as are put in place of what was taken out, and a part of the quote. */
const LEFT_OVER = 0.25

/** The places in the text (word numbers) where the words before a quote and those after it stand side by side: it may have been taken out there. */
export function takenOutPlaces({ a, b, sizes, length }: Runs, { first, last }: DescribedPassage): readonly number[] {
  const befores: number[] = []
  const afters: number[] = []
  for (let r = 0; r < length; r++) {
    const start = a[r]!
    const end = start + sizes[r]!
    if (Math.min(end, first) - Math.max(start, first - NEAR) >= LEAST) befores.push(b[r]! + first - start)
    if (Math.min(end, last + NEAR + 2) - Math.max(start, last) >= LEAST) afters.push(b[r]! + last - start)
  }
  const room = Math.floor((last - first) * LEFT_OVER)
  return befores.filter((before) => afters.some((after) => Math.abs(after - before) <= room))
}
