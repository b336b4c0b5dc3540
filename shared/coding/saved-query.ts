import type { Stamped } from '../stamp/stamped.ts'

/** A question to the codings that a person kept under a name. */
export interface SavedQuery extends Stamped {
  readonly name: string
  /** The question itself, as JSON: parsed before it is asked. */
  readonly question: string
}
