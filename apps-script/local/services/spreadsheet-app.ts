import { type Environment, settle } from '../environment.ts'
import { createValidationBuilder } from './data-validation.ts'
import { sheetEnumerations } from './enumerations.ts'
import { BooleanCriteria, createCriteriaBuilder } from './filter.ts'
import { createUi } from './ui.ts'

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp

/** SpreadsheetApp over the one workbook of the host. */
export function createSpreadsheetApp(environment: Environment): App {
  const spreadsheet = () => environment.make.spreadsheet()
  const only = (id: string): GoogleAppsScript.Spreadsheet.Spreadsheet => {
    if (id !== environment.workbook.id) throw new Error('You do not have permission to access the requested document.')
    return spreadsheet()
  }
  return environment.realm.guard<App>('SpreadsheetApp', {
    ...sheetEnumerations,
    BooleanCriteria,
    getActive: spreadsheet,
    getActiveSpreadsheet: spreadsheet,
    getActiveSheet: () => spreadsheet().getActiveSheet(),
    getActiveRange: () => spreadsheet().getActiveRange() as GoogleAppsScript.Spreadsheet.Range,
    getCurrentCell: () => spreadsheet().getCurrentCell() as GoogleAppsScript.Spreadsheet.Range,
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => spreadsheet().setActiveSheet(sheet),
    setActiveRange: (range) => spreadsheet().setActiveRange(range),
    openById: only,
    openByUrl: (url) => {
      if (url !== environment.pageUrl) throw new Error(`Invalid argument: ${url}`)
      return spreadsheet()
    },
    getUi: () => createUi(environment),
    newFilterCriteria: () => createCriteriaBuilder(environment),
    newDataValidation: () => createValidationBuilder(environment),
    flush: () => settle(environment.workbook, environment.changes),
  })
}
