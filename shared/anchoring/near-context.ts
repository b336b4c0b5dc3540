import type { PassageSelectors } from './selectors.ts'

/** UTF-16 units of context that are read on each side. What stands further away says no more about a place, and a whole text of it takes seconds. */
const MOST = 1024

/** The selectors with no more context than is of use: other tools may give the whole text before and after a passage. */
export function nearContext(selectors: PassageSelectors): PassageSelectors {
  const { quote, position } = selectors
  const { exact, prefix, suffix } = quote
  if (prefix.length <= MOST && suffix.length <= MOST) return selectors
  return { quote: { exact, prefix: prefix.slice(-MOST), suffix: suffix.slice(0, MOST) }, position }
}
