import type { PairLevel } from '../tally/codes-together.ts'
import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of Dekking, Verzadiging and Samen genoemd in Dutch; the English ones have exactly this shape. */
const nl = {
  head: (title: string, moment: string, codebook: number, counted: number, all: number) => `${title} · gemaakt op ${moment} · codeboek v${codebook} · ${counted} van ${of(all, 'bron', 'bronnen')}`,
  residents: 'Bewoners',
  organisations: 'Instellingen en ondernemers: apart, nooit opgeteld bij bewoners',
  altogether: 'Samen',
  shareOfAges: 'Deel van de stemmen met een bekende leeftijd',
  placeUnknown: 'plek onbekend',
  known: (what: string, known: number, all: number) => `${what}: op ${known} van ${all} kaarten`,
  coverageNote: 'Een stem is een spreker in een bron; wie in twee bronnen sprak, telt twee keer. Een leeg aantal is niet ingevuld, en is dus geen 0.',
  agesNote: (known: number, all: number) => `Van ${known} van ${all} stemmen van bewoners is de leeftijd bekend. Van de anderen weten we niet hoe oud ze zijn.`,
  coverageSettings: (by: 'area' | 'place', places: readonly string[]) => `Per ${by === 'area' ? 'gebied' : 'plek'}${places.length === 0 ? '; gebieden zonder bron zie je pas als je in het zijpaneel de gebieden van het project invult.' : `; gebieden van het project: ${places.join(', ')}.`}`,
  notHeard: 'Niet gehoord, voor zover bekend (bewoners)',
  nobodyHeard: 'Er is nog geen bronkaart van bewoners die meetelt',
  noAges: 'Van niemand is een leeftijd bekend: wie ontbreekt is niet te zeggen',
  band: (band: string) => `${band} jaar: nergens bij iemand genoteerd`,
  bandsInPlace: (bands: string) => `${bands} jaar: hier bij niemand genoteerd, elders wel`,
  agelessPlace: 'Van niemand hier is een leeftijd bekend',
  methodsInPlace: (methods: string) => `Hier niet gedaan, elders wel: ${methods}`,
  place: 'Geen enkele bron',
  methods: (methods: string) => `Nog nergens gedaan: ${methods}`,
  sourcesWithoutPlace: (x: number, y: number) => `${x} van ${of(y, 'bron', 'bronnen')} zonder plek: waar die over gaan is niet te zien`,
  everybody: 'Elke leeftijd, plek en manier van ophalen van dit project komt voor',
  order: (undated: number) => `Volgorde: op datum van de bron${undated === 0 ? '.' : `; ${of(undated, 'bron', 'bronnen')} zonder datum achteraan.`} Alleen bewonersbronnen; codes zoals ze zijn gegeven.`,
  saturationSettings: (base: number, run: number, threshold: string) => `Instelling (Guest e.a. 2020): basis ${of(base, 'bron', 'bronnen')}, reeks ${of(run, 'bron', 'bronnen')}, drempel ${threshold}. Je past dit aan in het zijpaneel.`,
  reached: (notation: string, to: number, ratio: string) => `Drempel gehaald bij ${notation}: in die reeks, tot en met bron ${to}, was ${ratio} van de basis nieuw.`,
  notReached: 'Drempel niet gehaald. Er wordt niets doorgetrokken naar bronnen die er nog niet zijn.',
  tooFew: (needed: number, have: number) => `Te weinig bronnen: hiervoor zijn er minstens ${needed} nodig, er zijn er ${have}.`,
  emptyBase: 'De basis heeft geen enkele code: de verhouding is dan niet bepaald.',
  chao2: (observed: number, corrected: string, classic: string | null, once: number, twice: number) => `Chao2: ${of(observed, 'code', 'codes')} gehoord, naar schatting minstens ${corrected} in totaal (gecorrigeerd${classic === null ? '' : `; klassiek ${classic}`}); ${once} in precies één bron, ${twice} in precies twee.`,
  noChao2: 'Chao2: er zijn geen bronnen om op te rekenen.',
  inductive: (ratio: string, unique: string, total: string) => `Inductieve verzadiging (De Paoli en Mathis 2024): ${ratio}, dat is ${unique} nieuwe codes op ${total} genoemde codes per bron; hoe dichter bij 0, hoe minder nieuw.`,
  noInductive: 'Inductieve verzadiging: pas te bepalen bij twee bronnen met codes.',
  base: (codes: number) => `basis: ${of(codes, 'code', 'codes')}`,
  undefinedRatio: 'niet bepaald',
  yes: 'ja',
  no: 'nee',
  yesFirst: 'ja, hier voor het eerst',
  overlap: 'Samen: de fragmenten overlappen elkaar.',
  near: (characters: number) => `Samen: de fragmenten overlappen elkaar, of er staan hoogstens ${of(characters, 'teken', 'tekens')} tussen.`,
  levels: {
    themes: 'Alleen thema’s op het hoogste niveau; alle codes eronder tellen mee.', all: 'Alle codes; een thema telt de codes eronder mee, en vormt met zijn eigen codes geen paar.', given: 'Codes precies zoals ze zijn gegeven.',
  } satisfies Record<PairLevel, string>,
  change: 'Je past dit aan in het zijpaneel.',
  pairsShown: (shown: number, all: number) => (shown === all ? `${of(all, 'paar', 'paren')}, de meeste bewonersbronnen eerst.` : `De eerste ${shown} van ${all} paren, de meeste bewonersbronnen eerst.`),
  decimal: ',',
}

