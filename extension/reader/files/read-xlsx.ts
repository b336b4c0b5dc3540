import { zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import type { Contents, FileProblem, NamedTable } from './contents.ts'
import { unzipBounded } from './unzip-bounded.ts'

const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/

/** The sheets of a workbook as tables; numbers as they stand in the file, dates as ISO days. */
export async function readXlsx(bytes: Uint8Array): Promise<Contents | FileProblem> {
  const parts = unzipBounded(bytes, (name) => PARTS.test(name))
  if (typeof parts === 'string') return parts
  try {
    const sheets = await readWorkbook(new Uint8Array(zipSync(Object.fromEntries(parts), { level: 0 })).buffer, { parseNumber: (number) => number })
    const tables = sheets.flatMap(({ sheet, data }): NamedTable[] => {
      const rows = data.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== ''))
      // A title may stand above the header: that has more cells than one.
      const start = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1)
      const header = rows[start]
      return header ? [{ name: sheet, table: { header, rows: rows.slice(start + 1) }, passedOver: 0 }] : []
    })
    return tables.length > 0 ? { format: 'xlsx', title: '', text: '', pages: [], tables } : 'no-words'
  } catch {
    return 'damaged'
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00.000Z$/, '').replace(/\.000Z$/, '')
  return String(cell).trim()
}
