import { type ProfessionalCount, readCountCells } from '../joint-display/professional-counts.ts'
import type { CellValue, SheetLanguage } from './column.ts'
import { professionalsWords } from './professionals-words.ts'
import { textHead } from './field-columns.ts'
import type { TabCells } from './record-rows.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Professionals: what was taken over from their own workbook, counts only. */
export const PROFESSIONALS_LAYOUT: TabLayout = {
  id: 'professionalCounts', title: { nl: 'Professionals', en: 'Professionals (counts)' }, headerRow: 1, computed: true,
  columns: [
    textHead('code', 'Code', 'Code', 'Korte naam van de code, zoals in het codeboek.', 'Short name of the code, as in the codebook.', 90),
    textHead('period', 'Jaar', 'Year', 'Het jaar van de gesprekken; - is onbekend.', 'The year of the talks; - is unknown.', 80),
    textHead('codings', 'Fragmenten', 'Segments', 'Hoeveel fragmenten deze code hebben. Leeg of <5 is verborgen.', 'How many segments carry this code. Empty or <5 is hidden.', 110),
    textHead('people', 'Mensen', 'People', 'Hoeveel mensen eraan bijdroegen. Onder de vijf blijft het verborgen.', 'How many people contributed. Below five it stays hidden.', 90),
    textHead('takenOn', 'Overgenomen op', 'Taken on', 'Wanneer dit uit de werkmap van professionals kwam.', 'When this came from the professionals’ workbook.', 130),
    hiddenColumn('_key'),
  ],
}

/** The counts that stand in the tab; rows that are none, or of a code that is gone, are passed over. */
export function professionalRows(cells: TabCells, codeKeys: Iterable<string>): readonly (ProfessionalCount & { readonly takenOn: string })[] {
  const known = new Map([...codeKeys].map((key) => [key.trim().toUpperCase(), key]))
  const cell = (row: readonly CellValue[], id: string) => String(row[cells.columnIds.indexOf(id)] ?? '')
  return cells.rows.flatMap((row) => {
    const read = readCountCells(['code', 'period', 'codings', 'people'].map((id) => cell(row, id)), known)
    return typeof read === 'string' ? [] : [{ ...read, takenOn: cell(row, 'takenOn') }]
  })
}

/** The cells of a count, by column. */
export function professionalCells({ codeKey, period, segments, people, takenOn }: ProfessionalCount & { readonly takenOn: string }): Readonly<Record<string, CellValue>> {
  return { code: codeKey, period, codings: segments === null ? (people === null ? '<5' : '') : String(segments), people: people === null ? '<5' : String(people), takenOn, _key: `${codeKey} ${period}` }
}

/** What Confrontatie says of professionals beside each theme, by id of the code: a short line a year. */
export function professionalLines(counts: readonly ProfessionalCount[], codes: readonly { readonly id: string; readonly key: string }[], language: SheetLanguage): ReadonlyMap<string, string> {
  const words = professionalsWords(language)
  const byKey = new Map<string, string[]>()
  for (const { codeKey, period, segments, people } of counts) {
    const when = period === '-' ? words.unknownYear : period
    const line = people === null ? words.hidden(when) : segments === null ? words.people(when, people) : words.counted(when, segments, people)
    byKey.set(codeKey, [...(byKey.get(codeKey) ?? []), line])
  }
  return new Map(codes.flatMap(({ id, key }) => (byKey.has(key) ? [[id, byKey.get(key)!.join('\n')] as const] : [])))
}
