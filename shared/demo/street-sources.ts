import type { DemoSource } from './demo-project.ts'

/** The sample sources that are short notes, cells and rows: coffee carts, survey, doors and a walk-about. */
export const STREET_SOURCES: readonly DemoSource[] = [
  {
    id: 'T03',
    fileName: 'T03_koffiekar_plein.md',
    card: {
      title: 'Koffiekar Zilverplein', group: 'resident', method: 'coffee-cart', step: '1', date: '2025-05-14', partOfDay: 'ochtend',
      place: 'Zilverplein', areaCode: 'QA02', approached: 41, reached: 28, spoken: 19, refused: 9, reportForm: 'keywords',
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: true, consentReuse: false,
      legalBasis: 'publieke taak', keepUntil: '2027-12-31', promises: null, unitKind: 'line', speakers: [],
    },
  },
  {
    id: 'T04',
    fileName: 'T04_koffiekar_noord_postits.txt',
    card: {
      title: 'Koffiekar Noord, post-its', group: 'resident', method: 'coffee-cart', step: '1', date: '2025-05-17', partOfDay: 'middag',
      // 27 notes by 24 people: nobody signed, so a note cannot be told from a person.
      place: 'grasveld bij blok A', areaCode: 'QA01', approached: 45, reached: 33, spoken: 24, refused: 9, reportForm: 'keywords',
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: true, consentReuse: false,
      legalBasis: 'publieke taak', keepUntil: '2027-12-31', promises: null, unitKind: 'line', speakers: [],
    },
  },
  {
    id: 'T05',
    fileName: 'T05_straatenquete.csv',
    encoding: 'windows-1252',
    card: {
      // The first of four days; the column of dates has them all.
      title: 'Straatenquête', group: 'resident', method: 'street-survey', step: '1', date: '2025-05-14', partOfDay: 'hele dag',
      place: 'Zilverplein, basisschool en blok A', areaCode: null, approached: 210, reached: 118, spoken: 64, refused: 54, reportForm: 'keywords',
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: true, consentReuse: true,
      legalBasis: 'publieke taak', keepUntil: '2027-12-31', promises: 'In juli hangt de uitkomst op het raam van de bibliotheek.', unitKind: 'row', speakers: [],
    },
  },
  {
    id: 'T06',
    fileName: 'T06_huisaanhuis.docx',
    alsoAs: 'T06_huisaanhuis.html',
    card: {
      title: 'Huis-aan-huis Noord', group: 'resident', method: 'door-to-door', step: '3', date: '2025-06-03', partOfDay: 'avond',
      place: 'portieken A1 t/m C2', areaCode: 'QA01', approached: 46, reached: 30, spoken: 21, refused: 9, reportForm: 'keywords',
      // Nobody was asked at the door whether their words may be quoted.
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: false, consentReuse: false,
      legalBasis: 'publieke taak', keepUntil: '2026-12-31', promises: null, unitKind: 'row', speakers: [],
    },
  },
  {
    id: 'T09',
    fileName: 'T09_schouw.csv',
    card: {
      title: 'Schouw langs negen punten', group: 'resident', method: 'walkabout', step: '3', date: '2025-05-27', partOfDay: 'avond',
      place: 'van Zilverplein naar moestuin', areaCode: null, approached: 20, reached: 12, spoken: 6, refused: 6, reportForm: 'keywords',
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: true, consentReuse: false,
      legalBasis: 'publieke taak', keepUntil: '2027-12-31', promises: null, unitKind: 'row',
      // A point is a row: what a professional saw there is out of the tally of residents.
      speakers: [
        { label: '1', role: 'respondent', ageBand: null },
        { label: '2', role: 'respondent', ageBand: null },
        { label: '3', role: 'professional', ageBand: null },
        { label: '4', role: 'respondent', ageBand: null },
        { label: '5', role: 'professional', ageBand: null },
        { label: '6', role: 'respondent', ageBand: null },
        { label: '7', role: 'respondent', ageBand: null },
        { label: '8', role: 'professional', ageBand: null },
        { label: '9', role: 'professional', ageBand: null },
      ],
    },
  },
]
