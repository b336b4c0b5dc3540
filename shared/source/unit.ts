import type { UnitKind } from './source.ts'

/** A piece of a source that can be coded as a whole. Offsets are UTF-16 units in the source's text, end exclusive. */
export interface Unit {
  readonly kind: UnitKind
  readonly index: number
  readonly start: number
  readonly end: number
  /** Where the words begin, after a time code, speaker label or list mark. */
  readonly wordsStart: number
  /** Label of who speaks: 'D3' for a turn, '4' for the fourth line of notes; null when nobody is named. */
  readonly speaker: string | null
  /** Time as written ('00:04:12'); null when none. */
  readonly time: string | null
}
