import { numberHead, textHead } from './field-columns.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Overeenstemming: how far coders agree about a theme a row, and below it what is left to settle. */
export const AGREEMENT_LAYOUT: TabLayout = {
  id: 'agreement', title: { nl: 'Overeenstemming', en: 'Agreement' }, headerRow: 5, computed: true,
  columns: [
    textHead('theme', 'Thema', 'Theme', 'Codes onder een thema springen in.', 'Codes under a theme are indented.', 280),
    numberHead('units', 'Vergeleken (n)', 'Compared (n)', 'Beurten, regels of rijen die door twee of meer codeurs zijn bekeken.', 'Turns, lines or rows that two or more coders went through.', 100),
    numberHead('used', 'Gebruikt in', 'Used in', 'Hoeveel daarvan van iemand deze code kregen.', 'How many of those got this code from anybody.', 100),
    textHead('agreed', 'Gelijk', 'Equal', 'Eenheden waarover iedereen het eens is; een percentage pas vanaf 20 eenheden.', 'Units about which everybody agrees; a percentage only from 20 units.', 110),
    numberHead('kappa', 'Kappa', 'Kappa', 'Cohens kappa; bij meer dan twee codeurs het gemiddelde van alle paren. Leeg = niet te bepalen.', 'Cohen’s kappa; with more than two coders the mean of all pairs. Empty = not defined.', 100),
    numberHead('alpha', 'Alpha', 'Alpha', 'Krippendorffs alpha, nominaal. Leeg = niet te bepalen.', 'Krippendorff’s alpha, nominal. Empty = not defined.', 100),
    numberHead('ac1', 'AC1', 'AC1', 'Gwets AC1: blijft bruikbaar als een code zeldzaam is.', 'Gwet’s AC1: stays useful when a code is rare.', 100),
    textHead('where', 'Bron', 'Source', 'Waar het verschil zit.', 'Where the difference lies.', 200),
    textHead('place', 'Plek in de bron', 'Place in the source', 'Spreker, en de beurt, regel of rij; 1 is de eerste.', 'Speaker, and the turn, line or row; 1 is the first.', 180),
    textHead('given', 'Wel gegeven door', 'Given by', 'Wie deze code hier gaf.', 'Who gave this code here.', 130),
    textHead('notGiven', 'Niet gegeven door', 'Not given by', 'Wie deze bron ook codeerde en deze code hier niet gaf.', 'Who coded this source too and did not give this code here.', 130),
    textHead('words', 'Citaat', 'Quote', 'De woorden, alleen waar citeren mag en niets gevoelig is.', 'The words, only where quoting is permitted and nothing is sensitive.', 300),
    hiddenColumn('_id'),
  ],
}
