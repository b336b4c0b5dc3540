import type { HowOften, SuggestionRule } from '../joint-display/suggest-fit.ts'
import type { SheetLanguage } from './column.ts'

/** How the line of a figure about a larger area begins. */
export const HATCHED = '▨▨▨ '

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of Confrontatie and Stiltes in Dutch; the English ones have exactly this shape. */
const nl = {
  /** After the line that says how the tab was made. */
  only: (parts: readonly string[]) => `alleen ${parts.join('; ')}`,
  filterArea: (areas: string) => `gebied ${areas}`,
  filterMethod: (methods: string) => `methode ${methods}`,
  filterStep: (steps: string) => `stap ${steps}`,
  filteredOut: (sources: number, withoutArea: number) => `Door het filter ${of(sources, 'bewonersbron', 'bewonersbronnen')} niet meegeteld${withoutArea > 0 ? `, waarvan ${withoutArea} zonder gebied` : ''}.`,
  organisations: (x: number, y: number) => `Instellingen apart: ${x} van ${of(y, 'bron', 'bronnen')}`,
  indicator: (label: string, more: readonly string[]) => `• ${label}${more.length > 0 ? ` (${more.join(', ')})` : ''}`,
  betterUp: 'hoger is beter',
  worseUp: 'hoger is slechter',
  reportsOfKind: 'meldingen',
  figure: (area: string, period: string, rest: readonly string[]) => `   ${area}, ${period}: ${rest.join(' · ')}`,
  /** Marks the line of a figure about a larger area: a cell has no hatch, a run of hatched signs comes nearest. */
  wider: (line: string) => line.replace(/^ {3}/, HATCHED),
  reportsTogether: (kinds: number) => `• Meldingen, ${kinds} soorten samen`,
  mostly: (parts: readonly string[]) => `   vooral ${parts.join(', ')}`,
  fewer: (period: string, before: string) => `↘ minder dan ${period} (${before})`,
  more: (period: string, before: string) => `↗ meer dan ${period} (${before})`,
  restsOn: (n: number) => `n = ${n}`,
  before: (period: string, before: string) => `${period}: ${before}`,
  comparable: (before: string, now: string, kinds: number, all: number) => `${kinds} van ${all} soorten: ${before} naar ${now}`,
  fewerIsNotLess: 'Minder meldingen is niet vanzelf minder overlast.',
  notFollowedUp: (x: number, y: number) => `Let op, minder meldingen is hier niet minder overlast: in ${x} van ${of(y, 'bron', 'bronnen')} staat dat meldingen niet worden opgevolgd.`,
  e33: 'E33 telt registraties, geen personen, en niet overal op dezelfde manier. Niet om te vergelijken.',
  moreFigures: (count: number) => `• en nog ${of(count, 'cijfer', 'cijfers')}: zie het tabblad Passief`,
  moreAreas: (count: number) => `   en nog ${of(count, 'gebied', 'gebieden')}: zie het tabblad Passief`,
  suggestion: (fit: string) => `Voorstel: ${fit}`,
  inArea: (area: string, fit: string) => `${area}: ${fit}`,
  often: { often: 'Vaak verteld', sometimes: 'Soms verteld', hardly: 'Weinig verteld' } satisfies Record<HowOften, string>,
  notTold: 'Niet verteld',
  oftenIn: (often: string, x: number, y: number) => `${often} (${x} van ${y}).`,
  worseThanCity: (label: string, area: string, value: string, city: string) => `${label} is slechter dan de stad: ${value} tegen ${city} (${area}).`,
  worseThanBefore: (label: string, area: string, value: string, before: string) => `${label} is slechter dan eerder: ${value}, was ${before} (${area}).`,
  betterThanCity: (label: string, area: string, value: string, city: string) => `${label} is beter dan de stad: ${value} tegen ${city} (${area}).`,
  betterThanBefore: (label: string, area: string, value: string, before: string) => `${label} is beter dan eerder: ${value}, was ${before} (${area}).`,
  manyReports: (area: string, amount: string) => `Veel meldingen: ${amount} (${area}).`,
  reportsFall: (area: string, before: string, beforePeriod: string, now: string, period: string) => `Toch wordt er minder gemeld: van ${before} in ${beforePeriod} naar ${now} in ${period} (${area}).`,
  nothingLinked: 'Er is geen cijfer van de buurt bij.',
  onlyWider: 'Er is alleen een schatting of een cijfer van een groter gebied bij.',
  rules: { 'too-few-sources': (base: number) => `Geen voorstel: te weinig bronnen (${base}).`, unclear: 'Geen voorstel: het beeld is niet duidelijk.' },
  looseTheme: 'Zonder thema',
  silenceHead: (moment: string, codebook: string, counted: number, all: number) => `Stiltes · gemaakt op ${moment} · codeboek ${codebook} · ${counted} van ${of(all, 'bron', 'bronnen')}`,
  silenceLoud: 'Eigen regel van Buurtstem. Luid is: vanaf een tiende van alle gekoppelde meldingen, of in een derde van de bronnen of meer.',
  silenceQuiet: 'Stil is: in een tiende van de bronnen of minder, of een honderdste van de meldingen of minder.',
  silenceKinds: { 'silent-in-talk': 'veel gemeld, niet verteld', 'silent-in-reports': 'veel verteld, niet gemeld' },
  noSilence: 'geen stilte',
  everywhere: 'alles samen',
  noReportsLinked: 'niets gekoppeld',
  rank: (rank: number, all: number) => `${rank} van ${all}`,
  share: (percent: string) => `${percent}% van alle`,
} satisfies Readonly<Record<string, unknown>> & { readonly rules: Partial<Record<SuggestionRule, unknown>> }

