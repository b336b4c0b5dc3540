import { enumeration } from '../realm.ts'

type Sheets = typeof GoogleAppsScript.Spreadsheet

/** The enumerations of SpreadsheetApp that the host knows. */
export const sheetEnumerations = {
  WrapStrategy: enumeration<Sheets['WrapStrategy']>(['WRAP', 'OVERFLOW', 'CLIP']),
  ProtectionType: enumeration<Sheets['ProtectionType']>(['RANGE', 'SHEET']),
  DeveloperMetadataVisibility: enumeration<Sheets['DeveloperMetadataVisibility']>(['DOCUMENT', 'PROJECT']),
  DeveloperMetadataLocationType: enumeration<Sheets['DeveloperMetadataLocationType']>(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']),
  Dimension: enumeration<Sheets['Dimension']>(['COLUMNS', 'ROWS']),
  SheetType: enumeration<Sheets['SheetType']>(['GRID', 'OBJECT']),
  BorderStyle: enumeration<Sheets['BorderStyle']>(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']),
  DataValidationCriteria: enumeration<Sheets['DataValidationCriteria']>([
    'DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE', 'DATE_NOT_BETWEEN', 'DATE_ON_OR_AFTER',
    'DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE',
    'CUSTOM_FORMULA', 'CHECKBOX',
  ]),
}

/** The enumeration's value with this name; typed as the caller's enumeration. */
export const enumValue = <Value>(all: object, name: string): Value => Reflect.get(all, name) as Value
