import type { AreaLevel } from '../passive/observation.ts'
import type { Source } from '../source/source.ts'
import type { Stamped } from '../stamp/stamped.ts'

/** What stands on a source card before it has an id and stamps of a project; the fingerprint follows from the text. */
export type DemoCard = Omit<Source, keyof Stamped | 'fingerprint'>

/** A sample text with the card that belongs to it. */
export interface DemoSource {
  readonly id: string
  /** File in this folder, UTF-8 without a byte order mark, line ends LF. */
  readonly fileName: string
  readonly card: DemoCard
}

/** A sample table with passive figures, and what a person would confirm when importing it. */
export interface DemoPassiveFile {
  readonly id: string
  /** File in this folder, line ends CRLF. */
  readonly fileName: string
  readonly title: string
  readonly publisher: string
  readonly kind: 'indicator' | 'reports'
  readonly level: AreaLevel
  readonly encoding: 'windows-1252' | 'utf-8'
  readonly separator: string
  readonly decimal: ',' | '.'
  /** Rows above the first row of figures. */
  readonly headerRows: number
}

/** An area of the neighbourhood, with its code before the new area list of 2022. */
export interface DemoArea {
  readonly code: string
  readonly name: string
  readonly inhabitants: number
  readonly dwellings: number
  readonly oldCode: string
}

/** A whole sample project. */
export interface DemoProject {
  readonly name: string
  readonly borough: string
  /** The one bounded question of the project. */
  readonly question: string
  readonly areas: readonly DemoArea[]
  /** Code under which the tables give the average of the whole city. */
  readonly cityCode: string
  /** Places for the facet Plek, without house numbers. */
  readonly places: readonly string[]
  readonly sources: readonly DemoSource[]
  readonly passiveFiles: readonly DemoPassiveFile[]
}

const PARENTS: DemoSource = {
  id: 'T01',
  fileName: 'T01_groepsgesprek_ouders.txt',
  card: {
    title: 'Groepsgesprek ouders', group: 'resident', method: 'focus-group', step: '3', date: '2025-05-20', partOfDay: 'avond',
    // The parents live in all three areas: one area code would be false for most of them.
    place: 'Basisschool De Lisdodde', areaCode: null, approached: 26, reached: 14, spoken: 7, refused: 6, reportForm: 'edited',
    language: 'nl', interpreter: false, consentRecording: true, consentQuoting: true, consentReuse: false, legalBasis: 'toestemming',
    keepUntil: '2027-12-31', promises: 'Verslag eerst naar de deelnemers. Uitkomst op papier en mondeling, ook als het nee is.',
    unitKind: 'turn',
    // D8 walks in halfway and is on no list: the roster leaves that for a person to notice.
    speakers: [
      { label: 'M', role: 'moderator', ageBand: null },
      { label: 'D1', role: 'respondent', ageBand: '20-34' },
      { label: 'D2', role: 'respondent', ageBand: '35-49' },
      { label: 'D3', role: 'respondent', ageBand: '35-49' },
      { label: 'D4', role: 'respondent', ageBand: '20-34' },
      { label: 'D5', role: 'respondent', ageBand: '35-49' },
      { label: 'D6', role: 'respondent', ageBand: '35-49' },
      { label: 'D7', role: 'respondent', ageBand: '65-79' },
    ],
  },
}

const COFFEE_CART: DemoSource = {
  id: 'T03',
  fileName: 'T03_koffiekar_plein.md',
  card: {
    title: 'Koffiekar Zilverplein', group: 'resident', method: 'coffee-cart', step: '1', date: '2025-05-14', partOfDay: 'ochtend',
    place: 'Zilverplein', areaCode: 'QA02', approached: 41, reached: 28, spoken: 19, refused: 9, reportForm: 'keywords',
    language: 'nl', interpreter: false, consentRecording: false, consentQuoting: true, consentReuse: false,
    legalBasis: 'publieke taak', keepUntil: '2027-12-31', promises: null, unitKind: 'line', speakers: [],
  },
}

/**
 * The fictional neighbourhood Zilverriet. Its story: waste is loud in talk and in reports; reports are not followed up, so
 * people stop reporting and the reports fall, most of all in Noord; youth nuisance is high in survey and reports, yet hardly
 * said in Noord; loneliness is told and counted nowhere; people and places are its strengths.
 */
export const ZILVERRIET: DemoProject = {
  name: 'Zilverriet',
  borough: 'Oeverdam',
  question: 'Waarom dalen de meldingen in Zilverriet, terwijl bewoners over vuil en onderhoud blijven klagen?',
  areas: [
    { code: 'QA01', name: 'Noord', inhabitants: 1420, dwellings: 760, oldCode: 'Q12a' },
    { code: 'QA02', name: 'Midden', inhabitants: 1510, dwellings: 705, oldCode: 'Q12b' },
    { code: 'QA03', name: 'Zuid', inhabitants: 1010, dwellings: 405, oldCode: 'Q12c' },
  ],
  cityCode: 'STAD',
  places: ['Zilverplein', 'Lisdoddestraat', 'Rietgorspad', 'garages', 'blok A', 'blok B', 'blok C', 'moestuin', 'speeltuin', 'buurthuis', 'basisschool', 'bibliotheek'],
  sources: [PARENTS, COFFEE_CART],
  passiveFiles: [
    {
      id: 'P01', fileName: 'P01_meldingen_kwartaal.csv', title: 'Meldingen per kwartaal', publisher: 'Signalen', kind: 'reports',
      level: 'neighbourhood', encoding: 'windows-1252', separator: ';', decimal: ',', headerRows: 2,
    },
    {
      id: 'P02', fileName: 'P02_wia_buurt.csv', title: 'Wonen in Amsterdam en Veiligheidsmonitor', publisher: 'BBGA', kind: 'indicator',
      level: 'neighbourhood', encoding: 'utf-8', separator: ';', decimal: ',', headerRows: 1,
    },
  ],
}
