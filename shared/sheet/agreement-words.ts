import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the tab Overeenstemming in Dutch; the English ones have exactly this shape. */
const nl = {
  head: (moment: string, codebook: string, sources: number, coders: number) => `Overeenstemming · gemaakt op ${moment} · codeboek ${codebook} · ${of(sources, 'bron', 'bronnen')} door ${coders} codeurs`,
  none: 'Er is nog geen bron door twee of meer mensen gecodeerd. Laat een collega een deel nog eens coderen, zonder jouw codes te zien.',
  how: 'Vergeleken per beurt, regel of rij waar iemand een code gaf. Een thema telt mee als een code eronder is gegeven. Wie iets codeerde in een bron, telt mee voor de hele bron. Zonder bronnen van professionals.',
  few: (least: number) => `Onder ${least} eenheden staat er alleen x van y: dan zegt een maat nog niets. Kappa en alpha zakken bij een zeldzame code ook als bijna alles gelijk is; kijk dan naar AC1.`,
  leftOut: (coders: number) => ` ${of(coders, 'codeur doet', 'codeurs doen')} niet mee: meer dan 30 kunnen niet worden vergeleken.`,
  overall: 'Alle codes samen',
  sameCodes: 'Precies dezelfde codes',
  toSettle: (count: number) => (count === 0 ? 'Te bespreken: niets, iedereen gaf dezelfde codes' : `Te bespreken (${count})`),
  more: (count: number) => `En nog ${count}. Bespreek eerst deze.`,
  xOfY: (x: number, y: number) => `${x} van ${y}`,
  percent: (percent: number) => `${percent}%`,
  unit: (unit: number, place: string) => `eenheid ${unit}, ${place}`,
  from: (start: number) => `vanaf teken ${start}`,
  and: ', ',
}

/** The shape of the sentences. */
export type AgreementWords = typeof nl

const en: AgreementWords = {
  head: (moment, codebook, sources, coders) => `Agreement · made on ${moment} · codebook ${codebook} · ${of(sources, 'source', 'sources')} by ${coders} coders`,
  none: 'No source was coded by two or more people yet. Let a colleague code a part again, without seeing your codes.',
  how: 'Compared a turn, line or row to which anybody gave a code. A theme counts when a code below it was given. Whoever coded anything in a source counts for all of it. Without sources of professionals.',
  few: (least) => `Below ${least} units only x of y is shown: a measure says nothing yet. With a rare code kappa and alpha drop even when nearly all is equal; look at AC1 then.`,
  leftOut: (coders) => ` ${of(coders, 'coder does', 'coders do')} not take part: more than 30 cannot be compared.`,
  overall: 'All codes together',
  sameCodes: 'Exactly the same codes',
  toSettle: (count) => (count === 0 ? 'To settle: nothing, everybody gave the same codes' : `To settle (${count})`),
  more: (count) => `And ${count} more. Settle these first.`,
  xOfY: (x, y) => `${x} of ${y}`,
  percent: (percent) => `${percent}%`,
  unit: (unit, place) => `unit ${unit}, ${place}`,
  from: (start) => `from character ${start}`,
  and: ', ',
}

/** The sentences of the tab Overeenstemming in a language. */
export function agreementWords(language: SheetLanguage): AgreementWords {
  return language === 'en' ? en : nl
}
