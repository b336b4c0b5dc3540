import type { Stamped } from '../stamp/stamped.ts'

/** What was done with a theme: taken up, not taken up, or later. */
export const FEEDBACK_OUTCOMES = ['taken-up', 'not-taken-up', 'later'] as const
export type FeedbackOutcome = (typeof FEEDBACK_OUTCOMES)[number]

/** What residents hear back about one theme. */
export interface Feedback extends Stamped {
  readonly codeId: string
  /** Null = nobody said yet: the theme is open. */
  readonly outcome: FeedbackOutcome | null
  readonly why: string
  /** ISO date on which residents were told. */
  readonly date: string | null
  readonly by: string
}
