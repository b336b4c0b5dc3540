import type { Stamped } from '../stamp/stamped.ts'

/** A line of the crosswalk: this indicator or report category says something about this code (n:m). */
export interface CrosswalkLink extends Stamped {
  readonly codeId: string
  readonly indicatorId: string
  readonly note: string
}
