import type { Code } from '../shared/codebook/code.ts'
import type { CellValue } from '../shared/sheet/column.ts'
import { HIDDEN_COLUMNS } from '../shared/sheet/record-rows.ts'
import { CODEBOOK_TAB, SOURCES_TAB } from '../shared/sheet/record-tabs.ts'
import { storedRecords } from '../shared/sheet/stored-records.ts'
import type { Source } from '../shared/source/source.ts'
import { idIn } from './part-reads.ts'
import { readColumnOf } from './read-cells.ts'
import { CODEBOOK_LAYOUT, SOURCES_LAYOUT } from './tabs.ts'

/** The codes as last written, from the one column that holds them: for labels. */
export function storedCodes(): readonly Code[] {
  return storedRecords(CODEBOOK_TAB, oneColumn(readColumnOf(CODEBOOK_LAYOUT, HIDDEN_COLUMNS.record)))
}

/** The sources as last written, from the one column that holds them; with `ids` only those. */
export function storedSources(ids: ReadonlySet<string> | null = null): readonly Source[] {
  if (ids?.size === 0) return []
  const cells = readColumnOf(SOURCES_LAYOUT, HIDDEN_COLUMNS.record)
  return storedRecords(SOURCES_TAB, oneColumn(ids === null ? cells : cells.filter((cell) => ids.has(idIn(cell) ?? ''))))
}

/** The sources that records refer to. */
export function sourcesOf(records: readonly object[]): readonly Source[] {
  return storedSources(new Set(records.flatMap((record) => ('sourceId' in record && typeof record.sourceId === 'string' ? [record.sourceId] : []))))
}

function oneColumn(cells: readonly CellValue[]) {
  return { columnIds: [HIDDEN_COLUMNS.record], rows: cells.map((cell) => [cell]) }
}
