import type { CountLineProblem } from '../shared/joint-display/professional-counts.ts'
import type { DisplayFilter } from '../shared/sheet/display-filter.ts'

/** What Confrontatie can be filtered by, and is now; areas and steps are those of the sources. */
export interface DisplayChoices {
  readonly filter: DisplayFilter
  readonly areas: readonly string[]
  readonly methods: DisplayFilter['methods']
  readonly steps: readonly string[]
  /** Resident sources there are, and those that fit the filter. */
  readonly sources: number
  readonly fitting: number
}

/** Counts to carry to the residents' workbook, and how many of them stay hidden. */
export interface ProfessionalExport {
  readonly text: string
  readonly counts: number
  readonly hidden: number
}

/** What became of counts that were taken over. */
export interface ProfessionalImport {
  readonly taken: number
  readonly hidden: number
  readonly refused: readonly { readonly line: number; readonly problem: CountLineProblem }[]
  /** Refused lines beyond the ones listed. */
  readonly more: number
}
