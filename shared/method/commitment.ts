import type { Stamped } from '../stamp/stamped.ts'

export const COMMITMENT_STATUSES = ['open', 'kept', 'lapsed'] as const
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number]

/** Something that was promised to residents. A deleted one was proposed, and a person said that it is no promise. */
export interface Commitment extends Stamped {
  readonly what: string
  /** Who promised it: a role or an organisation. */
  readonly by: string
  /** ISO date of the promise. */
  readonly date: string | null
  /** ISO date before which it would be done. */
  readonly due: string | null
  readonly codeId: string | null
  readonly status: CommitmentStatus
  /** The source in which it was promised; null where a person typed it. */
  readonly sourceId: string | null
  /** The coding it was proposed from; null where it was proposed from the source's card or typed. */
  readonly codingId: string | null
}

/** Whether a promise still waits to be kept. */
export function isOpenCommitment({ deleted, status }: Pick<Commitment, 'deleted' | 'status'>): boolean {
  return !deleted && status === 'open'
}
