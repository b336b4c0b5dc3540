import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'

/** What the step-wise variant is expected to be: a generator that hands back control between slices of work. */
interface BySteps {
  readonly findSpansBySteps: (text: string, selectors: readonly PassageSelectors[]) => Iterator<unknown, unknown>
}

/** The longest time, in milliseconds, that the step-wise variant holds the thread; null while there is no such variant. */
export async function longestSlice(text: string, selectors: readonly PassageSelectors[]): Promise<number | null> {
  const [load] = Object.values(import.meta.glob<BySteps>('../../../shared/anchoring/find-spans-by-steps.ts'))
  if (load === undefined) return null
  const { findSpansBySteps } = await load()
  const steps = findSpansBySteps(text, selectors)
  let longest = 0
  for (let done = false; !done; ) {
    const began = performance.now()
    done = steps.next().done === true
    longest = Math.max(longest, performance.now() - began)
  }
  return longest
}
