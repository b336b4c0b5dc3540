import { mayQuote } from '../coding/coding.ts'
import { guardsWords } from '../coding/guard-changes.ts'
import { isQuotingStopped } from '../source/quoting-stopped.ts'
import type { Source } from '../source/source.ts'
import { isHeldInAnswer } from './answer-codings.ts'
import type { SharedCoding } from './shared-coding.ts'

/**
 * The codings of answers whose words stand in the sheet and may not any more: their source may no longer be quoted or is gone, they themselves are
 * sensitive or may not be quoted, or another coding of some of the same words keeps them back. `isAnswer` tells which codings were made in the workbook;
 * of all others their own browser decides.
 */
export function withheldAnswers(codings: readonly SharedCoding[], sources: readonly Source[], isAnswer: (codingId: string) => boolean): SharedCoding[] {
  const shown = codings.filter(({ id, words }) => words !== '' && isAnswer(id))
  if (shown.length === 0) return []
  const byId = new Map(sources.map((source) => [source.id, source]))
  const guards = new Map<string, SharedCoding[]>()
  for (const coding of codings) if (guardsWords(coding)) guards.set(coding.sourceId, [...(guards.get(coding.sourceId) ?? []), coding])
  return shown.filter((coding) => {
    const source = byId.get(coding.sourceId)
    return !source || isQuotingStopped(source) || !mayQuote(coding) || isHeldInAnswer(coding, guards.get(coding.sourceId) ?? [])
  })
}
