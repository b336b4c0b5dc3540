import type { Direction } from '../passive/observation.ts'
import type { SheetLanguage } from './column.ts'

/** The sentences of the map in Dutch; the English ones have exactly this shape. */
const nl = {
  theme: (label: string) => `${label}: bewonersbronnen per gebied`,
  themeNote: (without: number) => `Geen steekproef: in hoeveel gesprekken het thema voorkomt.${without > 0 ? ` ${without} ${without === 1 ? 'bron heeft' : 'bronnen hebben'} geen gebied en ${without === 1 ? 'staat' : 'staan'} niet op de kaart.` : ''}`,
  indicator: (label: string, unit: string, period: string) => `${label}${unit === '' ? '' : ` (${unit})`}, ${period}`,
  directions: { 'higher-better': 'Hoger is beter.', 'higher-worse': 'Hoger is slechter.', neither: 'Hoger is niet beter of slechter.' } satisfies Record<Direction, string>,
  reports: 'Minder meldingen is niet vanzelf minder overlast.',
  estimate: 'Dit is een schatting.',
  provisional: (text: string) => `${text} (voorlopig)`,
  wider: (text: string, level: string, area: string) => `${text} · alleen op niveau ${level} (${area})`,
  decimal: ',',
}

/** The shape of the sentences. */
export type MapWords = typeof nl

const en: MapWords = {
  theme: (label) => `${label}: resident sources by area`,
  themeNote: (without) => `Not a sample: in how many conversations the theme occurs.${without > 0 ? ` ${without} ${without === 1 ? 'source has' : 'sources have'} no area and ${without === 1 ? 'is' : 'are'} not on the map.` : ''}`,
  indicator: (label, unit, period) => `${label}${unit === '' ? '' : ` (${unit})`}, ${period}`,
  directions: { 'higher-better': 'Higher is better.', 'higher-worse': 'Higher is worse.', neither: 'Higher is neither better nor worse.' },
  reports: 'Fewer reports is not by itself less nuisance.',
  estimate: 'This is an estimate.',
  provisional: (text) => `${text} (provisional)`,
  wider: (text, level, area) => `${text} · only at the level of ${level} (${area})`,
  decimal: '.',
}

/** The sentences of the map in a language. */
export function mapWords(language: SheetLanguage): MapWords {
  return language === 'en' ? en : nl
}
