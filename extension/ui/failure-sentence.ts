import type { FailureCode } from '../messages.ts'
import type { Strings } from '../strings/nl.ts'

/** A refusal that came over a wire. */
export interface Failure {
  readonly code: FailureCode
  readonly detail: string
}

/** The sentence for a refusal: what happened and what to do, with the sheet's own reason where it gave one. */
export function failureSentence(failure: Failure, strings: Strings): string {
  const sentence = strings.failures[failure.code]
  // What a person typed comes back with the refusal.
  if (failure.code === 'changed-elsewhere' && failure.detail !== '' && failure.detail !== failure.code) return `${sentence} ${strings.common.youTyped(failure.detail)}`
  if (failure.code !== 'sheet-refused' || failure.detail === '') return sentence
  const known = Object.prototype.hasOwnProperty.call(strings.refusals, failure.detail)
  return `${sentence} ${known ? strings.refusals[failure.detail] : strings.refusalUnknown(failure.detail)}`
}
