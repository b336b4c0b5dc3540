import type { ColumnHead } from './column.ts'
import { head } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

const number = (id: string, nl: string, en: string, noteNl: string, noteEn: string, width = 110): ColumnHead => ({ id, ...head(nl, en, noteNl, noteEn, width), type: 'number' })
const text = (id: string, nl: string, en: string, noteNl: string, noteEn: string, width: number): ColumnHead => ({ id, ...head(nl, en, noteNl, noteEn, width), type: 'text' })

/** Verzadiging: a resident source a row, in the order in which they were held; runs stand at the source that ends them. */
export const SATURATION_LAYOUT: TabLayout = {
  id: 'saturation', title: { nl: 'Verzadiging', en: 'Saturation' }, headerRow: 9, computed: true,
  columns: [
    number('order', 'Nr.', 'No.', 'Volgorde op datum; bronnen zonder datum staan achteraan.', 'In order of date; sources without a date come last.', 60),
    text('source', 'Bron', 'Source', 'Bewonersbron die meetelt.', 'Resident source that counts.', 260),
    text('date', 'Datum', 'Date', 'Datum op de bronkaart.', 'Date on the source card.', 100),
    number('newCodes', 'Nieuwe codes', 'New codes', 'Codes die in deze bron voor het eerst voorkomen.', 'Codes that occur for the first time in this source.'),
    number('seen', 'Codes tot nu toe', 'Codes so far', 'Verschillende codes tot en met deze bron.', 'Different codes up to and including this source.'),
    number('curve', 'Gemiddeld over alle volgordes', 'Mean over all orders', 'Hoeveel codes je na zoveel bronnen gemiddeld hebt, welke bron ook eerst kwam (rarefactie, exact).', 'How many codes there are on average after so many sources, whichever came first (rarefaction, exact).', 130),
    text('run', 'Reeks', 'Run', '4+2 is: de 2 bronnen na de eerste 4.', '4+2 means: the 2 sources after the first 4.', 90),
    number('runNew', 'Nieuw in de reeks', 'New in the run', 'Nieuwe codes in de bronnen van de reeks.', 'New codes in the sources of the run.'),
    text('ratio', 'Van de basis', 'Of the base', 'Nieuwe codes in de reeks als deel van de codes in de basis.', 'New codes in the run as a part of the codes in the base.', 110),
    text('verdict', 'Onder de drempel', 'Below the threshold', 'Of de reeks weinig genoeg nieuws bracht.', 'Whether the run brought little enough that is new.', 150),
    hiddenColumn('_id'),
  ],
}
