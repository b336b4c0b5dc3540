import type { Stamped } from '../stamp/stamped.ts'
import type { Bilingual, ColumnHead, RecordTab } from './column.ts'
import { HIDDEN_COLUMNS } from './record-rows.ts'

/** How a tab is laid out, apart from what is in it. */
export interface TabLayout {
  readonly id: string
  readonly title: Bilingual
  /** Every column of ours, hidden ones included, in the order in which they are made. */
  readonly columns: readonly ColumnHead[]
  /** Row of the header, 1 = the first; above it stand lines about the table. */
  readonly headerRow: number
  /** Whether people are warned before they change a cell, because the add-on writes it anew. */
  readonly computed: boolean
  /** Columns of a computed tab that are people's to fill in. */
  readonly open?: readonly string[]
}

/** A technical column that nobody needs to see. */
export function hiddenColumn(id: string): ColumnHead {
  const note = { nl: 'Van Buurtstem zelf; laat deze kolom staan.', en: 'Buurtstem’s own; leave this column as it is.' }
  return { id, header: { nl: id, en: id }, note, type: 'text', width: 60, hidden: true }
}

/** The layout of a tab whose rows are records: its own columns, then the hidden ones. */
export function recordLayout<T extends Stamped>(tab: RecordTab<T>): TabLayout {
  return {
    id: tab.id, title: tab.title, headerRow: 1, computed: false,
    columns: [...tab.columns, ...Object.values(HIDDEN_COLUMNS).map(hiddenColumn)],
  }
}

/** Logboek: what happened, newest at the bottom. */
export const LOG_LAYOUT: TabLayout = {
  id: 'log', title: { nl: 'Logboek', en: 'Log' }, headerRow: 1, computed: true,
  columns: [
    { id: 'when', header: { nl: 'Wanneer', en: 'When' }, note: { nl: 'Datum en tijd.', en: 'Date and time.' }, type: 'text', width: 140 },
    { id: 'what', header: { nl: 'Wat', en: 'What' }, note: { nl: 'Wat er gebeurde.', en: 'What happened.' }, type: 'text', width: 420 },
    { id: 'who', header: { nl: 'Door', en: 'By' }, note: { nl: 'Het apparaat of de opdracht.', en: 'The device or the command.' }, type: 'text', width: 160 },
  ],
}
