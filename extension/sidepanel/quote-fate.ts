import { type Coding, mayQuote } from '../../shared/coding/coding.ts'
import { guardsWords } from '../../shared/coding/guard-changes.ts'
import { isQuotingStopped } from '../../shared/source/quoting-stopped.ts'
import type { Source } from '../../shared/source/source.ts'

/** What happens to the words of a coding: they go to the workbook, or stay, and why. */
export type QuoteFate = 'shared' | 'sensitive' | 'sensitiveBeside' | 'stopped' | 'kept'

/** `codings` are all that are known of the coding's source. */
export function quoteFate(coding: Coding, codings: readonly Coding[], source: Source | null): QuoteFate {
  if (coding.sensitivity !== 'none') return 'sensitive'
  if (source && isQuotingStopped(source)) return 'stopped'
  if (!mayQuote(coding)) return 'kept'
  const { start, end } = coding.selectors.position
  const beside = codings.some((other) => other.id !== coding.id && guardsWords(other) && other.selectors.position.start < end && other.selectors.position.end > start)
  return beside ? 'sensitiveBeside' : 'shared'
}
