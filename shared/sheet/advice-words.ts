import type { SheetLanguage } from './column.ts'

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The sentences of the request for advice in Dutch; the English ones have exactly this shape. */
const nl = {
  title: (name: string) => `Vraag om advies: ${name}`,
  intro: 'Voor een onderzoeksadviseur. Hierin staan het codeboek, de cijfers die we gebruiken en onze vragen. Er staan geen citaten in en geen gegevens van mensen.',
  noSample: 'Geen steekproef: aantallen zeggen in hoeveel gesprekken iets voorkomt, niet hoeveel bewoners het vinden.',
  questionsTitle: 'Onze vragen',
  noQuestions: 'We hebben nog geen vraag opgeschreven. Kijk vooral naar wat hieronder openstaat.',
  openTitle: 'Wat nog openstaat',
  toldOnly: (list: string) => `Wel verteld, maar zonder cijfer ernaast: ${list}`,
  countedOnly: (list: string) => `Wel een cijfer of meldcategorie, maar niet aan een thema gekoppeld: ${list}`,
  proposed: (list: string) => `Codes die nog een voorstel zijn: ${list}`,
  withoutDefinition: (list: string) => `Codes zonder definitie: ${list}`,
  unplaced: (share: number) => `${share}% van de coderingen staat onder Overig; onder de 10% is gewoon.`,
  waiting: (count: number) => `${of(count, 'bron heeft', 'bronnen hebben')} nog geen groep of methode en tellen niet mee.`,
  nothingOpen: 'Niets: alles is gekoppeld en uitgelegd.',
  more: (count: number) => `en nog ${count}`,
  basisTitle: 'Waar het op rust',
  basis: (sources: number, methods: string) => `${of(sources, 'bewonersbron', 'bewonersbronnen')} (${methods}).`,
  codebookTitle: 'Codeboek',
  codebookCaption: (count: number) => `${of(count, 'code', 'codes')} met hun uitleg`,
  codebookHead: ['Code', 'Betekenis', 'Wel', 'Niet', 'Bewonersbronnen'],
  fewPeople: (least: number) => `minder dan ${least} mensen`,
  xOfY: (x: number, y: number) => `${x} van ${y}`,
  withheld: '(weggelaten: hier staat een citaat in)',
  figuresTitle: 'Cijfers en meldingen',
  figuresCaption: (count: number) => `${of(count, 'cijfer of meldcategorie', 'cijfers en meldcategorieën')}`,
  figuresHead: ['Cijfer', 'Uitgever', 'Eenheid', 'Periodes', 'Niveau', 'Richting', 'Thema'],
  noFigures: 'Er zijn nog geen cijfers ingelezen.',
  estimate: 'schatting',
  made: (moment: string, codebook: string) => `Gemaakt op ${moment} met codeboek ${codebook}.`,
}

/** The shape of the sentences. */
export type AdviceWords = typeof nl

const en: AdviceWords = {
  title: (name) => `Request for advice: ${name}`,
  intro: 'For a research adviser. It holds the codebook, the figures we use and our questions. It holds no quotes and nothing about people.',
  noSample: 'Not a sample: numbers say in how many conversations something occurs, not how many residents think so.',
  questionsTitle: 'Our questions',
  noQuestions: 'We have not written a question yet. Please look at what is open below.',
  openTitle: 'What is still open',
  toldOnly: (list) => `Told, but with no figure beside it: ${list}`,
  countedOnly: (list) => `A figure or report category, but not linked to a theme: ${list}`,
  proposed: (list) => `Codes that are still a proposal: ${list}`,
  withoutDefinition: (list) => `Codes without a definition: ${list}`,
  unplaced: (share) => `${share}% of the codings are under Other; below 10% is usual.`,
  waiting: (count) => `${of(count, 'source has', 'sources have')} no group or method yet and do not count.`,
  nothingOpen: 'Nothing: everything is linked and explained.',
  more: (count) => `and ${count} more`,
  basisTitle: 'What it rests on',
  basis: (sources, methods) => `${of(sources, 'resident source', 'resident sources')} (${methods}).`,
  codebookTitle: 'Codebook',
  codebookCaption: (count) => `${of(count, 'code', 'codes')} with their meaning`,
  codebookHead: ['Code', 'Meaning', 'Include', 'Exclude', 'Resident sources'],
  fewPeople: (least) => `fewer than ${least} people`,
  xOfY: (x, y) => `${x} of ${y}`,
  withheld: '(left out: there is a quote in it)',
  figuresTitle: 'Figures and reports',
  figuresCaption: (count) => `${of(count, 'figure or report category', 'figures and report categories')}`,
  figuresHead: ['Figure', 'Publisher', 'Unit', 'Periods', 'Level', 'Direction', 'Theme'],
  noFigures: 'No figures were read in yet.',
  estimate: 'estimate',
  made: (moment, codebook) => `Made on ${moment} with codebook ${codebook}.`,
}

/** The sentences of the request for advice in a language. */
export function adviceWords(language: SheetLanguage): AdviceWords {
  return language === 'en' ? en : nl
}
