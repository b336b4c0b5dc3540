import type { SheetLanguage } from './column.ts'
import type { CountedGroup, CrossAttribute, CrossNumber } from './cross-tab-choice.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The words of Kruistabel in Dutch; the English ones have exactly this shape. */
const nl = {
  head: (moment: string, codebook: string, counted: number, all: number) => `Kruistabel · gemaakt op ${moment} · codeboek ${codebook} · ${counted} van ${of(all, 'bron', 'bronnen')}`,
  attributes: {
    group: 'groep', method: 'methode', area: 'gebied', place: 'plek', step: 'stap', age: 'leeftijd', utterance: 'soort uiting', tone: 'toon', reach: 'reikwijdte', time: 'tijd',
  } satisfies Record<CrossAttribute, string>,
  numbers: {
    sources: 'bronnen', share: 'aandeel van de bronnen', speakers: 'sprekers', segments: 'fragmenten', all: 'bronnen · sprekers · fragmenten',
  } satisfies Record<CrossNumber, string>,
  groups: { resident: 'bewoners', organisation: 'instellingen en ondernemers' } satisfies Record<CountedGroup, string>,
  tones: { '-1': 'negatief', 0: 'neutraal', 1: 'positief' },
  everybody: (group: string) => `Alle ${group}`,
  base: (sources: number, speakers: number, segments: number) => `${of(sources, 'bron', 'bronnen')}, ${of(speakers, 'spreker', 'sprekers')}, ${of(segments, 'fragment', 'fragmenten')}`,
  shown: (splits: string, number: string, groups: string) => `Per ${splits}. In de cellen: ${number}. Groep: ${groups}.`,
  and: 'en',
  apart: 'groepen staan apart en worden niet opgeteld',
  only: (parts: readonly string[]) => ` Alleen ${parts.join(', ')}.`,
  baseExplained: 'Onder elke kop staat waar de aantallen een deel van zijn.',
  withoutValue: (count: number, splits: string) => `${of(count, 'codering', 'coderingen')} zonder ${splits} ${count === 1 ? 'staat' : 'staan'} alleen in de eerste kolom`,
  columnsLeft: (count: number) => `${of(count, 'kolom past', 'kolommen passen')} niet; kies een filter`,
  step: (step: string) => `stap ${step}`,
}

/** The shape of the words. */
export type CrossTabWords = typeof nl

const en: CrossTabWords = {
  head: (moment, codebook, counted, all) => `Cross-tab · made on ${moment} · codebook ${codebook} · ${counted} of ${of(all, 'source', 'sources')}`,
  attributes: { group: 'group', method: 'method', area: 'area', place: 'place', step: 'step', age: 'age', utterance: 'kind of utterance', tone: 'tone', reach: 'reach', time: 'time' },
  numbers: { sources: 'sources', share: 'share of the sources', speakers: 'speakers', segments: 'segments', all: 'sources · speakers · segments' },
  groups: { resident: 'residents', organisation: 'organisations and businesses' },
  tones: { '-1': 'negative', 0: 'neutral', 1: 'positive' },
  everybody: (group) => `All ${group}`,
  base: (sources, speakers, segments) => `${of(sources, 'source', 'sources')}, ${of(speakers, 'speaker', 'speakers')}, ${of(segments, 'segment', 'segments')}`,
  shown: (splits, number, groups) => `By ${splits}. In the cells: ${number}. Group: ${groups}.`,
  and: 'and',
  apart: 'groups stand apart and are not added up',
  only: (parts) => ` Only ${parts.join(', ')}.`,
  baseExplained: 'Under each header stands what the numbers are a part of.',
  withoutValue: (count, splits) => `${of(count, 'coding', 'codings')} without ${splits} ${count === 1 ? 'stands' : 'stand'} in the first column only`,
  columnsLeft: (count) => `${of(count, 'column does', 'columns do')} not fit; choose a filter`,
  step: (step) => `step ${step}`,
}

/** The words of Kruistabel in a language. */
export function crossTabWords(language: SheetLanguage): CrossTabWords {
  return language === 'en' ? en : nl
}
