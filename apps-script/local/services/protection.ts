import { type Environment, touchSheet } from '../environment.ts'
import { type Area, type ProtectionState, type SheetState, takeId } from '../workbook/workbook.ts'
import { enumValue, sheetEnumerations } from './enumerations.ts'

type ProtectionService = GoogleAppsScript.Spreadsheet.Protection

/** Protects a sheet (`area` null) or a range. The local workbook has one person, who may edit: protections warn in the page. */
export function addProtection(environment: Environment, sheet: SheetState, area: Area | null): ProtectionService {
  const existing = area === null ? sheet.protections.find((protection) => protection.area === null) : undefined
  const state = existing ?? { id: takeId(environment.workbook), area, description: '', warningOnly: false }
  if (existing === undefined) sheet.protections.push(state)
  touchSheet(environment, sheet, false)
  return createProtection(environment, sheet, state.id)
}

/** The protections of one kind (`SHEET` or `RANGE`). */
export const protectionsOf = (environment: Environment, sheet: SheetState, type: string): ProtectionService[] =>
  sheet.protections
    .filter((protection) => (type === 'SHEET') === (protection.area === null))
    .map((protection) => createProtection(environment, sheet, protection.id))

function createProtection(environment: Environment, sheet: SheetState, id: number): ProtectionService {
  const current = (): ProtectionState => {
    const found = sheet.protections.find((protection) => protection.id === id)
    if (found === undefined) throw new Error('The protection no longer exists.')
    return found
  }
  const change = (edit: (state: ProtectionState) => void): ProtectionService => {
    edit(current())
    touchSheet(environment, sheet, false)
    return service
  }
  const service: ProtectionService = environment.realm.guard<ProtectionService>('Protection', {
    getDescription: () => current().description,
    setDescription: (description) => change((state) => { state.description = description }),
    isWarningOnly: () => current().warningOnly,
    setWarningOnly: (warningOnly) => change((state) => { state.warningOnly = warningOnly }),
    getProtectionType: () => enumValue(sheetEnumerations.ProtectionType, current().area === null ? 'SHEET' : 'RANGE'),
    getRange: () => environment.make.range(sheet, current().area ?? { row: 0, column: 0, rows: sheet.maxRows, columns: sheet.maxColumns }),
    getRangeName: () => null,
    setRange: (range) => change((state) => {
      sheet.protections = sheet.protections.map((other) => other.id === state.id
        ? { ...state, area: { row: range.getRow() - 1, column: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() } }
        : other)
    }),
    getUnprotectedRanges: () => [],
    canEdit: () => true,
    canDomainEdit: () => false,
    setDomainEdit: () => service,
    getEditors: () => [],
    addEditor: () => service,
    addEditors: () => service,
    removeEditor: () => service,
    removeEditors: () => service,
    remove: () => {
      current()
      sheet.protections = sheet.protections.filter((other) => other.id !== id)
      touchSheet(environment, sheet, false)
    },
  })
  return service
}
