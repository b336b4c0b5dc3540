import { codeLabel } from '../codebook/code-label.ts'
import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import type { CodeList, ListedFields } from '../codebook/listed-code.ts'
import { type CodeRows, listCodes } from './code-rows.ts'
import { writeCsv } from './csv-cell.ts'

/** The columns of our own list, in order, with the field each holds. */
const FIELD_COLUMNS = [
  ['key', 'key'], ['name_nl', 'nameNl'], ['name_en', 'nameEn'], ['definition', 'definition'], ['include', 'include'], ['exclude', 'exclude'], ['example', 'example'],
  ['colour', 'colour'], ['pattern', 'pattern'], ['status', 'status'],
] as const satisfies readonly (readonly [string, keyof ListedFields])[]
const HEADER = ['key', 'parent', ...FIELD_COLUMNS.slice(1).map(([column]) => column), 'id', 'parent_id']

/** All of a codebook, in both languages: one code a line, parents above their children. With semicolons and a mark, so that a Dutch spreadsheet program opens it as a table. */
export function codebookCsv(codes: readonly Code[]): string {
  const tree = codeTree(codes)
  const rows = tree.ordered.map((code) => {
    const parent = tree.byId.get(tree.pathOf(code.id)[1] ?? '')
    return [code.key, parent?.key ?? '', ...FIELD_COLUMNS.slice(1).map(([, field]) => code[field]), code.id, parent?.id ?? '']
  })
  return `\ufeff${writeCsv([HEADER, ...rows], ';')}`
}

/** Whether a first row is that of our own list. */
export function isCodebookHeader(cells: readonly string[]): boolean {
  const columns = cells.map((cell) => cell.toLowerCase())
  return columns.includes('key') && (columns.includes('name_nl') || columns.includes('name_en'))
}

/** Reads our own list; columns may be missing or stand elsewhere, and a line that a person added needs no id. What is empty in it becomes empty in the codebook, but a name. */
export function readCodebookCsv({ rows, refused }: CodeRows): CodeList {
  const header = (rows[0]?.cells ?? []).map((cell) => cell.toLowerCase())
  return listCodes({ rows: rows.slice(1), refused }, ({ line, cells }) => {
    const cell = (column: string): string | undefined => (header.includes(column) ? (cells[header.indexOf(column)] ?? '') : undefined)
    const given = Object.fromEntries(FIELD_COLUMNS.flatMap(([column, field]) => {
      const value = cell(column)
      const kept = field === 'definition' || field === 'include' || field === 'exclude' || field === 'example' ? value : value || undefined
      return kept === undefined ? [] : [[field, kept]]
    })) as ListedFields
    const name = { nameNl: given.nameNl ?? given.nameEn ?? '', nameEn: given.nameEn ?? given.nameNl ?? '' }
    const [parent, parentId] = [cell('parent'), cell('parent_id')]
    return {
      line, id: cell('id') || null, path: [codeLabel({ key: given.key ?? '', ...name }, 'nl')].filter((label) => label !== ''),
      ...(parent === undefined && parentId === undefined ? {} : { parent: parent || parentId ? { id: parentId || null, key: parent ?? '' } : null }),
      fields: { ...given, ...(name.nameNl === '' ? {} : name) },
    }
  })
}
