import { findAnswerSheets } from './find-tabs.ts'
import { openAnswers } from './open-answers.ts'
import { workbook, type ChosenColumn } from './sheets.ts'
import type { WorkbookRecords } from './workbook-records.ts'

/** The sources whose answers stand in a tab of this workbook. */
export function sourcesWithAnswers(): ReadonlySet<string> {
  const book = workbook()
  return new Set(book ? findAnswerSheets(book).keys() : [])
}

/** Selects the cell in which a coding of an answer stands now, whatever was sorted since, and gives its address; null when its words or its column are gone. */
export function goToAnswer(opened: WorkbookRecords, codingId: string): string | null {
  const book = workbook()
  const coding = opened.codings.table.byId.get(codingId)?.record
  const place = book && coding ? findAnswerSheets(book).get(coding.sourceId) : undefined
  if (!place) return null
  const { sheet, column } = place
  const headerRow = Math.max(1, sheet.getFrozenRows())
  const whole: ChosenColumn = { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), column, headerRow, firstRow: headerRow + 1, lastRow: sheet.getLastRow() }
  const row = openAnswers(whole, opened).codings.find((one) => one.coding.id === codingId)?.place?.row
  if (row === undefined) return null
  sheet.activate()
  const cell = sheet.getRange(row, column + 1)
  cell.activate()
  return `${sheet.getName()}!${cell.getA1Notation()}`
}
