import type { DescribedPassage } from './described-passage.ts'
import type { Run } from './shared-runs.ts'

/** Only runs of context this near the quote tell where its bounds were. */
const NEAR = 12
/** Words that may stand between before and after: as many as are put in place of what was taken out, and a part of the quote. */
const LEFT_OVER = 0.25

/** Whether somewhere in the text the words before a quote and those after it stand side by side: the quote was taken out there. */
export function wasTakenOut(runs: readonly Run[], { first, last }: DescribedPassage): boolean {
  const befores: number[] = []
  const afters: number[] = []
  for (const { a, b, length } of runs) {
    if (Math.min(a + length, first) - Math.max(a, first - NEAR) >= 3) befores.push(b + first - a)
    if (Math.min(a + length, last + NEAR + 2) - Math.max(a, last) >= 3) afters.push(b + last - a)
  }
  const room = Math.floor((last - first) * LEFT_OVER)
  befores.sort((x, y) => x - y)
  afters.sort((x, y) => x - y)
  for (let k = 0, j = 0; k < befores.length && j < afters.length; k++) {
    while (j < afters.length && afters[j]! < befores[k]! - room) j++
    if (j < afters.length && afters[j]! <= befores[k]! + room) return true
  }
  return false
}
