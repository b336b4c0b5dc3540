import type { Stamped } from '../stamp/stamped.ts'

/**
 * The six local factors of the method, in its own order: how organised residents are, renewal that is coming, a participation
 * process that runs already, residents who keep aloof, capacity and means, and what can be offered afterwards.
 */
export const LOCAL_FACTORS = ['organisation', 'renewal', 'running-process', 'aloof', 'capacity', 'offer'] as const
export type FactorName = (typeof LOCAL_FACTORS)[number]

export const FACTOR_SCORES = ['low', 'middle', 'high'] as const
export type FactorScore = (typeof FACTOR_SCORES)[number]

/** One of the six factors as people judge it for this neighbourhood. Its id is its name, so that every copy means the same factor. */
export interface LocalFactor extends Stamped {
  readonly factor: FactorName
  /** Null = not judged yet. */
  readonly score: FactorScore | null
  readonly explanation: string
  /** ISO date of the judgement. */
  readonly date: string | null
}

/** What a score has for consequence, as a suggestion; the words stand in `sheet/factor-words.ts`. */
export type FactorEffect = `${FactorName}-${'low' | 'high'}`

/** The suggestions that follow from the scores (domain's own reading of the method): a middle score asks for nothing, and a high one of renewal, running process or aloofness has no low counterpart. */
export function factorEffects(factors: readonly LocalFactor[]): readonly FactorEffect[] {
  return factors.flatMap(({ factor, score, deleted }): FactorEffect[] => {
    if (deleted || score === null || score === 'middle') return []
    return score === 'low' && !LOW_MATTERS.includes(factor) ? [] : [`${factor}-${score}`]
  })
}

const LOW_MATTERS: readonly FactorName[] = ['organisation', 'capacity', 'offer']
