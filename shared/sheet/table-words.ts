import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the computed tabs in Dutch; the English ones have exactly this shape. */
const nl = {
  tallyHead: (moment: string, codebook: string, counted: number, all: number) => `Telling · gemaakt op ${moment} · codeboek ${codebook} · ${counted} van ${of(all, 'bron', 'bronnen')}`,
  jointHead: (moment: string, codebook: string, counted: number, all: number) => `Confrontatie · gemaakt op ${moment} · codeboek ${codebook} · ${counted} van ${of(all, 'bron', 'bronnen')}`,
  noSample: 'Geen steekproef: deze aantallen zeggen in hoeveel gesprekken iets voorkomt, niet hoeveel bewoners het vinden.',
  noCodes: 'Er staan nog geen codes in Codeboek. Kies Buurtstem › Open het zijpaneel › Codeboek.',
  everythingCounted: 'Alles is meegeteld, behalve professionals: hun bronnen staan hier nooit bij.',
  notCounted: (parts: readonly string[]) => `Niet meegeteld: ${parts.join('; ')}. Professionals tellen hier nooit mee.`,
  sourcesWithoutGroupOrMethod: (count: number) => `${of(count, 'bron', 'bronnen')} zonder groep of methode`,
  moderatorTurns: (count: number) => `${of(count, 'fragment', 'fragmenten')} van gespreksleiders`,
  retiredCodes: (count: number) => `${of(count, 'codering', 'coderingen')} met een vervallen code`,
  unknown: (count: number) => `${of(count, 'codering', 'coderingen')} met een onbekende code of bron`,
  professionals: (count: number) => of(count, 'bron van professionals', 'bronnen van professionals'),
  withBase: (header: string, base: number) => `${header} (n = ${base})`,
  xOfY: (x: number, y: number) => `${x} van ${y}`,
  percent: (percent: number, low: number, high: number) => `${percent}% (${low}–${high}%)`,
  tone: (negative: number, neutral: number, positive: number) => [negative > 0 && `${negative} negatief`, neutral > 0 && `${neutral} neutraal`, positive > 0 && `${positive} positief`].filter(Boolean).join(', '),
  told: (sources: string, speakers: number, segments: number) => `in ${sources} bewonersbronnen; ${of(speakers, 'spreker', 'sprekers')}, ${of(segments, 'fragment', 'fragmenten')}`,
  notTold: (base: number) => `niet gehoord (0 van ${base})`,
  earlier: 'eerder in',
  development: { better: '▲ beter dan', worse: '▼ slechter dan', same: '= gelijk aan', higher: '↗ hoger dan', lower: '↘ lager dan' },
  city: (value: string) => `stad ${value}`,
  provisional: 'voorlopig',
  estimate: 'schatting',
  range: (low: string, high: string) => `${low}–${high}`,
  notCountedHere: 'geen cijfer gekoppeld',
  level: (level: string) => `alleen op niveau ${level}`,
  changed: 'Cijfers veranderd sinds dit oordeel: kijk of het nog klopt.',
  codeGone: (theme: string) => `${theme} (telt niet meer mee: vervallen of verwijderd)`,
  decimal: ',',
}

/** The shape of the sentences. */
export type TableWords = typeof nl

const en: TableWords = {
  tallyHead: (moment, codebook, counted, all) => `Tally · made on ${moment} · codebook ${codebook} · ${counted} of ${of(all, 'source', 'sources')}`,
  jointHead: (moment, codebook, counted, all) => `Joint display · made on ${moment} · codebook ${codebook} · ${counted} of ${of(all, 'source', 'sources')}`,
  noSample: 'Not a sample: these numbers say in how many conversations something occurs, not how many residents think so.',
  noCodes: 'There are no codes in Codebook yet. Choose Buurtstem › Open the sidebar › Codebook.',
  everythingCounted: 'Everything was counted, except professionals: their sources never stand here.',
  notCounted: (parts) => `Not counted: ${parts.join('; ')}. Professionals are never counted here.`,
  sourcesWithoutGroupOrMethod: (count) => `${of(count, 'source', 'sources')} without a group or method`,
  moderatorTurns: (count) => `${of(count, 'segment', 'segments')} of moderators`,
  retiredCodes: (count) => `${of(count, 'coding', 'codings')} with a retired code`,
  unknown: (count) => `${of(count, 'coding', 'codings')} with an unknown code or source`,
  professionals: (count) => of(count, 'source of professionals', 'sources of professionals'),
  withBase: (header, base) => `${header} (n = ${base})`,
  xOfY: (x, y) => `${x} of ${y}`,
  percent: (percent, low, high) => `${percent}% (${low}–${high}%)`,
  tone: (negative, neutral, positive) => [negative > 0 && `${negative} negative`, neutral > 0 && `${neutral} neutral`, positive > 0 && `${positive} positive`].filter(Boolean).join(', '),
  told: (sources, speakers, segments) => `in ${sources} resident sources; ${of(speakers, 'speaker', 'speakers')}, ${of(segments, 'segment', 'segments')}`,
  notTold: (base) => `not heard (0 of ${base})`,
  earlier: 'before, in',
  development: { better: '▲ better than', worse: '▼ worse than', same: '= the same as', higher: '↗ higher than', lower: '↘ lower than' },
  city: (value) => `city ${value}`,
  provisional: 'provisional',
  estimate: 'estimate',
  range: (low, high) => `${low}–${high}`,
  notCountedHere: 'no figure linked',
  level: (level) => `only at the level of ${level}`,
  changed: 'Numbers changed since this judgement: check whether it still fits.',
  codeGone: (theme) => `${theme} (no longer counted: retired or deleted)`,
  decimal: '.',
}

/** The sentences of the computed tabs in a language. */
export function tableWords(language: SheetLanguage): TableWords {
  return language === 'en' ? en : nl
}
