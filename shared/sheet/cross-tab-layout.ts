import type { ColumnHead } from './column.ts'
import { head } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Most columns with numbers. Whoever wants more asks too much of one screen; what does not fit is said. */
export const MOST_CROSS_COLUMNS = 60

/** The column in which the table keeps what it shows, in one cell: it travels with a copy of the workbook. */
export const CROSS_TAB_MADE = '_made'

/** Column of a place for a value: what stands in it is told by its header, and by `CROSS_TAB_MADE`. */
export function slotId(slot: number): string {
  return `slot${slot}`
}

/**
 * Kruistabel with so many places for values. A place is a column of ours for good, whatever stands in it: a value keeps its place from
 * refresh to refresh, also when people move the column, and a place without a value is empty and hidden.
 */
export function crossTabLayout(slots: number): TabLayout {
  const note = ['Wat in deze kolom staat, zegt de kop. Tel kolommen niet bij elkaar op: een bron kan in meer kolommen staan.', 'The header says what stands in this column. Do not add columns up: a source may stand in several.'] as const
  // A header of no words would make a place of every column that people left without one: found tabs are known by their headers too.
  const slot = (at: number): ColumnHead => ({ id: slotId(at), ...head(slotId(at), slotId(at), ...note, 150), type: 'number' })
  return {
    id: 'crossTab', title: { nl: 'Kruistabel', en: 'Cross-tab' }, headerRow: 6, computed: true,
    columns: [
      { id: 'theme', ...head('Thema', 'Theme', 'Codes onder een thema springen in. Een thema telt elke bron één keer, ook als er meer codes onder voorkomen.', 'Codes under a theme are indented. A theme counts each source once, however many of its codes occur in it.', 300), type: 'text' },
      hiddenColumn('_id'), hiddenColumn(CROSS_TAB_MADE),
      ...Array.from({ length: slots }, (_, at) => slot(at)),
    ],
  }
}

/** How many places there are among the columns of a tab, gaps included. */
export function slotsAmong(columnIds: readonly (string | null)[]): number {
  return columnIds.reduce((most, id) => Math.max(most, /^slot\d+$/.test(id ?? '') ? Number(id!.slice('slot'.length)) + 1 : 0), 0)
}

/** As it is made at first; places for values come with them. */
export const CROSS_TAB_LAYOUT = crossTabLayout(0)
