import type { Stamped } from '../stamp/stamped.ts'

/** A rode draad: passages of at least two sources that tell one thing, under a name, with a memo. */
export interface Thread extends Stamped {
  readonly name: string
  readonly memo: string
  readonly codingIds: readonly string[]
}
