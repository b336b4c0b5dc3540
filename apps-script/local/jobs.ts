import type { Changes, UiAnswer, UiEffect, UiQuestion } from './environment.ts'
import type { PropertyPairs } from './property-file.ts'
import type { SheetChange } from './sheet-change.ts'
import type { Area, MetadataState } from './workbook/workbook.ts'

/** A change of rows, columns or tabs by a person. Indices count from 0. */
export type StructureAction =
  | { readonly action: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'; readonly sheetId: number; readonly at: number; readonly count: number }
  | { readonly action: 'moveColumn' | 'moveRow'; readonly sheetId: number; readonly from: number; readonly to: number }
  | { readonly action: 'hideColumn' | 'showColumns'; readonly sheetId: number; readonly at: number }
  | { readonly action: 'setColumnWidth'; readonly sheetId: number; readonly at: number; readonly width: number }
  | { readonly action: 'freezeRows' | 'freezeColumns'; readonly sheetId: number; readonly count: number }
  | { readonly action: 'removeChart'; readonly sheetId: number; readonly chartId: number }
  | { readonly action: 'mergeCells' | 'mergeAcross' | 'mergeDown' | 'unmergeCells' | 'addFilter'; readonly sheetId: number; readonly area: Area }
  | { readonly action: 'sortRange'; readonly sheetId: number; readonly area: Area; readonly column: number; readonly up: boolean }
  | { readonly action: 'removeFilter' | 'filterAgain'; readonly sheetId: number }
  | { readonly action: 'filterColumn'; readonly sheetId: number; readonly column: number; readonly hidden: readonly string[] }
  | { readonly action: 'addSheet'; readonly name: string | null }
  | { readonly action: 'renameSheet'; readonly sheetId: number; readonly name: string }
  | { readonly action: 'deleteSheet' | 'hideSheet' | 'showSheet'; readonly sheetId: number }
  | { readonly action: 'moveSheet'; readonly sheetId: number; readonly to: number }

/** A request to the web app as `doGet` and `doPost` get it. */
export interface WebRequest {
  readonly method: 'GET' | 'POST'
  readonly queryString: string
  readonly contentType: string
  readonly body: string
}

/** One thing the executor is asked to do. */
export type Job =
  | { readonly kind: 'open' }
  | { readonly kind: 'run'; readonly functionName: string; readonly args: readonly unknown[]; readonly selection: { readonly sheetId: number; readonly area: Area } | null }
  | { readonly kind: 'edit'; readonly sheetId: number; readonly row: number; readonly column: number; readonly texts: readonly (readonly string[])[] }
  | { readonly kind: 'structure'; readonly change: StructureAction }
  | { readonly kind: 'web'; readonly request: WebRequest }
  /** The moment of a trigger has come. */
  | { readonly kind: 'timed'; readonly trigger: string }

/** A job with whose page it came from (null: the web app) and in which language that page is. */
export interface JobMessage {
  readonly type: 'job'
  readonly id: number
  readonly client: string | null
  readonly language: string
  readonly job: Job
}

/** What the web app answered. */
export type WebReply =
  | { readonly kind: 'text'; readonly text: string; readonly mediaType: string; readonly fileName: string | null }
  | { readonly kind: 'html'; readonly html: string; readonly title: string }

/** How a job ended. A failure carries the sentence to show. */
export type JobResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: 'script' | 'invalid-value' | 'refused'; readonly detail: string }

/** What changed, as plain data: the host's main thread keeps the same workbook from these and saves it. */
export interface ChangeSet {
  readonly book: BookFacts | null
  readonly sheets: readonly SheetChange[]
  readonly properties: PropertyPairs | null
}

/** The facts of the workbook that belong to no tab. */
export interface BookFacts {
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  readonly order: readonly number[]
  readonly metadata: readonly MetadataState[]
  readonly activeSheetId: number
  readonly nextId: number
}

/** From the main thread to the executor. */
export type ToExecutor = JobMessage | { readonly type: 'answer'; readonly id: number; readonly answer: UiAnswer }

/** From the executor to the main thread. */
export type FromExecutor =
  | { readonly type: 'done'; readonly id: number; readonly result: JobResult; readonly changes: ChangeSet | null }
  | { readonly type: 'changes'; readonly changes: ChangeSet }
  | { readonly type: 'effect'; readonly client: string; readonly effect: UiEffect }
  | { readonly type: 'ask'; readonly id: number; readonly client: string; readonly question: UiQuestion }
  | { readonly type: 'log'; readonly level: string; readonly message: string }
  | { readonly type: 'ready' }

/** Whether an execution changed anything that must be kept. */
export const hasChanges = (changes: Changes): boolean =>
  changes.book || changes.properties || changes.sheets.size > 0 || changes.removed.size > 0
