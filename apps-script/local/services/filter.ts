import { type Environment, touchSheet } from '../environment.ts'
import { enumeration, innerOf } from '../realm.ts'
import { dateToSerial, serialToDate } from '../workbook/display-text.ts'
import { addFilter, CONDITIONS, setCriteria, sortFilter } from '../workbook/filters.ts'
import type { Area, FilterCriteria, SheetState } from '../workbook/workbook.ts'
import { enumValue } from './enumerations.ts'

type Filter = GoogleAppsScript.Spreadsheet.Filter
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder

/** The conditions that a filter can be given. */
export const BooleanCriteria = enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>([
  ...Object.keys(CONDITIONS), 'DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE', 'CUSTOM_FORMULA',
])

/** Makes a filter over an area of a tab. Throws when the tab has one. */
export function createFilter(environment: Environment, sheet: SheetState, area: Area): Filter {
  addFilter(sheet, area)
  touchSheet(environment, sheet, false)
  return filterService(environment, sheet)
}

/** The filter of a tab; null when it has none. */
export const filterOf = (environment: Environment, sheet: SheetState): Filter | null => (sheet.filter === null ? null : filterService(environment, sheet))

function filterService(environment: Environment, sheet: SheetState): Filter {
  const there = () => {
    if (sheet.filter === null) throw new Error('The filter is no longer there.')
    return sheet.filter
  }
  const change = (edit: () => void, values = false): Filter => {
    there()
    edit()
    touchSheet(environment, sheet, values)
    return service
  }
  const service: Filter = environment.realm.guard<Filter>('Filter', {
    getRange: () => environment.make.range(sheet, there().area),
    remove: () => { change(() => { sheet.filter = null }) },
    getColumnFilterCriteria: (position) => {
      const found = there().columns.find(({ column }) => column === position - 1)
      return found === undefined ? null : createCriteria(environment, found.criteria)
    },
    setColumnFilterCriteria: (position, criteria) => change(() => setCriteria(environment.workbook, sheet, position - 1, criteria === null ? null : criteriaInner(criteria))),
    removeColumnFilterCriteria: (position) => change(() => setCriteria(environment.workbook, sheet, position - 1, null)),
    sort: (position, ascending) => change(() => sortFilter(environment.workbook, sheet, { column: position - 1, up: ascending }), true),
  })
  return service
}

interface CriteriaInner {
  readonly filterCriteria: FilterCriteria
}

function criteriaInner(value: unknown): FilterCriteria {
  const inner = innerOf(value)
  if (typeof inner === 'object' && inner !== null && 'filterCriteria' in inner) return (inner as CriteriaInner).filterCriteria
  throw new Error('The parameters do not match the method signature: filter criteria were expected.')
}

/** What criteria and their builder both tell. */
const told = (criteria: () => FilterCriteria) => ({
  getCriteriaType: () => enumValue<GoogleAppsScript.Spreadsheet.BooleanCriteria>(BooleanCriteria, criteria().when?.type ?? ''),
  getCriteriaValues: () => {
    const { when } = criteria()
    return when === null ? [] : when.values.map((value) => (when.type.startsWith('DATE_') ? serialToDate(Number(value)) : value))
  },
  getHiddenValues: () => [...criteria().hidden],
})

const createCriteria = (environment: Environment, criteria: FilterCriteria): Criteria =>
  environment.realm.guard<Criteria>('FilterCriteria', { ...told(() => criteria), copy: () => createCriteriaBuilder(environment, criteria) }, { filterCriteria: criteria } satisfies CriteriaInner)

/** A builder of filter criteria; formulas and days told from today are not among what the host can work out. */
export function createCriteriaBuilder(environment: Environment, start: FilterCriteria = { hidden: [], when: null }): Builder {
  let criteria = start
  const need = (type: string, ...values: readonly (string | number)[]): Builder => {
    if (CONDITIONS[type] === undefined) throw new Error(`The local host does not work out filters by ${type}.`)
    criteria = { ...criteria, when: { type, values } }
    return builder
  }
  const day = (type: string) => (date: unknown): Builder => need(type, dateToSerial(date as Date))
  const builder: Builder = environment.realm.guard<Builder>('FilterCriteriaBuilder', {
    ...told(() => criteria),
    build: () => createCriteria(environment, criteria),
    copy: () => createCriteriaBuilder(environment, criteria),
    setHiddenValues: (values) => {
      criteria = { ...criteria, hidden: values.map(String) }
      return builder
    },
    whenCellEmpty: () => need('CELL_EMPTY'),
    whenCellNotEmpty: () => need('CELL_NOT_EMPTY'),
    whenDateAfter: day('DATE_AFTER'),
    whenDateBefore: day('DATE_BEFORE'),
    whenDateEqualTo: day('DATE_EQUAL_TO'),
    whenNumberBetween: (from, to) => need('NUMBER_BETWEEN', from, to),
    whenNumberNotBetween: (from, to) => need('NUMBER_NOT_BETWEEN', from, to),
    whenNumberEqualTo: (value) => need('NUMBER_EQUAL_TO', value),
    whenNumberNotEqualTo: (value) => need('NUMBER_NOT_EQUAL_TO', value),
    whenNumberGreaterThan: (value) => need('NUMBER_GREATER_THAN', value),
    whenNumberGreaterThanOrEqualTo: (value) => need('NUMBER_GREATER_THAN_OR_EQUAL_TO', value),
    whenNumberLessThan: (value) => need('NUMBER_LESS_THAN', value),
    whenNumberLessThanOrEqualTo: (value) => need('NUMBER_LESS_THAN_OR_EQUAL_TO', value),
    whenTextContains: (text) => need('TEXT_CONTAINS', text),
    whenTextDoesNotContain: (text) => need('TEXT_DOES_NOT_CONTAIN', text),
    whenTextEqualTo: (text) => need('TEXT_EQUAL_TO', text),
    whenTextStartsWith: (text) => need('TEXT_STARTS_WITH', text),
    whenTextEndsWith: (text) => need('TEXT_ENDS_WITH', text),
    withCriteria: (type, values: readonly (string | number)[]) => need(String(type), ...values),
  })
  return builder
}
