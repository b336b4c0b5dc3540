import { numberHead, textHead } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Verzadiging: a resident source a row, in the order in which they were held; runs stand at the source that ends them. */
export const SATURATION_LAYOUT: TabLayout = {
  id: 'saturation', title: { nl: 'Verzadiging', en: 'Saturation' }, headerRow: 9, computed: true,
  columns: [
    numberHead('order', 'Nr.', 'No.', 'Volgorde op datum; bronnen zonder datum staan achteraan.', 'In order of date; sources without a date come last.', 60),
    textHead('source', 'Bron', 'Source', 'Bewonersbron die meetelt.', 'Resident source that counts.', 260),
    textHead('date', 'Datum', 'Date', 'Datum op de bronkaart.', 'Date on the source card.', 100),
    numberHead('newCodes', 'Nieuwe codes', 'New codes', 'Codes die in deze bron voor het eerst voorkomen.', 'Codes that occur for the first time in this source.'),
    numberHead('seen', 'Codes tot nu toe', 'Codes so far', 'Verschillende codes tot en met deze bron.', 'Different codes up to and including this source.'),
    numberHead('curve', 'Gemiddeld over alle volgordes', 'Mean over all orders', 'Hoeveel codes je na zoveel bronnen gemiddeld hebt, welke bron ook eerst kwam (rarefactie, exact).', 'How many codes there are on average after so many sources, whichever came first (rarefaction, exact).', 150),
    textHead('run', 'Reeks', 'Run', '4+2 is: de 2 bronnen na de eerste 4.', '4+2 means: the 2 sources after the first 4.', 90),
    numberHead('runNew', 'Nieuw in de reeks', 'New in the run', 'Nieuwe codes in de bronnen van de reeks.', 'New codes in the sources of the run.'),
    textHead('ratio', 'Van de basis', 'Of the base', 'Nieuwe codes in de reeks als deel van de codes in de basis.', 'New codes in the run as a part of the codes in the base.', 110),
    textHead('verdict', 'Onder de drempel', 'Below the threshold', 'Of de reeks weinig genoeg nieuws bracht.', 'Whether the run brought little enough that is new.', 190),
    hiddenColumn('_id'),
  ],
}
