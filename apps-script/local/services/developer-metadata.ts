import { type Environment, touchBook } from '../environment.ts'
import { type MetadataLocation, type MetadataState, sheetById, takeId } from '../workbook/workbook.ts'
import { enumValue, sheetEnumerations } from './enumerations.ts'

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation

/** Adds metadata the way the three `addDeveloperMetadata` signatures allow: (key), (key, value), (key, visibility), all. */
export function addMetadata(environment: Environment, location: MetadataLocation, key: string, second?: unknown, third?: unknown): void {
  const visibility = String(third ?? (typeof second === 'string' ? 'DOCUMENT' : (second ?? 'DOCUMENT')))
  environment.workbook.metadata.push({
    id: takeId(environment.workbook) + 1_000_000,
    key: String(key),
    value: typeof second === 'string' ? second : null,
    visibility: visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location,
  })
  touchBook(environment)
}

/** Metadata at exactly this place. */
export const metadataAt = (environment: Environment, location: MetadataLocation): Metadata[] =>
  environment.workbook.metadata.filter((entry) => sameLocation(entry.location, location)).map((entry) => createMetadata(environment, entry))

const sameLocation = (a: MetadataLocation, b: MetadataLocation): boolean =>
  a.type === b.type &&
  (a.type === 'SPREADSHEET' || b.type === 'SPREADSHEET' || a.sheetId === b.sheetId) &&
  (!('index' in a) || !('index' in b) || a.index === b.index)

function createMetadata(environment: Environment, entry: MetadataState): Metadata {
  const { realm, workbook } = environment
  // The list's entries are replaced when rows and columns move: look the current one up.
  const current = (): MetadataState => {
    const found = workbook.metadata.find((other) => other.id === entry.id)
    if (found === undefined) throw new Error('The developer metadata no longer exists.')
    return found
  }
  const change = (edit: (state: MetadataState) => void): Metadata => {
    edit(current())
    touchBook(environment)
    return metadata
  }
  const metadata: Metadata = realm.guard<Metadata>('DeveloperMetadata', {
    getId: () => entry.id,
    getKey: () => current().key,
    getValue: () => current().value,
    getVisibility: () => enumValue(sheetEnumerations.DeveloperMetadataVisibility, current().visibility),
    getLocation: () => createLocation(environment, current().location),
    setKey: (key) => change((state) => { state.key = key }),
    setValue: (value) => change((state) => { state.value = value }),
    setVisibility: (visibility) => change((state) => { state.visibility = String(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' }),
    remove: () => {
      current()
      workbook.metadata = workbook.metadata.filter((other) => other.id !== entry.id)
      touchBook(environment)
    },
    moveToSpreadsheet: () => change((state) => { state.location = { type: 'SPREADSHEET' } }),
    moveToSheet: (sheet) => change((state) => { state.location = { type: 'SHEET', sheetId: sheet.getSheetId() } }),
    moveToColumn: (column) => change((state) => {
      state.location = { type: 'COLUMN', sheetId: column.getSheet().getSheetId(), index: column.getColumn() - 1 }
    }),
    moveToRow: (row) => change((state) => {
      state.location = { type: 'ROW', sheetId: row.getSheet().getSheetId(), index: row.getRow() - 1 }
    }),
  })
  return metadata
}

function createLocation(environment: Environment, location: MetadataLocation): Location {
  const sheet = location.type === 'SPREADSHEET' ? null : sheetById(environment.workbook, location.sheetId)
  const line = (kind: 'ROW' | 'COLUMN') => {
    if (sheet === null || location.type !== kind) return null
    const area = kind === 'ROW'
      ? { row: location.index, column: 0, rows: 1, columns: sheet.maxColumns }
      : { row: 0, column: location.index, rows: sheet.maxRows, columns: 1 }
    return environment.make.range(sheet, area)
  }
  return environment.realm.guard<Location>('DeveloperMetadataLocation', {
    getLocationType: () => enumValue(sheetEnumerations.DeveloperMetadataLocationType, location.type),
    getColumn: () => line('COLUMN'),
    getRow: () => line('ROW'),
    getSheet: () => (sheet === null ? null : environment.make.sheet(sheet)),
    getSpreadsheet: () => (location.type === 'SPREADSHEET' ? environment.make.spreadsheet() : null),
  })
}

/** Where a finder looks: everywhere, in one sheet with its rows and columns, or in the lines a range covers. */
export type FinderScope = (location: MetadataLocation, intersecting: boolean) => boolean

/** A finder over the workbook's metadata; conditions add up. */
export function createFinder(environment: Environment, inScope: FinderScope): Finder {
  const conditions: ((entry: MetadataState) => boolean)[] = []
  let intersecting = false
  const add = (condition: (entry: MetadataState) => boolean): Finder => {
    conditions.push(condition)
    return finder
  }
  const finder: Finder = environment.realm.guard<Finder>('DeveloperMetadataFinder', {
    withId: (id) => add((entry) => entry.id === id),
    withKey: (key) => add((entry) => entry.key === key),
    withValue: (value) => add((entry) => entry.value === value),
    withLocationType: (type) => add((entry) => entry.location.type === String(type)),
    withVisibility: (visibility) => add((entry) => entry.visibility === String(visibility)),
    onIntersectingLocations: () => {
      intersecting = true
      return finder
    },
    find: () =>
      environment.workbook.metadata
        .filter((entry) => inScope(entry.location, intersecting) && conditions.every((condition) => condition(entry)))
        .map((entry) => createMetadata(environment, entry)),
  })
  return finder
}
