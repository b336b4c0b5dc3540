/** After a search through the page the next one waits this long. */
const LOOK_AGAIN_MS = 1_500
/** After so many refusals in a row (each waits twice as long as the one before) only a change of the page looks again. */
const PATIENCE = 4

/**
 * Searches that cost something, one at a time and not too often. `ask` starts one: 'nothing' when there is nothing to look for,
 * 'refused' when nobody answered, as when the background was stopped in the middle; then it is asked again by itself, later and
 * later. Returns what asks for a search.
 */
export function lookInTurns<T extends object>(ask: () => Promise<T | 'nothing' | 'refused'>, take: (found: T) => void): () => void {
  let looking = false
  let lookedAt = -LOOK_AGAIN_MS
  let refusals = 0

  function soon(): void {
    if (looking) return
    looking = true
    setTimeout(() => void look(), Math.max(0, lookedAt + LOOK_AGAIN_MS * 2 ** Math.min(refusals, PATIENCE) - performance.now()))
  }
  async function look(): Promise<void> {
    const found = await ask()
    looking = false
    lookedAt = performance.now()
    if (found === 'nothing') return
    refusals = found === 'refused' ? refusals + 1 : 0
    if (found !== 'refused') take(found)
    else if (refusals <= PATIENCE) soon()
  }
  return soon
}
