import type { ImportProfile } from '../passive/import-profile.ts'
import type { AreaLevel } from '../passive/observation.ts'
import type { Source } from '../source/source.ts'
import type { Stamped } from '../stamp/stamped.ts'

/** What stands on a source card before it has an id and stamps of a project; the fingerprint follows from the text. */
export type DemoCard = Omit<Source, keyof Stamped | 'fingerprint'>

/** A sample text with the card that belongs to it. */
export interface DemoSource {
  readonly id: string
  /** File in this folder. Text is UTF-8 without a byte order mark unless `encoding` says otherwise; line ends are LF, in CSV CR LF. */
  readonly fileName: string
  readonly encoding?: 'windows-1252'
  /** The same words in another form, as a file in this folder. */
  readonly alsoAs?: string
  readonly card: DemoCard
}

/** A sample table with passive figures, and what a person would confirm when importing it. */
export interface DemoPassiveFile {
  readonly id: string
  /** File in this folder. */
  readonly fileName: string
  readonly title: string
  readonly publisher: string
  readonly kind: 'indicator' | 'reports'
  readonly level: AreaLevel
  /** `xlsx`: a spreadsheet, which has cells of its own. */
  readonly encoding: 'windows-1252' | 'utf-8' | 'xlsx'
  readonly separator: string
  readonly decimal: ',' | '.'
  /** Rows above the first row of figures. */
  readonly headerRows: number
  /** What a person answers who knows the table, where the wizard cannot know: signs in place of figures, the year, half-filled periods. */
  readonly confirmed?: Partial<Pick<ImportProfile, 'missing' | 'defaultPeriod' | 'unfinished'>>
}

/** An area of the neighbourhood, with its code before the new area list of 2022. */
export interface DemoArea {
  readonly code: string
  readonly name: string
  readonly inhabitants: number
  readonly dwellings: number
  readonly oldCode: string
}

/** A whole sample project. */
export interface DemoProject {
  readonly name: string
  readonly borough: string
  /** The one bounded question of the project. */
  readonly question: string
  readonly areas: readonly DemoArea[]
  /** Code under which the tables give the average of the whole city. */
  readonly cityCode: string
  /** Places for the facet Plek, without house numbers. */
  readonly places: readonly string[]
  readonly sources: readonly DemoSource[]
  readonly passiveFiles: readonly DemoPassiveFile[]
}
