import type { ImportProfile } from './import-profile.ts'

/** Why something is proposed; each code has a sentence in the add-on's language, with `evidence` in it. */
export const REASON_CODES = [
  'detected-encoding', 'same-width-rows', 'rows-before-figures', 'no-header', 'column-name', 'column-content',
  'decimal-seen', 'thousands-seen', 'none-seen', 'usual-meaning', 'file-name', 'footer', 'report-words', 'totals-seen', 'footer-seen',
  'capped-seen', 'rounded-seen', 'estimate-words', 'gaps-seen',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** What may not be guessed silently; each code has a question in the add-on's language. */
export const QUESTION_CODES = [
  'wrong-encoding', 'one-column', 'ambiguous-thousands', 'mixed-decimals', 'no-value-column', 'no-area', 'no-period', 'no-indicator', 'no-publisher',
  'blank-meaning', 'dash-meaning', 'unknown-sign', 'damaged-rows', 'looks-capped', 'looks-rounded',
] as const
export type QuestionCode = (typeof QUESTION_CODES)[number]

export interface ProposalReason {
  readonly field: keyof ImportProfile
  /** Place of the column it is about (from 0); null when it is about the whole file. */
  readonly column: number | null
  /** The sign it is about, as in `missing`; null when it is about no sign. */
  readonly sign: string | null
  readonly code: ReasonCode
  /** What in the file shows it: a cell, a name, a count; '' when nothing more can be shown. */
  readonly evidence: string
}

export interface ProposalQuestion extends Omit<ProposalReason, 'code' | 'field'> {
  /** The field of the profile that the answer changes; null when something is the matter with the file itself. */
  readonly field: keyof ImportProfile | null
  readonly code: QuestionCode
}

/** A piece of a profile with its reasons and questions. */
export interface Proposed<Value> {
  readonly value: Value
  readonly reasons: readonly ProposalReason[]
  readonly questions: readonly ProposalQuestion[]
}

/** A reason about a field, or one column or sign of it. */
export function reason(field: keyof ImportProfile, code: ReasonCode, evidence = '', { column = null, sign = null }: { readonly column?: number | null; readonly sign?: string | null } = {}): ProposalReason {
  return { field, column, sign, code, evidence }
}

/** A question about a field or sign, or about the file itself. */
export function question(field: keyof ImportProfile | null, code: QuestionCode, evidence = '', sign: string | null = null): ProposalQuestion {
  return { field, column: null, sign, code, evidence }
}
