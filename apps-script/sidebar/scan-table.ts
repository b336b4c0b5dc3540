import type { ImportProfile } from '../../shared/passive/import-profile.ts'
import type { Table } from '../../shared/passive/read-table.ts'
import { scanColumns, type RefusalReason } from '../../shared/privacy/scan-columns.ts'

/** A column that is not read, and the first line on which something stands in it. */
export interface RefusedPlace {
  readonly place: number
  readonly name: string
  readonly reason: RefusalReason
  readonly line: number
}

/** What stands beside these is about one person or household: the row is a case, no figure of an area. A telephone number may be that of an office. */
const ABOUT_PERSONS: readonly RefusalReason[] = ['name', 'address', 'bsn', 'birth-date']
/** So many areas that each have one name are a list of areas, not of people. */
const MANY_AREAS = 20

/** The columns of a table that must not be read: about persons, and those that are left out of a table about areas: free text, places, ways to reach somebody. */
export function scanTable(table: Table, profile: Pick<ImportProfile, 'columns'>, columns: readonly { readonly name: string }[]): { readonly personColumns: readonly RefusedPlace[]; readonly refusedColumns: readonly RefusedPlace[] } {
  const heads = columns.map((_, place) => table.header.map((cells) => cells[place] ?? '').filter(Boolean).pop() ?? '')
  const found = scanColumns(heads, table.rows.map(({ cells }) => cells)).filter(({ column, reason }) => reason !== 'name' || !namesAreas(table, profile, column)).map(({ column, reason }) => ({
    place: column, name: columns[column]?.name ?? '', reason, line: table.rows.find(({ cells }) => (cells[column] ?? '') !== '')?.line ?? 1,
  }))
  return { personColumns: found.filter(({ reason }) => ABOUT_PERSONS.includes(reason)), refusedColumns: found.filter(({ reason }) => !ABOUT_PERSONS.includes(reason)) }
}

/** Whether a column called 'naam' names the areas beside it: every code has one name, and comes back on other rows or stands in a long list. */
function namesAreas(table: Table, { columns }: Pick<ImportProfile, 'columns'>, column: number): boolean {
  const place = columns.indexOf('area')
  if (place < 0 || place === column) return false
  const names = new Map<string, string>()
  let rows = 0
  for (const { cells } of table.rows) {
    const [code, name] = [cells[place] ?? '', cells[column] ?? '']
    if (code === '' || name === '') continue
    rows += 1
    if ((names.get(code) ?? name) !== name) return false
    names.set(code, name)
  }
  return names.size > 0 && new Set(names.values()).size > names.size / 2 && (names.size >= MANY_AREAS || rows >= names.size * 2)
}
