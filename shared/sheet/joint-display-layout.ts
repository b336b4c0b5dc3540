import type { Judgement } from '../joint-display/judgement.ts'
import type { RecordTab } from './column.ts'
import { textHead } from './field-columns.ts'
import { ROW_KEY, ROW_PLACE } from './place-rows.ts'
import { judgementSchema } from './record-schemas.ts'
import { JUDGEMENT_COLUMNS } from './record-tabs.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Confrontatie: what residents told beside what is counted, one row a theme. */
export const JOINT_DISPLAY_LAYOUT: TabLayout = {
  id: 'jointDisplay', title: { nl: 'Confrontatie', en: 'Joint display' }, headerRow: 5, computed: true, open: ['fit', 'line'],
  columns: [
    textHead('theme', 'Thema', 'Theme', 'Het thema uit het codeboek.', 'The theme from the codebook.', 220),
    textHead('told', 'Verteld', 'Told', 'In hoeveel bewonersbronnen het voorkomt, hoeveel sprekers het noemen en in hoeveel fragmenten. Instellingen staan er apart onder en tellen niet mee.', 'In how many resident sources it occurs, how many speakers mention it and in how many segments. Organisations stand apart below and are not counted along.', 240),
    textHead('tone', 'Toon', 'Tone', 'Hoeveel fragmenten negatief, neutraal of positief zijn.', 'How many segments are negative, neutral or positive.', 200),
    textHead(
      'counted', 'Geteld', 'Counted',
      'Cijfers en meldingen die aan dit thema zijn gekoppeld, met gebied, jaar en stadsgemiddelde. ▲ beter, ▼ slechter, = gelijk, ↗ hoger of meer, ↘ lager of minder. ▨▨▨ geldt voor een groter gebied dan de buurt; staan er alleen zulke cijfers, dan is de cel gekleurd en schuin geschreven.',
      'Figures and reports linked to this theme, with area, year and city average. ▲ better, ▼ worse, = the same, ↗ higher or more, ↘ lower or fewer. ▨▨▨ is about a larger area than the neighbourhood; a cell with only such figures is coloured and in italics.', 540,
    ),
    ...JUDGEMENT_COLUMNS,
    textHead(
      'suggestion', 'Voorstel', 'Suggestion',
      'Een voorstel van Buurtstem, geen oordeel. Eigen regel: vaak is in een derde van de bronnen of meer, weinig in een tiende of minder. Een cijfer telt als het een tiende verschilt van de stad, of anders van eerder. Veel meldingen is een tiende van alle gekoppelde meldingen. Schattingen, grotere gebieden en E33 tellen niet. Vanaf drie bronnen.',
      'A suggestion by Buurtstem, not a judgement. Our own rule: often is in a third of the sources or more, hardly in a tenth or fewer. A figure counts when it differs by a tenth from the city, or else from before. Many reports is a tenth of all linked reports. Estimates, larger areas and E33 do not count. From three sources.', 300,
    ),
    textHead('changed', 'Let op', 'Note', 'Staat hier iets, dan zijn de cijfers veranderd sinds het oordeel.', 'If something stands here, the numbers changed since the judgement.', 160),
    textHead(
      'professionals', 'Professionals', 'Professionals', 'Uit de werkmap van professionals: alleen aantallen. Ze staan apart en worden nergens bij opgeteld. Onder de vijf mensen blijft een aantal verborgen.',
      'From the professionals’ workbook: counts only. They stand apart and are added to nothing. Below five people a count stays hidden.', 170,
    ),
    hiddenColumn('_id'), hiddenColumn('_record'), hiddenColumn('_basis'), hiddenColumn(ROW_KEY), hiddenColumn(ROW_PLACE),
  ],
}

/** The judgements as they stand in Confrontatie: their id is the code's, so that every device means the same judgement. */
export const JUDGEMENT_TAB: RecordTab<Judgement> = {
  id: JOINT_DISPLAY_LAYOUT.id, title: JOINT_DISPLAY_LAYOUT.title, columns: JUDGEMENT_COLUMNS, schema: judgementSchema, addable: false,
}
