import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences about professionals in the workbook of residents in Dutch; the English ones have exactly this shape. */
const nl = {
  counted: (year: string, segments: number, people: number) => `${year}: ${of(segments, 'fragment', 'fragmenten')} door ${people} mensen`,
  people: (year: string, people: number) => `${year}: ${people} mensen`,
  hidden: (year: string) => `${year}: verborgen (minder dan 5 mensen)`,
  unknownYear: 'jaar onbekend',
}

const en: typeof nl = {
  counted: (year, segments, people) => `${year}: ${of(segments, 'segment', 'segments')} by ${people} people`,
  people: (year, people) => `${year}: ${people} people`,
  hidden: (year) => `${year}: hidden (fewer than 5 people)`,
  unknownYear: 'year unknown',
}

/** The sentences about professionals in a language. */
export function professionalsWords(language: SheetLanguage): typeof nl {
  return language === 'en' ? en : nl
}
