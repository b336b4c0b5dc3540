import type { Facets } from '../shared/coding/coding.ts'
import type { CellNumber } from '../shared/sheet/number-behind.ts'
import type { CrossTabChoice } from '../shared/sheet/cross-tab-choice.ts'
import type { SourceMethod } from '../shared/source/source.ts'
import type { Counts } from '../shared/tally/counts.ts'

/** What the page Telling shows: what is chosen, and what there is to choose from. */
export interface TallyPage {
  readonly choice: CrossTabChoice
  readonly strengthsFirst: boolean
  /** Those that occur in Bronnen. */
  readonly methods: readonly SourceMethod[]
  readonly areas: readonly string[]
  readonly places: readonly string[]
  /** Title of the tab Kruistabel as it is now. */
  readonly tab: string
}

/** Why the words of a coding are not shown. */
export type Unquoted = 'not-permitted' | 'paraphrase' | 'sensitive' | 'no-consent' | 'not-here'

/** A coding behind a number. */
export interface PassageBehind extends Pick<Facets, 'tone' | 'utterance'> {
  readonly codingId: string
  readonly source: string
  /** '' where nobody is named. */
  readonly speaker: string
  readonly coder: string
  readonly code: string
  /** The words where they may be shown. */
  readonly words: string
  readonly unquoted: Unquoted | null
  /** Where the passage stands: in a browser, in a cell of this workbook, or in a cell that is gone with its column. */
  readonly stands: 'browser' | 'cell' | 'gone'
  /** Opens the passage in the extension; null while the workbook has no address, and where it stands in the workbook. */
  readonly link: string | null
}

/** A number opened: what it is, and a page of the codings behind it. */
export interface NumberOpened {
  /** To ask for the next page with. */
  readonly number: CellNumber
  readonly theme: string
  /** What of the theme: 'Alle bewoners', 'koffiekar · 25-34'. */
  readonly column: string
  /** As counted now; the cell shows what was counted when the table was made. */
  readonly counts: Counts
  readonly stale: boolean
  /** How many codings there are, and which are listed: from `from`. */
  readonly total: number
  readonly from: number
  readonly passages: readonly PassageBehind[]
}

/** What became of the question what stands behind the selected cell. */
export type NumberAnswer = NumberOpened | { readonly none: 'other-tab' | 'no-number' | 'frozen' }
