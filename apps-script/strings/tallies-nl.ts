import type { Unquoted } from '../tally-protocol.ts'

const number = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences about Telling, Kruistabel and opened numbers in Dutch; the English list has exactly this shape. */
export const talliesNl = {
  logged: 'Kruistabel gemaakt',
  cross: {
    title: 'Telling',
    summary: 'Kruistabel naar methode, gebied, leeftijd of uiting',
    intro: 'Kies waar de thema’s naast staan. Bewoners en instellingen staan altijd apart; professionals staan er nooit bij.',
    first: 'Kolommen naar',
    second: 'En ook naar',
    nothing: 'niets meer',
    number: 'In de cellen',
    group: 'Groep',
    method: 'Alleen methode',
    area: 'Alleen gebied',
    place: 'Alleen plek',
    everything: 'alle',
    order: 'Zet krachten (AB) boven de thema’s',
    make: 'Maak de kruistabel',
    made: (tab: string) => `De tabel staat in het tabblad ${tab}.`,
    remembered: 'De werkmap onthoudt deze keuze.',
    same: 'Twee keer hetzelfde: kies iets anders, of ‘niets meer’.',
  },
  numbers: {
    title: 'Achter een getal',
    summary: 'Welke fragmenten tellen mee in een cel?',
    intro: 'Klik in Telling, Kruistabel, Confrontatie of Vergelijking op een cel met een aantal. Kies daarna:',
    show: 'Toon wat hierachter zit',
    none: {
      'other-tab': 'Je hebt geen cel van Telling, Kruistabel, Confrontatie of Vergelijking gekozen. Klik eerst op een cel met een aantal.',
      'no-number': 'In deze cel staat geen telling. Klik op een cel met een aantal bronnen, sprekers of fragmenten.',
      frozen: 'Dit staat vast in een momentopname. Daarvan zijn alleen de aantallen bewaard. Klik in Vergelijking op een aantal van nu, van bewoners of instellingen.',
    },
    counts: (sources: number, speakers: number, segments: number) => `${number(sources, 'bron', 'bronnen')}, ${number(speakers, 'spreker', 'sprekers')}, ${number(segments, 'fragment', 'fragmenten')}`,
    codings: (count: number) => number(count, 'codering', 'coderingen'),
    stale: 'Dit is de stand van nu. De tabel is verouderd, dus in de cel kan iets anders staan.',
    nothing: 'Hier zit geen enkele codering achter.',
    shown: (first: number, last: number, total: number) => `${first} tot en met ${last} van ${total}`,
    next: 'Volgende',
    previous: 'Vorige',
    speaker: (label: string) => `spreker ${label}`,
    coder: (label: string) => `gecodeerd door ${label}`,
    open: 'Open in Buurtstem',
    openLabel: (source: string, place: number) => `Open in Buurtstem: fragment ${place}, ${source}`,
    toCell: 'Ga naar de cel',
    toCellLabel: (source: string, place: number) => `Ga naar de cel: fragment ${place}, ${source}`,
    atCell: (address: string) => `De cel is geselecteerd: ${address}.`,
    notInColumn: 'Deze woorden staan niet meer in hun kolom. De codering blijft bewaard.',
    cellGone: 'Gecodeerd in een tabblad of kolom die weg is.',
    how: 'Bij ‘Open in Buurtstem’ opent een tabblad. Klik daar op de knop van Buurtstem in de werkbalk: dan zie je het fragment in zijn bron. Dat werkt in een browser waarin die bron staat.',
    noLink: 'Deze werkmap heeft nog geen adres, dus je kunt van hier geen fragment openen. Zie Apparaten.',
    unquoted: {
      'not-permitted': 'Citeren mag hier niet.', paraphrase: 'Alleen parafraseren mag.', sensitive: 'Gevoelig: de woorden blijven in de browser.',
      'no-consent': 'Voor deze bron is geen toestemming om te citeren.', 'not-here': 'De woorden staan niet in de werkmap.',
    } satisfies Record<Unquoted, string>,
  },
  /** What the web app says to who came for a passage. */
  arrived: 'Klik op de knop van Buurtstem in de werkbalk van je browser. Dan opent het fragment. Zie je geen knop? Dan is Buurtstem hier niet geïnstalleerd.',
}

/** The shape of the sentences. */
export type TallyStrings = typeof talliesNl
