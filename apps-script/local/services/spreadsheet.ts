import { type Environment, touchBook, touchSheet } from '../environment.ts'
import { parseA1 } from '../workbook/a1-notation.ts'
import { emptySheet, type SheetState, sheetById, sheetByName, takeId } from '../workbook/workbook.ts'
import { addMetadata, createFinder, metadataAt } from './developer-metadata.ts'
import { protectionsOf } from './protection.ts'
import { rangeFromA1, sheetInner } from './sheet.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Adds a tab at `index` (from 0; default: after the active one, as Google). Throws when the name is taken. */
export function addSheet(environment: Environment, name?: string, index?: number, template?: SheetState): SheetState {
  const { workbook } = environment
  if (name !== undefined && sheetByName(workbook, name) !== null) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
  }
  const id = takeId(workbook)
  const base = workbook.locale.startsWith('nl') ? 'Blad' : 'Sheet'
  const free = (number: number): string => (sheetByName(workbook, `${base}${number}`) === null ? `${base}${number}` : free(number + 1))
  const fresh = emptySheet(id, name ?? free(workbook.sheets.length + 1))
  const sheet = template === undefined ? fresh : { ...structuredClone(template), id, name: fresh.name, protections: [], charts: [] }
  const active = workbook.sheets.findIndex((other) => other.id === workbook.activeSheetId)
  workbook.sheets.splice(index ?? active + 1, 0, sheet)
  workbook.activeSheetId = id
  touchBook(environment)
  touchSheet(environment, sheet, template !== undefined)
  return sheet
}

/** Takes a tab and its metadata away. Throws when it is the last one. */
export function removeSheet(environment: Environment, sheet: SheetState): void {
  const { workbook, changes } = environment
  if (sheetById(workbook, sheet.id) === null) throw new Error(`Sheet ${sheet.id} not found`)
  if (workbook.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.")
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet)
  workbook.metadata = workbook.metadata.filter((entry) => entry.location.type === 'SPREADSHEET' || entry.location.sheetId !== sheet.id)
  if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = (workbook.sheets.find((other) => !other.hidden) ?? workbook.sheets[0])?.id ?? 0
  changes.removed.add(sheet.id)
  changes.stale = true
  touchBook(environment)
}

/** The Spreadsheet object: there is one, the workbook. */
export function createSpreadsheet(environment: Environment): Spreadsheet {
  const { workbook, make, realm, selection } = environment
  const activeState = (): SheetState => sheetById(workbook, workbook.activeSheetId) ?? (workbook.sheets[0] as SheetState)
  const active = (): Sheet => make.sheet(activeState())
  const insert = (first?: unknown, second?: unknown, third?: unknown): Sheet => {
    const options = [first, second, third].find((value) => typeof value === 'object' && value !== null)
    const name = typeof first === 'string' ? first : undefined
    const index = [first, second].find((value): value is number => typeof value === 'number')
    const template = options !== undefined && options !== null && 'template' in (options as object) ? sheetInner((options as { template: unknown }).template) : undefined
    return make.sheet(addSheet(environment, name, index, template))
  }
  const all = (state: SheetState | null): Sheet | null => (state === null ? null : make.sheet(state))

  const service: Spreadsheet = realm.guard<Spreadsheet>('Spreadsheet', {
    getId: () => workbook.id,
    getName: () => workbook.name,
    rename: (name) => { workbook.name = name; touchBook(environment) },
    getUrl: () => environment.pageUrl,
    getSheets: () => workbook.sheets.map((sheet) => make.sheet(sheet)),
    getNumSheets: () => workbook.sheets.length,
    getSheetByName: (name) => all(sheetByName(workbook, String(name))),
    getSheetById: (id) => all(sheetById(workbook, id)),
    getSheetId: () => activeState().id,
    getSheetName: () => activeState().name,
    insertSheet: insert,
    deleteSheet: (sheet) => removeSheet(environment, sheetInner(sheet)),
    deleteActiveSheet: () => { removeSheet(environment, activeState()); return active() },
    duplicateActiveSheet: () => {
      const source = activeState()
      return make.sheet(addSheet(environment, `${workbook.locale.startsWith('nl') ? 'Kopie van' : 'Copy of'} ${source.name}`, undefined, source))
    },
    getActiveSheet: active,
    setActiveSheet: (sheet: Sheet) => {
      const state = sheetInner(sheet)
      if (sheetById(workbook, state.id) === null) throw new Error(`Sheet ${state.id} not found`)
      if (workbook.activeSheetId !== state.id) {
        workbook.activeSheetId = state.id
        touchBook(environment)
      }
      if (selection.sheetId !== state.id) {
        selection.sheetId = state.id
        selection.area = { row: 0, column: 0, rows: 1, columns: 1 }
      }
      environment.ui?.show({ kind: 'activate', sheetId: state.id, area: null })
      return sheet
    },
    moveActiveSheet: (position) => {
      const state = activeState()
      const rest = workbook.sheets.filter((other) => other !== state)
      rest.splice(Math.max(0, position - 1), 0, state)
      workbook.sheets = rest
      touchBook(environment)
    },
    renameActiveSheet: (name) => { active().setName(name) },
    getRange: (notation) => rangeFromA1(environment, sheetOf(notation), notation),
    getRangeByName: () => null,
    getNamedRanges: () => [],
    getActiveRange: () => active().getActiveRange(),
    getActiveCell: () => active().getActiveCell(),
    getCurrentCell: () => active().getCurrentCell(),
    setActiveRange: (range) => active().setActiveRange(range),
    getDataRange: () => active().getDataRange(),
    getLastRow: () => active().getLastRow(),
    getLastColumn: () => active().getLastColumn(),
    appendRow: (contents: unknown[]) => active().appendRow(contents),
    getSpreadsheetLocale: () => workbook.locale,
    setSpreadsheetLocale: (locale) => {
      if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(locale)) throw new Error(`Invalid locale: ${locale}`)
      workbook.locale = locale
      touchBook(environment)
      for (const sheet of workbook.sheets) touchSheet(environment, sheet, false)
    },
    getSpreadsheetTimeZone: () => workbook.timeZone,
    setSpreadsheetTimeZone: (zone) => { workbook.timeZone = zone; touchBook(environment) },
    toast: (message: string, title?: string, seconds?: number | null) =>
      environment.ui?.show({ kind: 'toast', message: String(message), title: title ?? '', seconds: seconds ?? 5 }),
    getProtections: (type) => workbook.sheets.flatMap((sheet) => protectionsOf(environment, sheet, String(type))),
    getEditors: () => [],
    getViewers: () => [],
    getOwner: () => null,
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata(environment, { type: 'SPREADSHEET' }, key, second, third)
      return service
    },
    getDeveloperMetadata: () => metadataAt(environment, { type: 'SPREADSHEET' }),
    createDeveloperMetadataFinder: () => createFinder(environment, () => true),
  })
  const sheetOf = (notation: string): SheetState => {
    const name = parseA1(notation)?.sheetName ?? null
    return (name === null ? activeState() : sheetByName(workbook, name)) ?? activeState()
  }
  return service
}