/** The shape of the sentences. */
export type CoverageWords = typeof nl

const en: CoverageWords = {
  head: (title, moment, codebook, counted, all) => `${title} · made on ${moment} · codebook v${codebook} · ${counted} of ${of(all, 'source', 'sources')}`,
  residents: 'Residents',
  organisations: 'Organisations and businesses: apart, never added to residents',
  altogether: 'Together',
  shareOfAges: 'Part of the voices with a known age',
  placeUnknown: 'place unknown',
  known: (what, known, all) => `${what}: on ${known} of ${all} cards`,
  coverageNote: 'A voice is a speaker in a source; whoever spoke in two sources counts twice. An empty number was not filled in, so it is no 0.',
  agesNote: (known, all) => `The age is known of ${known} of ${all} voices of residents. How old the others are we do not know.`,
  coverageSettings: (by, places) => `By ${by}${places.length === 0 ? '; areas without a source show only once you name the areas of the project in the sidebar.' : `; areas of the project: ${places.join(', ')}.`}`,
  notHeard: 'Not heard, as far as known (residents)',
  nobodyHeard: 'There is no source card of residents yet that counts',
  noAges: 'Nobody’s age is known: who is missing cannot be said',
  band: (band) => `Aged ${band}: written down of nobody, anywhere`,
  bandsInPlace: (bands) => `Aged ${bands}: written down of nobody here, though elsewhere`,
  agelessPlace: 'Nobody’s age is known here',
  methodsInPlace: (methods) => `Not done here, though elsewhere: ${methods}`,
  place: 'No source at all',
  methods: (methods) => `Done nowhere yet: ${methods}`,
  sourcesWithoutPlace: (x, y) => `${x} of ${of(y, 'source', 'sources')} without a place: where those are about cannot be seen`,
  everybody: 'Every age, place and way of collecting of this project occurs',
  order: (undated) => `Order: by date of the source${undated === 0 ? '.' : `; ${of(undated, 'source', 'sources')} without a date last.`} Resident sources only; codes as they were given.`,
  saturationSettings: (base, run, threshold) => `Setting (Guest et al. 2020): base ${of(base, 'source', 'sources')}, run ${of(run, 'source', 'sources')}, threshold ${threshold}. Change it in the sidebar.`,
  reached: (notation, to, ratio) => `Threshold reached at ${notation}: in that run, up to source ${to}, ${ratio} of the base was new.`,
  notReached: 'Threshold not reached. Nothing is extended to sources that are not there yet.',
  tooFew: (needed, have) => `Too few sources: this takes at least ${needed}, there are ${have}.`,
  emptyBase: 'The base has no code at all: the ratio is then not defined.',
  chao2: (observed, corrected, classic, once, twice) => `Chao2: ${of(observed, 'code', 'codes')} heard, an estimated ${corrected} at least in all (bias-corrected${classic === null ? '' : `; classic ${classic}`}); ${once} in exactly one source, ${twice} in exactly two.`,
  noChao2: 'Chao2: there are no sources to reckon with.',
  inductive: (ratio, unique, total) => `Inductive saturation (De Paoli and Mathis 2024): ${ratio}, that is ${unique} new codes to ${total} codes mentioned a source; the nearer to 0, the less is new.`,
  noInductive: 'Inductive saturation: takes two sources with codes.',
  base: (codes) => `base: ${of(codes, 'code', 'codes')}`,
  undefinedRatio: 'not defined',
  yes: 'yes',
  no: 'no',
  yesFirst: 'yes, here first',
  overlap: 'Together: the segments overlap.',
  near: (characters) => `Together: the segments overlap, or at most ${of(characters, 'character lies', 'characters lie')} between them.`,
  levels: {
    themes: 'Only themes at the top level; all codes below them count.', all: 'All codes; a theme counts the codes below it, and makes no pair with its own codes.', given: 'Codes exactly as they were given.',
  },
  change: 'Change it in the sidebar.',
  pairsShown: (shown, all) => (shown === all ? `${of(all, 'pair', 'pairs')}, most resident sources first.` : `The first ${shown} of ${all} pairs, most resident sources first.`),
  decimal: '.',
}

/** The sentences of these tabs in a language. */
export function coverageWords(language: SheetLanguage): CoverageWords {
  return language === 'en' ? en : nl
}
