import { columnHeadings } from './column-headings.ts'
import type { ImportProfile } from './import-profile.ts'
import type { AreaEdition, AreaLevel } from './observation.ts'
import { isFooter, type Table } from './read-table.ts'
import { areaEditionOf, areaLevelOf } from './recognise-area.ts'

/** An area as a table names it, before any mapping. */
export interface AreaInTable {
  readonly raw: string
  /** Null when its shape is no code of a list we know: a name, or 'unknown'. */
  readonly level: AreaLevel | null
  readonly edition: AreaEdition | null
}

/** Every area that a table names, each once, in its order: from the columns for areas, else from the header. */
export function areasIn(table: Table, profile: Pick<ImportProfile, 'columns' | 'footerWords' | 'totalWords'>): readonly AreaInTable[] {
  const places = (role: 'area' | 'area-name'): readonly number[] => profile.columns.flatMap((one, place) => (one === role ? [place] : []))
  const used = places('area').length > 0 ? places('area') : places('area-name')
  const found = used.length > 0
    ? table.rows.flatMap(({ cells }) => (isFooter(cells, profile.footerWords) ? [] : [used.map((place) => cells[place] ?? '').find((cell) => cell !== '') ?? '']))
    : columnHeadings(table.header, profile.columns, (cell) => areaLevelOf(cell) !== null).map(({ area }) => area)
  return [...new Set(found)].filter((raw) => raw !== '' && !profile.totalWords.includes(raw.toLowerCase())).map((raw) => ({ raw, level: areaLevelOf(raw), edition: areaEditionOf(raw) }))
}
