import { numberHead, textHead } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Samen genoemd: two codes a row, each pair once, those in most resident sources first. */
export const TOGETHER_LAYOUT: TabLayout = {
  id: 'together', title: { nl: 'Samen genoemd', en: 'Said together' }, headerRow: 7, computed: true,
  columns: [
    textHead('one', 'Thema', 'Theme', 'Het thema dat in het codeboek het eerst komt. Een thema telt de codes eronder mee.', 'The theme that comes first in the codebook. A theme counts the codes below it.', 280),
    textHead('other', 'Samen met', 'Together with', 'Elk paar staat één keer in de lijst.', 'Each pair is listed once.', 280),
    numberHead('residentSources', 'Bronnen bewoners', 'Resident sources', 'In hoeveel bewonersbronnen de twee samen voorkomen.', 'In how many resident sources the two occur together.'),
    textHead('residentShare', 'Aandeel', 'Share', 'Bronnen van het totaal; een percentage met marge pas vanaf 20 bronnen.', 'Sources of the total; a percentage with its margin only from 20 sources.', 110),
    numberHead('residentSegments', 'Fragmenten bewoners', 'Resident segments', 'Hoe vaak een fragment van het ene thema samengaat met een fragment van het andere.', 'How often a segment of the one theme goes with a segment of the other.'),
    numberHead('organisationSources', 'Bronnen instellingen', 'Organisation sources', 'Instellingen en ondernemers staan apart en worden nooit bij bewoners opgeteld.', 'Organisations and businesses stand apart and are never added to residents.'),
    numberHead('organisationSegments', 'Fragmenten instellingen', 'Organisation segments', 'Hoe vaak een fragment van het ene thema samengaat met een fragment van het andere.', 'How often a segment of the one theme goes with a segment of the other.'),
    hiddenColumn('_id'),
  ],
}
