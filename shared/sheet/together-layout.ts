import type { ColumnHead } from './column.ts'
import { head } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

const number = (id: string, nl: string, en: string, noteNl: string, noteEn: string): ColumnHead => ({ id, ...head(nl, en, noteNl, noteEn, 110), type: 'number' })
const text = (id: string, nl: string, en: string, noteNl: string, noteEn: string, width: number): ColumnHead => ({ id, ...head(nl, en, noteNl, noteEn, width), type: 'text' })

/** Samen genoemd: two codes a row, each pair once, those in most resident sources first. */
export const TOGETHER_LAYOUT: TabLayout = {
  id: 'together', title: { nl: 'Samen genoemd', en: 'Said together' }, headerRow: 7, computed: true,
  columns: [
    text('one', 'Thema', 'Theme', 'Het thema dat in het codeboek het eerst komt. Een thema telt de codes eronder mee.', 'The theme that comes first in the codebook. A theme counts the codes below it.', 280),
    text('other', 'Samen met', 'Together with', 'Elk paar staat één keer in de lijst.', 'Each pair is listed once.', 280),
    number('residentSources', 'Bronnen bewoners', 'Resident sources', 'In hoeveel bewonersbronnen de twee samen voorkomen.', 'In how many resident sources the two occur together.'),
    text('residentShare', 'Aandeel', 'Share', 'Bronnen van het totaal; een percentage met marge pas vanaf 20 bronnen.', 'Sources of the total; a percentage with its margin only from 20 sources.', 110),
    number('residentSegments', 'Fragmenten bewoners', 'Resident segments', 'Hoe vaak een fragment van het ene thema samengaat met een fragment van het andere.', 'How often a segment of the one theme goes with a segment of the other.'),
    number('organisationSources', 'Bronnen instellingen', 'Organisation sources', 'Instellingen en ondernemers staan apart en worden nooit bij bewoners opgeteld.', 'Organisations and businesses stand apart and are never added to residents.'),
    number('organisationSegments', 'Fragmenten instellingen', 'Organisation segments', 'Hoe vaak een fragment van het ene thema samengaat met een fragment van het andere.', 'How often a segment of the one theme goes with a segment of the other.'),
    hiddenColumn('_id'),
  ],
}
