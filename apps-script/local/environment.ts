import type { CustomFunctions } from './workbook/custom-functions.ts'
import { recalculate } from './workbook/formulas.ts'
import type { Realm } from './realm.ts'
import type { Area, SheetState, WorkbookState } from './workbook/workbook.ts'

/** Which sheets, and which facts of the workbook itself, an execution changed. */
export interface Changes {
  readonly sheets: Set<number>
  readonly removed: Set<number>
  book: boolean
  properties: boolean
  /** Formula results may be out of date: worked out when next read, and before the execution's changes are handed over. */
  stale: boolean
  /** What formulas may call of the add-on. */
  readonly functions: CustomFunctions | null
}

/** One entry of a menu, as the page draws it. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] }

/** What a script shows to the person whose page started it. */
export type UiEffect =
  | { readonly kind: 'menu'; readonly addon: boolean; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly html: string; readonly width: number; readonly height: number; readonly modal: boolean }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | { readonly kind: 'activate'; readonly sheetId: number; readonly area: Area | null }

/** A question that holds the script until the person answers. */
export interface UiQuestion {
  readonly kind: 'alert' | 'prompt'
  readonly title: string
  readonly message: string
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL'
}

/** The answer: the button's name in Apps Script (`CLOSE` when dismissed) and what was typed. */
export interface UiAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'
  readonly text: string
}

/** The way to the page of the person who started an execution; null for web app calls, which have none. */
export interface UiChannel {
  readonly show: (effect: UiEffect) => void
  readonly ask: (question: UiQuestion) => UiAnswer
}

/** What is selected in the page that started the execution. */
export interface Selection {
  sheetId: number
  area: Area
}

/** Where texts are kept that outlive an execution; `triggers` holds what is to run later, and no script reads it as properties. */
export const STORE_NAMES = ['script', 'document', 'user', 'triggers'] as const
export type StoreName = (typeof STORE_NAMES)[number]

/** Text values that outlive an execution: properties by store, and the cache with its moments of expiry. */
export interface Stores {
  readonly properties: Readonly<Record<StoreName, Map<string, string>>>
  readonly cache: Map<string, { readonly value: string; readonly expires: number }>
}

/** How services make each other without importing each other. */
export interface Factories {
  readonly range: (sheet: SheetState, area: Area, notation?: string) => GoogleAppsScript.Spreadsheet.Range
  readonly sheet: (sheet: SheetState) => GoogleAppsScript.Spreadsheet.Sheet
  readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet
}

/** Everything the services of one execution work with. */
export interface Environment {
  readonly make: Factories
  readonly realm: Realm
  readonly workbook: WorkbookState
  readonly changes: Changes
  readonly selection: Selection
  readonly ui: UiChannel | null
  readonly stores: Stores
  readonly locks: Set<string>
  /** Locks that an execution elsewhere holds. */
  readonly heldElsewhere: ReadonlySet<string>
  /** In onOpen and onEdit (simple triggers) Google allows no sidebars and dialogs. */
  readonly simpleTrigger: boolean
  readonly language: string
  readonly pageUrl: string
  readonly execUrl: string
  readonly scriptTimeZone: string
  readonly htmlFile: (name: string) => string | null
  readonly evaluate: (source: string) => unknown
  readonly log: (level: string, message: string) => void
}

/** An execution that has changed nothing yet. */
export const noChanges = (functions: CustomFunctions | null): Changes => ({ sheets: new Set(), removed: new Set(), book: false, properties: false, stale: false, functions })

/** Says that cells or looks of a sheet changed. `values`: formulas may now give something else. */
export function touchSheet(environment: Environment, sheet: SheetState, values: boolean): void {
  environment.changes.sheets.add(sheet.id)
  if (values) environment.changes.stale = true
}

/** Says that the workbook's own facts (tabs, metadata, locale) changed. */
export function touchBook(environment: Environment): void {
  environment.changes.book = true
}

/** Brings formula results up to date when something changed since they were worked out. */
export function settle(workbook: WorkbookState, changes: Changes): void {
  if (!changes.stale) return
  changes.stale = false
  for (const id of recalculate(workbook, changes.functions)) changes.sheets.add(id)
}
