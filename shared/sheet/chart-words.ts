import type { Direction } from '../passive/observation.ts'
import type { SheetLanguage } from './column.ts'

/** The sentences of Grafieken in Dutch; the English ones have exactly this shape. */
const nl = {
  noSample: 'Geen steekproef: een staaf zegt in hoeveel gesprekken iets voorkomt, niet hoeveel bewoners het vinden. Elke grafiek staat hiernaast ook als tabel.',
  ask: 'Grafieken maak je met de knop ‘Maak de grafieken’ in het zijpaneel. Een grafiek die je weggooit, blijft weg tot je die knop weer gebruikt.',
  noTrend: 'Verloop: er is nog geen cijfer met meer dan één periode in het tabblad Passief.',
  trend: (label: string, direction: string, areas: string, more: number) => `Verloop van ${label} (${direction}): ${areas}${more > 0 ? ` en nog ${more} gebieden in het tabblad Passief` : ''}. Waar een punt ontbreekt is geen waarde gepubliceerd.`,
  directions: { 'higher-better': 'hoger is beter ↑', 'higher-worse': 'hoger is slechter ↑', neither: 'hoger is niet beter of slechter' } satisfies Record<Direction, string>,
  themes: (residents: number, organisations: number) => ({ title: 'Thema’s: in hoeveel gesprekken', subtitle: `Bewoners (n = ${residents}) en instellingen (n = ${organisations}) naast elkaar, nooit opgeteld`, across: 'Bronnen', up: 'Thema' }),
  tone: () => ({ title: 'Toon per thema', subtitle: 'Fragmenten van bewoners: negatief, neutraal, positief', across: 'Fragmenten', up: 'Thema' }),
  strengths: (residents: number, organisations: number) => ({ title: 'Krachten: in hoeveel gesprekken', subtitle: `Bewoners (n = ${residents}) en instellingen (n = ${organisations}) naast elkaar, nooit opgeteld`, across: 'Bronnen', up: 'Kracht' }),
  saturation: (sources: number) => ({ title: 'Verzadiging: komen er nog nieuwe codes bij?', subtitle: `${sources} bewonersbronnen op volgorde van datum, en gemiddeld over alle volgordes`, across: 'Aantal bronnen', up: 'Codes' }),
  line: (label: string, direction: string) => ({ title: `Verloop: ${label}`, subtitle: direction, across: 'Periode', up: 'Waarde' }),
  noLine: '–',
}

/** The shape of the sentences. */
export type ChartWords = typeof nl

const en: ChartWords = {
  noSample: 'Not a sample: a bar says in how many conversations something occurs, not how many residents think so. Each chart stands beside it as a table too.',
  ask: 'Charts are made with the button ‘Make the charts’ in the sidebar. A chart that you throw away stays away until you use that button again.',
  noTrend: 'Trend: there is no figure with more than one period in the tab Passive yet.',
  trend: (label, direction, areas, more) => `Trend of ${label} (${direction}): ${areas}${more > 0 ? ` and ${more} more areas in the tab Passive` : ''}. Where a point is missing no value was published.`,
  directions: { 'higher-better': 'higher is better ↑', 'higher-worse': 'higher is worse ↑', neither: 'higher is neither better nor worse' },
  themes: (residents, organisations) => ({ title: 'Themes: in how many conversations', subtitle: `Residents (n = ${residents}) and organisations (n = ${organisations}) side by side, never added`, across: 'Sources', up: 'Theme' }),
  tone: () => ({ title: 'Tone by theme', subtitle: 'Segments of residents: negative, neutral, positive', across: 'Segments', up: 'Theme' }),
  strengths: (residents, organisations) => ({ title: 'Strengths: in how many conversations', subtitle: `Residents (n = ${residents}) and organisations (n = ${organisations}) side by side, never added`, across: 'Sources', up: 'Strength' }),
  saturation: (sources) => ({ title: 'Saturation: is anything still new?', subtitle: `${sources} resident sources in order of date, and the mean over all orders`, across: 'Number of sources', up: 'Codes' }),
  line: (label, direction) => ({ title: `Trend: ${label}`, subtitle: direction, across: 'Period', up: 'Value' }),
  noLine: '–',
}

/** The sentences of this tab in a language. */
export function chartWords(language: SheetLanguage): ChartWords {
  return language === 'en' ? en : nl
}
