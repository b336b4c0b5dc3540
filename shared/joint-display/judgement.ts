import type { Stamped } from '../stamp/stamped.ts'

/** What a person makes of a theme: does what was told fit what was counted? Never computed. `null` = not judged yet. */
export const FITS = ['confirmed', 'discordant', 'only-told', 'only-counted'] as const
export type Fit = (typeof FITS)[number]

/** A person's judgement of one theme, with one line; it stays when numbers refresh. */
export interface Judgement extends Stamped {
  readonly codeId: string
  readonly fit: Fit | null
  readonly line: string
  /** Fingerprint of the numbers the judgement was made on: when it differs from today's, the judgement is flagged. */
  readonly basis: string
}
