import { textHead } from './field-columns.ts'
import { ROW_KEY, ROW_PLACE } from './place-rows.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Stiltes: what is loud on one side and absent on the other, a theme and area a row. */
export const SILENCE_LAYOUT: TabLayout = {
  id: 'silences', title: { nl: 'Stiltes', en: 'Silences' }, headerRow: 7, computed: true,
  columns: [
    textHead('silence', 'Stilte', 'Silence', 'Aan welke kant het stil is.', 'On which side it is silent.', 230),
    textHead('theme', 'Thema', 'Theme', 'Het thema uit het codeboek.', 'The theme from the codebook.', 240),
    textHead('area', 'Gebied', 'Area', 'Alles samen, of één gebied.', 'All together, or one area.', 110),
    textHead('told', 'Verteld', 'Told', 'In hoeveel bewonersbronnen.', 'In how many resident sources.', 110),
    textHead('toldRank', 'Plaats verteld', 'Rank told', 'De hoeveelste van de thema’s, 1 is het meest verteld.', 'The rank among the themes, 1 is told most.', 110),
    textHead('reports', 'Meldingen', 'Reports', 'Meldingen van het nieuwste hele jaar, ook van de codes eronder.', 'Reports of the newest whole year, those of the codes below included.', 130),
    textHead('share', 'Aandeel', 'Share', 'Het deel van alle gekoppelde meldingen; van een bereik telt het midden.', 'The part of all linked reports; of a range the middle counts.', 130),
    textHead('reportRank', 'Plaats gemeld', 'Rank reported', 'De hoeveelste van de thema’s, 1 is het meest gemeld.', 'The rank among the themes, 1 is reported most.', 110),
    hiddenColumn(ROW_KEY), hiddenColumn(ROW_PLACE),
  ],
}
