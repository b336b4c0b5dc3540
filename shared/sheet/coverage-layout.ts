import { COVERAGE_BANDS, type CoverageBand } from '../tally/coverage.ts'
import type { Bilingual } from './column.ts'
import { numberHead, textHead } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** What the two columns that are no band are called. */
const OTHER_BANDS: Readonly<Partial<Record<CoverageBand, Bilingual>>> = {
  other: { nl: 'Andere indeling', en: 'Other band' }, unknown: { nl: 'Leeftijd onbekend', en: 'Age unknown' },
}

/** Id of the column of an age band. */
export function bandColumn(band: CoverageBand): string {
  return `age.${band}`
}

/** Dekking: method by place by age band, then who was not heard; residents first, organisations apart. */
export const COVERAGE_LAYOUT: TabLayout = {
  id: 'coverage', title: { nl: 'Dekking', en: 'Coverage' }, headerRow: 7, computed: true,
  columns: [
    textHead('what', 'Wie en hoe', 'Who and how', 'Manier van ophalen; onderaan wie niet is gehoord.', 'How it was collected; below, who was not heard.', 300),
    textHead('place', 'Plek', 'Place', 'Gebied of plek van de bron. Wat er staat kies je in het zijpaneel.', 'Area or place of the source. Choose which in the sidebar.', 120),
    numberHead('sources', 'Bronnen', 'Sources', 'Hoeveel gesprekken.', 'How many conversations.', 104),
    numberHead('approached', 'Benaderd', 'Approached', 'Hoeveel mensen zijn benaderd, volgens de bronkaarten. Leeg: niet ingevuld.', 'How many people were approached, by the source cards. Empty: not filled in.', 104),
    numberHead('reached', 'Bereikt', 'Reached', 'Hoeveel mensen zijn bereikt. Leeg: niet ingevuld.', 'How many people were reached. Empty: not filled in.', 104),
    numberHead('spoken', 'Gesproken', 'Spoken to', 'Hoeveel mensen zijn gesproken. Leeg: niet ingevuld.', 'How many people were spoken to. Empty: not filled in.', 104),
    numberHead('refused', 'Geweigerd', 'Refused', 'Hoeveel mensen wilden niet. Leeg: niet ingevuld.', 'How many people did not want to. Empty: not filled in.', 104),
    textHead('response', 'Gesproken van benaderd', 'Spoken to, of approached', 'Alleen van kaarten waar beide aantallen op staan; een percentage met marge pas vanaf 20.', 'Only from cards with both numbers; a percentage with its margin only from 20.', 140),
    textHead('refusal', 'Geweigerd van benaderd', 'Refused, of approached', 'Alleen van kaarten waar beide aantallen op staan; een percentage met marge pas vanaf 20.', 'Only from cards with both numbers; a percentage with its margin only from 20.', 140),
    textHead('known', 'Hoe volledig', 'How complete', 'Op hoeveel bronkaarten een aantal is ingevuld, als dat niet alle zijn.', 'On how many source cards a number is filled in, where that is not all of them.', 200),
    numberHead('voices', 'Stemmen', 'Voices', 'Sprekers die op de kaart staan of gecodeerd zijn, gespreksleiders niet. Wie twee keer kwam, telt twee keer.', 'Speakers on the card or coded, moderators not. Whoever came twice counts twice.', 104),
    ...COVERAGE_BANDS.map((band) => numberHead(
      bandColumn(band), OTHER_BANDS[band]?.nl ?? band, OTHER_BANDS[band]?.en ?? band,
      'Stemmen met deze leeftijd op de bronkaart.', 'Voices with this age on the source card.', 100,
    )),
    hiddenColumn('_id'),
  ],
}