/** The shape of the sentences. */
export type ConfrontWords = typeof nl

const en: ConfrontWords = {
  only: (parts) => `only ${parts.join('; ')}`,
  filterArea: (areas) => `area ${areas}`,
  filterMethod: (methods) => `method ${methods}`,
  filterStep: (steps) => `step ${steps}`,
  filteredOut: (sources, withoutArea) => `The filter leaves out ${of(sources, 'resident source', 'resident sources')}${withoutArea > 0 ? `, ${withoutArea} of them without an area` : ''}.`,
  organisations: (x, y) => `Organisations apart: ${x} of ${of(y, 'source', 'sources')}`,
  indicator: (label, more) => `• ${label}${more.length > 0 ? ` (${more.join(', ')})` : ''}`,
  betterUp: 'higher is better',
  worseUp: 'higher is worse',
  reportsOfKind: 'reports',
  figure: (area, period, rest) => `   ${area}, ${period}: ${rest.join(' · ')}`,
  wider: (line) => line.replace(/^ {3}/, HATCHED),
  reportsTogether: (kinds) => `• Reports, ${kinds} kinds together`,
  mostly: (parts) => `   mostly ${parts.join(', ')}`,
  fewer: (period, before) => `↘ fewer than ${period} (${before})`,
  more: (period, before) => `↗ more than ${period} (${before})`,
  restsOn: (n) => `n = ${n}`,
  before: (period, before) => `${period}: ${before}`,
  comparable: (before, now, kinds, all) => `${kinds} of ${all} kinds: ${before} to ${now}`,
  fewerIsNotLess: 'Fewer reports is not by itself less nuisance.',
  notFollowedUp: (x, y) => `Note, fewer reports is not less nuisance here: ${x} of ${of(y, 'source', 'sources')} say that reports are not followed up.`,
  e33: 'E33 counts registrations, not people, and not in the same way everywhere. Not for comparing.',
  moreFigures: (count) => `• and ${of(count, 'figure', 'figures')} more: see the tab Passive`,
  moreAreas: (count) => `   and ${of(count, 'area', 'areas')} more: see the tab Passive`,
  suggestion: (fit) => `Suggestion: ${fit}`,
  inArea: (area, fit) => `${area}: ${fit}`,
  often: { often: 'Told often', sometimes: 'Told sometimes', hardly: 'Hardly told' },
  notTold: 'Not told',
  oftenIn: (often, x, y) => `${often} (${x} of ${y}).`,
  worseThanCity: (label, area, value, city) => `${label} is worse than the city: ${value} against ${city} (${area}).`,
  worseThanBefore: (label, area, value, before) => `${label} is worse than before: ${value}, was ${before} (${area}).`,
  betterThanCity: (label, area, value, city) => `${label} is better than the city: ${value} against ${city} (${area}).`,
  betterThanBefore: (label, area, value, before) => `${label} is better than before: ${value}, was ${before} (${area}).`,
  manyReports: (area, amount) => `Many reports: ${amount} (${area}).`,
  reportsFall: (area, before, beforePeriod, now, period) => `Yet fewer reports are made: from ${before} in ${beforePeriod} to ${now} in ${period} (${area}).`,
  nothingLinked: 'There is no figure of the neighbourhood beside it.',
  onlyWider: 'There is only an estimate or a figure of a larger area beside it.',
  rules: { 'too-few-sources': (base) => `No suggestion: too few sources (${base}).`, unclear: 'No suggestion: the picture is not clear.' },
  looseTheme: 'Without a theme',
  silenceHead: (moment, codebook, counted, all) => `Silences · made on ${moment} · codebook ${codebook} · ${counted} of ${of(all, 'source', 'sources')}`,
  silenceLoud: 'Buurtstem’s own rule. Loud is: from a tenth of all linked reports, or in a third of the sources or more.',
  silenceQuiet: 'Silent is: in a tenth of the sources or fewer, or a hundredth of the reports or fewer.',
  silenceKinds: { 'silent-in-talk': 'reported much, not told', 'silent-in-reports': 'told often, not reported' },
  noSilence: 'no silence',
  everywhere: 'all together',
  noReportsLinked: 'nothing linked',
  rank: (rank, all) => `${rank} of ${all}`,
  share: (percent) => `${percent}% of all`,
}

/** The sentences of Confrontatie and Stiltes in a language. */
export function confrontWords(language: SheetLanguage): ConfrontWords {
  return language === 'en' ? en : nl
}
