import type { TabLayout } from '../shared/sheet/tab-layout.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const TAB_KEY = 'buurtstem.tab'
const COLUMN_KEY = 'buurtstem.column'
const ANSWERS_KEY = 'buurtstem.answers'

let marked: Map<string, Sheet> | null = null

/** The sheet of a tab by its metadata, else by its title in either language (which then gets the metadata); null when it is not there. */
export function findSheet(book: Spreadsheet, layout: TabLayout): Sheet | null {
  if (marked === null) {
    marked = new Map()
    for (const entry of book.createDeveloperMetadataFinder().withKey(TAB_KEY).find()) {
      const sheet = entry.getLocation().getSheet()
      const id = entry.getValue()
      // A tab that a person copied carries the same mark: the first one stays ours.
      if (sheet && id !== null && !marked.has(id)) marked.set(id, sheet)
    }
  }
  const known = marked.get(layout.id)
  if (known) return known
  const titled = book.getSheetByName(layout.title.nl) ?? book.getSheetByName(layout.title.en)
  if (titled) markSheet(titled, layout)
  return titled
}

/** Marks a sheet as one of our tabs. */
export function markSheet(sheet: Sheet, layout: TabLayout): void {
  sheet.addDeveloperMetadata(TAB_KEY, layout.id)
  marked?.set(layout.id, sheet)
}

/**
 * What each column of a tab is: by the metadata on the column, else by the text in `header` in either language (which then
 * gets the metadata); null for columns of people's own. Without `header` only metadata counts.
 */
export function findColumns(sheet: Sheet, layout: TabLayout, header: readonly string[] | null): (string | null)[] {
  const places = markedColumns(sheet)
  const columnIds: (string | null)[] = Array.from({ length: Math.max(header?.length ?? 0, ...[...places.values()].map((place) => place + 1), 0) }, () => null)
  for (const [id, place] of places) if (layout.columns.some((head) => head.id === id)) columnIds[place] = id
  if (header === null) return columnIds
  for (const head of layout.columns) {
    if (places.has(head.id)) continue
    const place = header.findIndex((text, index) => columnIds[index] === null && (text === head.header.nl || text === head.header.en || text === head.id))
    if (place < 0) continue
    columnIds[place] = head.id
    markColumn(sheet, place, head.id)
  }
  return columnIds
}

/** Where the marked columns of a sheet are, asked once a run: each mark takes four calls. */
const columnsOf = new Map<number, Map<string, number>>()

function markedColumns(sheet: Sheet): ReadonlyMap<string, number> {
  const known = columnsOf.get(sheet.getSheetId())
  if (known) return known
  const places = new Map<string, number>()
  for (const entry of sheet.createDeveloperMetadataFinder().withKey(COLUMN_KEY).find()) {
    const id = entry.getValue()
    const column = entry.getLocation().getColumn()?.getColumn()
    if (id !== null && column !== undefined && !places.has(id)) places.set(id, column - 1)
  }
  columnsOf.set(sheet.getSheetId(), places)
  return places
}

/** Forgets where tabs and columns were: people move and delete them while a run waits for others. */
export function forgetPlaces(): void {
  marked = null
  columnsOf.clear()
}

/** Marks a column (0 = the first) as one of ours. */
export function markColumn(sheet: Sheet, place: number, id: string): void {
  columnsOf.get(sheet.getSheetId())?.set(id, place)
  const letters = columnLetters(place)
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(COLUMN_KEY, id)
}

/** What a column of people's own holds for a source whose answers stand in the workbook: its answers, the labels of who answers, their age. */
export type AnswersRole = 'answer' | 'voice' | 'age'

/** The columns (0 = the first) of a sheet that hold answers of a source, or belong to them. */
export interface AnswersColumns {
  readonly sourceId: string
  readonly role: AnswersRole
  readonly place: number
}

/** Marks a column (0 = the first) of people's own as holding answers of a source, so that it is known wherever it moves. */
export function markAnswers(sheet: Sheet, { sourceId, role, place }: AnswersColumns): void {
  const letters = columnLetters(place)
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(ANSWERS_KEY, `${role}:${sourceId}`)
}

/** The columns of a sheet that were marked as holding answers. */
export function findAnswersColumns(sheet: Sheet): readonly AnswersColumns[] {
  return sheet.createDeveloperMetadataFinder().withKey(ANSWERS_KEY).find().flatMap((entry): AnswersColumns[] => {
    const [role, sourceId] = (entry.getValue() ?? '').split(':')
    const column = entry.getLocation().getColumn()?.getColumn()
    return (role === 'answer' || role === 'voice' || role === 'age') && sourceId !== undefined && column !== undefined ? [{ sourceId, role, place: column - 1 }] : []
  })
}

/** The column (0 = the first) with the answers of each source whose answers stand in the workbook, in one call for all tabs; of a tab that was copied the first stays the source's. */
export function findAnswerSheets(book: Spreadsheet): ReadonlyMap<string, { readonly sheet: Sheet; readonly column: number }> {
  const found = new Map<string, { readonly sheet: Sheet; readonly column: number }>()
  for (const entry of book.createDeveloperMetadataFinder().withKey(ANSWERS_KEY).find()) {
    const [role, sourceId] = (entry.getValue() ?? '').split(':')
    const column = role === 'answer' && sourceId !== undefined && !found.has(sourceId) ? entry.getLocation().getColumn() : null
    if (column) found.set(sourceId!, { sheet: column.getSheet(), column: column.getColumn() - 1 })
  }
  return found
}

/** 'A' for 0, 'AA' for 26. */
function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter
}
