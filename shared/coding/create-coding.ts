import type { PassageSelectors } from '../anchoring/selectors.ts'
import type { Unit } from '../source/unit.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import type { Coding } from './coding.ts'

/** What is needed to make a coding. */
export interface NewCoding {
  readonly id: string
  readonly stamp: ChangeStamp
  readonly sourceId: string
  readonly codeId: string
  readonly coder: string
  readonly selectors: PassageSelectors
  /** The unit that the passage belongs to, from `unitOfPassage`; null when the text has none. */
  readonly unit: Pick<Unit, 'index' | 'speaker'> | null
}

/** A coding with no facet chosen and no permission to quote yet. */
export function createCoding({ id, stamp, unit, ...where }: NewCoding): Coding {
  return {
    id, made: stamp, changed: {}, deleted: false, ...where, speaker: unit?.speaker ?? null, unit: unit?.index ?? null,
    utterance: null, tone: null, reach: null, time: null, place: null, evidence: null, sensitivity: 'none', expectation: 'none',
    memo: '', quotePermission: 'none',
  }
}
