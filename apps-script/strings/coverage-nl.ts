import type { PairLevel } from '../../shared/tally/codes-together.ts'

/** Dekking, Verzadiging and Samen genoemd in the sidebar, in Dutch. */
export const coverageNl = {
  title: 'Dekking en samenhang',
  summary: 'Wie is gehoord, komt er nog iets nieuws, wat gaat samen',
  intro: 'Hier kies je hoe de tabbladen Dekking, Verzadiging en Samen genoemd worden geteld. Na bewaren worden alle tabbladen opnieuw gemaakt.',
  placesTitle: 'Dekking',
  placesBy: 'Dekking per',
  placesByOptions: { area: 'gebied (code op de bronkaart)', place: 'plek (op de bronkaart)' },
  places: 'Gebieden van het project',
  placesHint: 'Met komma’s ertussen, bijvoorbeeld QA01, QA02, QA03. Dan zie je ook een gebied waar nog geen bron is.',
  saturationTitle: 'Verzadiging',
  saturationText: 'Naar Guest, Namey en Chen (2020): hoeveel nieuwe codes brengt een reeks bronnen, naast de codes in de eerste bronnen (de basis)?',
  base: 'Basis: aantal bronnen',
  run: 'Reeks: aantal bronnen',
  threshold: 'Drempel: hoogstens zoveel procent nieuw',
  togetherTitle: 'Samen genoemd',
  mode: 'Wanneer horen twee fragmenten samen?',
  modes: { overlap: 'als ze elkaar overlappen', near: 'ook als ze dicht bij elkaar staan' },
  within: 'Hoogstens zoveel tekens ertussen',
  level: 'Welke codes?',
  levels: { themes: 'thema’s op het hoogste niveau', all: 'alle codes, thema’s tellen hun codes mee', given: 'codes precies zoals gegeven' } satisfies Record<PairLevel, string>,
  save: 'Bewaar en ververs',
  saved: 'Bewaard, en de tabbladen zijn opnieuw gemaakt.',
  wrong: {
    base: 'Vul bij de basis een heel getal van 1 tot 100 in.', run: 'Vul bij de reeks een heel getal van 1 tot 50 in.', threshold: 'Vul bij de drempel een getal van 0 tot 100 in.',
    within: 'Vul bij de tekens een heel getal van 0 tot 100.000 in.', places: 'Noem hoogstens 60 gebieden, van hoogstens 80 tekens.',
  },
}
