import type { Environment } from '../environment.ts'
import { innerOf } from '../realm.ts'
import { closeArea, formatA1, parseA1, quoteSheetName } from '../workbook/a1-notation.ts'
import { dateToSerial, serialToDate } from '../workbook/display-text.ts'
import { sheetByName, type Validation } from '../workbook/workbook.ts'
import { enumValue, sheetEnumerations } from './enumerations.ts'

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder
type Rule = GoogleAppsScript.Spreadsheet.DataValidation

/** The rule inside a DataValidation object; null for null. Throws for anything else. */
export function validationOf(value: unknown): Validation | undefined {
  if (value === null || value === undefined) return undefined
  const inner = innerOf(value)
  if (typeof inner === 'object' && inner !== null && 'criteria' in inner) return inner as Validation
  throw new Error('The parameters do not match the method signature: a data validation rule was expected.')
}

/** A rule as the script sees it. */
export function createValidation(environment: Environment, rule: Validation): Rule {
  return environment.realm.guard<Rule>('DataValidation', {
    copy: () => createValidationBuilder(environment, rule),
    getAllowInvalid: () => rule.allowInvalid,
    getCriteriaType: () => enumValue(sheetEnumerations.DataValidationCriteria, rule.criteria),
    getCriteriaValues: () => criteriaValues(environment, rule),
    getHelpText: () => rule.helpText ?? '',
  }, rule)
}

function criteriaValues(environment: Environment, rule: Validation): unknown[] {
  if (rule.criteria === 'VALUE_IN_LIST') return [rule.values.slice(1), rule.values[0] === true]
  if (rule.criteria.startsWith('DATE_') && rule.criteria !== 'DATE_IS_VALID_DATE') return rule.values.map((value) => serialToDate(Number(value)))
  if (rule.criteria === 'VALUE_IN_RANGE') {
    const open = parseA1(String(rule.values[0]))
    const sheet = open === null ? null : sheetByName(environment.workbook, open.sheetName ?? '')
    return open === null || sheet === null ? [] : [environment.make.range(sheet, closeArea(open, sheet.maxRows, sheet.maxColumns)), rule.values[1] === true]
  }
  return [...rule.values]
}

const rangeText = (range: GoogleAppsScript.Spreadsheet.Range): string =>
  `${quoteSheetName(range.getSheet().getName())}!${formatA1({ row: range.getRow() - 1, column: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() })}`

/** A builder of validation rules, all criteria of Apps Script. */
export function createValidationBuilder(environment: Environment, start?: Validation): Builder {
  let rule: Validation | null = start ?? null
  let allowInvalid = start?.allowInvalid ?? true
  let helpText: string | null = start?.helpText ?? null
  const need = (criteria: string, ...values: readonly (string | number | boolean)[]): Builder => {
    rule = { criteria, values, allowInvalid, helpText }
    return builder
  }
  const date = (value: unknown): number => dateToSerial(value as Date)
  const built = (): Validation => {
    if (rule === null) throw new Error('A data validation rule must have criteria before it is built.')
    return { ...rule, allowInvalid, helpText }
  }
  const builder: Builder = environment.realm.guard<Builder>('DataValidationBuilder', {
    build: () => createValidation(environment, built()),
    copy: () => createValidationBuilder(environment, built()),
    getAllowInvalid: () => allowInvalid,
    getCriteriaType: () => enumValue(sheetEnumerations.DataValidationCriteria, built().criteria),
    getCriteriaValues: () => criteriaValues(environment, built()),
    getHelpText: () => helpText,
    setAllowInvalid: (allow) => { allowInvalid = allow; return builder },
    setHelpText: (text) => { helpText = text; return builder },
    requireCheckbox: (checked?: unknown, unchecked?: unknown) =>
      need('CHECKBOX', ...(checked === undefined ? [] : [String(checked)]), ...(unchecked === undefined ? [] : [String(unchecked)])),
    requireDate: () => need('DATE_IS_VALID_DATE'),
    requireDateAfter: (value) => need('DATE_AFTER', date(value)),
    requireDateBefore: (value) => need('DATE_BEFORE', date(value)),
    requireDateBetween: (from, to) => need('DATE_BETWEEN', date(from), date(to)),
    requireDateEqualTo: (value) => need('DATE_EQUAL_TO', date(value)),
    requireDateNotBetween: (from, to) => need('DATE_NOT_BETWEEN', date(from), date(to)),
    requireDateOnOrAfter: (value) => need('DATE_ON_OR_AFTER', date(value)),
    requireDateOnOrBefore: (value) => need('DATE_ON_OR_BEFORE', date(value)),
    requireFormulaSatisfied: (formula) => need('CUSTOM_FORMULA', formula),
    requireNumberBetween: (from, to) => need('NUMBER_BETWEEN', from, to),
    requireNumberEqualTo: (value) => need('NUMBER_EQUAL_TO', value),
    requireNumberGreaterThan: (value) => need('NUMBER_GREATER_THAN', value),
    requireNumberGreaterThanOrEqualTo: (value) => need('NUMBER_GREATER_THAN_OR_EQUAL_TO', value),
    requireNumberLessThan: (value) => need('NUMBER_LESS_THAN', value),
    requireNumberLessThanOrEqualTo: (value) => need('NUMBER_LESS_THAN_OR_EQUAL_TO', value),
    requireNumberNotBetween: (from, to) => need('NUMBER_NOT_BETWEEN', from, to),
    requireNumberNotEqualTo: (value) => need('NUMBER_NOT_EQUAL_TO', value),
    requireTextContains: (text) => need('TEXT_CONTAINS', text),
    requireTextDoesNotContain: (text) => need('TEXT_DOES_NOT_CONTAIN', text),
    requireTextEqualTo: (text) => need('TEXT_EQUAL_TO', text),
    requireTextIsEmail: () => need('TEXT_IS_VALID_EMAIL'),
    requireTextIsUrl: () => need('TEXT_IS_VALID_URL'),
    // Google refuses lists of more than 500 items.
    requireValueInList: (values: readonly string[], showDropdown?: boolean) => {
      if (values.length > 500) throw new Error('The data validation list has more than 500 items.')
      return need('VALUE_IN_LIST', showDropdown !== false, ...values.map(String))
    },
    requireValueInRange: (range: GoogleAppsScript.Spreadsheet.Range, showDropdown?: boolean) =>
      need('VALUE_IN_RANGE', rangeText(range), showDropdown !== false),
    withCriteria: (criteria, args: readonly unknown[]) => {
      const name = String(criteria)
      if (name === 'VALUE_IN_LIST') return need(name, args[1] !== false, ...(args[0] as string[]).map(String))
      if (name === 'VALUE_IN_RANGE') return need(name, rangeText(args[0] as GoogleAppsScript.Spreadsheet.Range), args[1] !== false)
      if (name.startsWith('DATE_')) return need(name, ...args.map(date))
      return need(name, ...(args as (string | number | boolean)[]))
    },
  })
  return builder
}
