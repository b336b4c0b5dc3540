import type { Expectation } from '../coding/coding.ts'
import type { Source } from '../source/source.ts'
import type { Commitment } from './commitment.ts'

/** What a proposal needs of a coding. */
export interface ExpectingCoding {
  readonly id: string
  readonly sourceId: string
  readonly codeId: string
  /** The passage, '' where it may not be shown. */
  readonly words: string
  readonly expectation: Expectation
  readonly deleted: boolean
}

/** Something that may have been promised, for a person to take over or to put aside. */
export interface CommitmentProposal {
  /** From the card of a source, from a coding in which something was promised, or from one in which a resident expects action. */
  readonly kind: 'card' | 'promised' | 'action-expected'
  readonly sourceId: string
  readonly codingId: string | null
  readonly codeId: string | null
  /** What there is to read of it: the card's words, or the passage where it may be shown; may be ''. */
  readonly words: string
  readonly date: string | null
}

/**
 * The promises that cards and codings speak of and that nobody decided about yet: cards first, then what was promised, then what is
 * expected. Sources of professionals stay out. What was taken over or put aside is known by its source and coding.
 */
export function proposeCommitments(sources: readonly Source[], codings: readonly ExpectingCoding[], commitments: readonly Commitment[]): readonly CommitmentProposal[] {
  const decided = new Set(commitments.flatMap(({ sourceId, codingId }) => (codingId !== null ? [codingId] : sourceId !== null ? [cardKey(sourceId)] : [])))
  const open = new Map(sources.filter(({ deleted, group }) => !deleted && group !== 'professional').map((source) => [source.id, source]))
  const cards = [...open.values()].flatMap(({ id, promises, date }): CommitmentProposal[] => {
    const words = promises?.trim() ?? ''
    return words === '' || decided.has(cardKey(id)) ? [] : [{ kind: 'card', sourceId: id, codingId: null, codeId: null, words, date }]
  })
  const told = (kind: 'promised' | 'action-expected') => codings.flatMap((coding): CommitmentProposal[] => {
    const source = open.get(coding.sourceId)
    if (coding.deleted || coding.expectation !== kind || !source || decided.has(coding.id)) return []
    return [{ kind, sourceId: source.id, codingId: coding.id, codeId: coding.codeId, words: coding.words, date: source.date }]
  })
  return [...cards, ...told('promised'), ...told('action-expected')]
}

function cardKey(sourceId: string): string {
  return `card of ${sourceId}`
}
