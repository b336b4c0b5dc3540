import type { Grid, MergedCells } from '../shared/passive/grid.ts'

/** What the workbook knows before a file is read: the profile confirmed for this kind of file, as JSON, and the areas of its sources. */
export interface ImportContextHere {
  readonly profile: string | null
  readonly areas: readonly string[]
}

/** Where each figure stands in Passief, as an import goes by it: `keys[i]` is the key of row i, '' for a row without a figure. */
export interface FigureIndex {
  readonly keys: readonly string[]
  /** Grows with every import, of whoever: what was read under an older one may be wrong. */
  readonly revision: number
  /** The first row under all others. */
  readonly nextRow: number
}

/** What an import knows of the place of its figures, so that a part costs what the part costs. */
export interface KnownPlaces extends Pick<FigureIndex, 'revision' | 'nextRow'> {
  /** For each figure of the part the row where it stands; null for a new one. */
  readonly rows: readonly (number | null)[]
}

/** What was done in an import so far. */
export interface ImportTotals {
  readonly added: number
  readonly updated: number
  readonly refused: number
}

/** A part of an import. */
export interface ImportPart {
  readonly fileName: string
  /** Figures as the passive engine made them; looked at again before they are written. */
  readonly rows: readonly unknown[]
  /** Whether this is the last part. */
  readonly last: boolean
  /** Without it the workbook looks up itself where each figure stands. */
  readonly known?: KnownPlaces
  /** What the parts before did, for the log. */
  readonly before?: ImportTotals
}

/** What became of a part: `refused` are places in the part. `moved`: the tab is no longer as it was known, nothing was written. */
export interface ImportResult {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly number[]
  readonly revision: number
  readonly nextRow: number
  readonly moved?: true
}

/** A tab of people's own as the import reads it. */
export interface FigureTab {
  readonly name: string
  readonly grid: Grid
  readonly merges: readonly MergedCells[]
}
