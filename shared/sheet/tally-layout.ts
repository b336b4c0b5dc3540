import { numberHead, textHead } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Telling: a theme a row, residents first, organisations beside them and never added to them. */
export const TALLY_LAYOUT: TabLayout = {
  id: 'tally', title: { nl: 'Telling', en: 'Tally' }, headerRow: 5, computed: true,
  columns: [
    textHead('theme', 'Thema', 'Theme', 'Codes onder een thema springen in. Een thema telt elke bron één keer, ook als er meer codes onder voorkomen.', 'Codes under a theme are indented. A theme counts each source once, however many of its codes occur in it.', 300),
    numberHead('residentSources', 'Bronnen bewoners', 'Resident sources', 'In hoeveel bewonersbronnen (gesprekken) het thema voorkomt.', 'In how many resident sources (conversations) the theme occurs.'),
    textHead('residentShare', 'Aandeel', 'Share', 'Bronnen van het totaal; een percentage met marge pas vanaf 20 bronnen.', 'Sources of the total; a percentage with its margin only from 20 sources.', 110),
    numberHead('residentSpeakers', 'Sprekers bewoners', 'Resident speakers', 'Hoeveel sprekers het noemen, gespreksleiders niet meegeteld.', 'How many speakers mention it, moderators not counted.'),
    numberHead('residentSegments', 'Fragmenten bewoners', 'Resident segments', 'Hoeveel fragmenten deze code hebben.', 'How many segments carry this code.'),
    textHead('residentTone', 'Toon bewoners', 'Resident tone', 'Hoeveel fragmenten negatief, neutraal of positief zijn.', 'How many segments are negative, neutral or positive.', 170),
    textHead('residentKinds', 'Soort uiting bewoners', 'Kind of utterance, residents', 'Hoeveel fragmenten een klacht, bezorgdheid, wens, idee of kracht zijn, of iets anders.', 'How many segments are a complaint, worry, wish, idea or strength, or something else.', 200),
    textHead('methods', 'Per methode', 'By method', 'Bewonersbronnen per manier van ophalen.', 'Resident sources by how they were collected.', 220),
    numberHead('organisationSources', 'Bronnen instellingen', 'Organisation sources', 'Instellingen en ondernemers staan apart en worden nooit bij bewoners opgeteld.', 'Organisations and businesses stand apart and are never added to residents.'),
    numberHead('organisationSpeakers', 'Sprekers instellingen', 'Organisation speakers', 'Hoeveel sprekers van instellingen het noemen.', 'How many speakers of organisations mention it.'),
    numberHead('organisationSegments', 'Fragmenten instellingen', 'Organisation segments', 'Hoeveel fragmenten van instellingen deze code hebben.', 'How many segments of organisations carry this code.'),
    hiddenColumn('_id'),
  ],
}
