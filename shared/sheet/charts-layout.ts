import { numberHead, textHead } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Areas whose line stands in one chart: more cannot be told apart. */
export const MOST_LINES = 5

/** Id of the column of the n-th line, from 1. */
export function trendColumn(place: number): string {
  return `trend.${place}`
}

/** Grafieken: what the charts are drawn from, a block of columns each; the charts stand in the first column. */
export const CHARTS_LAYOUT: TabLayout = {
  id: 'charts', title: { nl: 'Grafieken', en: 'Charts' }, headerRow: 6, computed: true,
  columns: [
    textHead('place', 'Grafieken', 'Charts', 'Hier staan de grafieken. Rechts staan dezelfde cijfers als tabel.', 'The charts stand here. To the right stand the same figures as a table.', 640),
    textHead('theme', 'Thema', 'Theme', 'Thema’s op het hoogste niveau die bewoners of instellingen noemden.', 'Top-level themes that residents or organisations mentioned.', 220),
    numberHead('residents', 'Bewoners', 'Residents', 'Bewonersbronnen waarin het thema voorkomt.', 'Resident sources in which the theme occurs.', 104),
    numberHead('organisations', 'Instellingen', 'Organisations', 'Bronnen van instellingen en ondernemers; nooit opgeteld bij bewoners.', 'Sources of organisations and businesses; never added to residents.', 104),
    numberHead('negative', 'Negatief', 'Negative', 'Fragmenten van bewoners met een negatieve toon.', 'Segments of residents with a negative tone.', 104),
    numberHead('neutral', 'Neutraal', 'Neutral', 'Fragmenten van bewoners met een neutrale of gemengde toon.', 'Segments of residents with a neutral or mixed tone.', 104),
    numberHead('positive', 'Positief', 'Positive', 'Fragmenten van bewoners met een positieve toon.', 'Segments of residents with a positive tone.', 104),
    textHead('strength', 'Kracht', 'Strength', 'Codes van het codeboek Krachten (AB).', 'Codes of the codebook of strengths (AB).', 220),
    numberHead('strengthResidents', 'Bewoners', 'Residents', 'Bewonersbronnen waarin de kracht voorkomt.', 'Resident sources in which the strength occurs.', 104),
    numberHead('strengthOrganisations', 'Instellingen', 'Organisations', 'Bronnen van instellingen en ondernemers; nooit opgeteld bij bewoners.', 'Sources of organisations and businesses; never added to residents.', 104),
    textHead('order', 'Bron nr.', 'Source no.', 'Volgorde op datum, zie het tabblad Verzadiging.', 'In order of date, see the tab Saturation.', 80),
    numberHead('seen', 'Codes tot nu toe', 'Codes so far', 'Verschillende codes tot en met deze bron.', 'Different codes up to and including this source.', 104),
    numberHead('curve', 'Gemiddeld over alle volgordes', 'Mean over all orders', 'Hoeveel codes je na zoveel bronnen gemiddeld hebt.', 'How many codes there are on average after so many sources.', 104),
    textHead('period', 'Periode', 'Period', 'Periode van het cijfer.', 'Period of the figure.', 90),
    ...Array.from({ length: MOST_LINES }, (_, index) => numberHead(trendColumn(index + 1), `Lijn ${index + 1}`, `Line ${index + 1}`, 'Waarde in een gebied; leeg waar geen waarde is gepubliceerd.', 'Value in an area; empty where none was published.', 104)),
    hiddenColumn('_id'),
  ],
}
