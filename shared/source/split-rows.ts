import type { AnswerTable } from './answer-table.ts'
import type { SourceGroup } from './source.ts'

const WHO: readonly (readonly [SourceGroup, RegExp])[] = [
  ['professional', /^(?:professional|prof\.?|ambtenaar|medewerker|gemeente|beheerder|wijkagent|politie|boa|opzichter|handhav\w*|corporatie|toezichthouder|civil servant|staff|official)$/i],
  ['organisation', /^(?:ondernemer|winkelier|instelling|school|organisatie|organisation|business)$/i],
  ['resident', /^(?:bewoner|bewoonster|buurtbewoner|inwoner|bew\.?|resident|citizen)$/i],
]

/** The rows of one group, of a table in which a column says whose row it is; the group is null for rows that do not say. */
export interface RowsOfGroup {
  readonly group: SourceGroup | null
  readonly table: AnswerTable
}

/**
 * The column that says of each row whether a resident or a professional observed it; null when no column does. Such a table is never one
 * source: the groups are kept apart.
 */
export function columnOfGroups(table: AnswerTable): number | null {
  const column = table.header.findIndex((_name, at) => {
    const cells = table.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
    const groups = new Set(cells.map(groupOf))
    groups.delete(null)
    return groups.size > 1 && cells.filter((cell) => groupOf(cell) !== null).length >= cells.length * 0.6
  })
  return column < 0 ? null : column
}

/** The rows of a table by the group that `column` gives, in the order of the groups; those without one last. */
export function splitRows(table: AnswerTable, column: number): RowsOfGroup[] {
  const groups: readonly (SourceGroup | null)[] = ['resident', 'organisation', 'professional', null]
  return groups.flatMap((group) => {
    const rows = table.rows.filter((row) => groupOf((row[column] ?? '').trim()) === group)
    return rows.length > 0 ? [{ group, table: { header: table.header, rows } }] : []
  })
}

function groupOf(cell: string): SourceGroup | null {
  return WHO.find(([, words]) => words.test(cell))?.[0] ?? null
}
