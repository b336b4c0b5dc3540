import type { CodeStatus } from '../shared/codebook/code.ts'
import type { Indicator } from '../shared/passive/observation.ts'
import type { CellProblem, SheetLanguage } from '../shared/sheet/column.ts'
import type { RowProblem } from '../shared/sheet/record-rows.ts'
import type { RefreshProgress } from './refresh-protocol.ts'
import type { PairedDevice } from './paired-devices.ts'

/** What the sidebar shows first. Everything that travels between sidebar and workbook is JSON. */
export interface SidebarState {
  readonly version: string
  readonly workbookName: string
  /** Language of the person's account, and of the workbook. */
  readonly personLanguage: SheetLanguage
  readonly workbookLanguage: SheetLanguage
  /** False until the tabs were made for the first time. */
  readonly ready: boolean
  /** Titles of tabs that were made and are gone. */
  readonly missing: readonly string[]
  /** Share of the cells a workbook may have, from 0 to 1, where it is time to think of a new one; null before. */
  readonly fullness: number | null
  /** Address for the extension; null when the script was never deployed as a web app. */
  readonly endpoint: string | null
  readonly devices: readonly PairedDevice[]
  readonly computed: readonly { readonly title: string; readonly madeOn: string | null; readonly stale: boolean; /** What it was made with, where the codebook is another now. */ readonly olderCodebook: string | null }[]
  /** Version and digest of the codebook. */
  readonly codebook: string
  readonly unreadable: number
  /** Codes in the tab Codeboek; without any there is nothing to choose from elsewhere. */
  readonly codes: number
  /** A refresh that is under way or waits to go on. */
  readonly refresh: RefreshProgress | null
  /** Grows with every change: a cheap way to see whether there is anything new. */
  readonly revision: number
}

/** A row that a person must mend. */
export interface RowToMend {
  readonly tabId: string
  readonly tab: string
  /** As the spreadsheet numbers it. */
  readonly sheetRow: number
  readonly row: number
  readonly problems: readonly { readonly column: string; readonly problem: RowProblem | CellProblem }[]
}

/** Rows to mend; `more` counts those beyond the ones listed. */
export interface RowsToMend {
  readonly rows: readonly RowToMend[]
  readonly more: number
}

/** A code as it is offered in a list. */
export interface CodeOption {
  readonly id: string
  readonly label: string
  readonly depth: number
  readonly status: CodeStatus
}

/** An indicator or report category with what it is linked to, and what it might be linked to. */
export interface IndicatorLinks {
  readonly id: string
  readonly label: string
  readonly kind: Indicator['kind']
  readonly publisher: string
  readonly links: readonly { readonly linkId: string; readonly codeId: string }[]
  readonly proposals: readonly string[]
}

/** Everything for the section Koppeling. */
export interface CrosswalkState {
  readonly indicators: readonly IndicatorLinks[]
  readonly codes: readonly CodeOption[]
  /** Ids of codes in use that nothing is linked to. */
  readonly unmappedCodes: readonly string[]
}
