import type { DemoSource } from './demo-project.ts'

/** The sample sources of people who speak for others: a committee, organisations, and professionals behind their own wall. */
export const ORGANISED_SOURCES: readonly DemoSource[] = [
  {
    id: 'T10',
    fileName: 'T10_bewonerscommissie_notulen.txt',
    card: {
      title: 'Bewonerscommissie Noord, notulen', group: 'resident', method: 'representation', step: '3', date: '2025-06-10', partOfDay: 'avond',
      // A committee is one voice, however many households it speaks for.
      place: 'kamertje onder blok B', areaCode: 'QA01', approached: 8, reached: 6, spoken: 6, refused: 0, reportForm: 'summary',
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: false, consentReuse: false,
      legalBasis: 'publieke taak', keepUntil: '2027-12-31', promises: null, unitKind: 'paragraph', speakers: [],
    },
  },
  {
    id: 'T11',
    fileName: 'T11_ondernemers_school_bieb.txt',
    card: {
      title: 'Ondernemers, school en bibliotheek', group: 'organisation', method: 'focus-group', step: '3', date: '2025-06-05', partOfDay: 'ochtend',
      place: 'bibliotheek', areaCode: 'QA02', approached: 9, reached: 7, spoken: 5, refused: 2, reportForm: 'summary',
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: true, consentReuse: false,
      legalBasis: 'publieke taak', keepUntil: '2027-12-31', promises: 'In de week van 7 juli een overzicht: wat kan, wat kan niet en wat wordt nog uitgezocht.', unitKind: 'turn',
      speakers: [
        { label: 'Vraag', role: 'moderator', ageBand: null },
        { label: 'School', role: 'respondent', ageBand: null },
        { label: 'Bieb', role: 'respondent', ageBand: null },
        { label: 'Bakker', role: 'respondent', ageBand: null },
        { label: 'Apotheek', role: 'respondent', ageBand: null },
        { label: 'Supermarkt', role: 'respondent', ageBand: null },
      ],
    },
  },
  {
    id: 'T12',
    fileName: 'T12_sleutelpersonen_AFGESCHERMD.txt',
    card: {
      title: 'Sleutelpersonen (afgeschermd)', group: 'professional', method: 'focus-group', step: '3', date: '2025-06-16', partOfDay: 'ochtend',
      place: 'kantoor stadsdeel', areaCode: null, approached: 7, reached: 6, spoken: 5, refused: 1, reportForm: 'summary',
      language: 'nl', interpreter: false, consentRecording: false, consentQuoting: false, consentReuse: false,
      legalBasis: 'publieke taak, met afspraken over privacy van 2 juni 2025', keepUntil: '2026-06-30',
      promises: 'Alleen aantallen per onderwerp gaan naar het gezamenlijke overzicht.', unitKind: 'turn',
      // Group and roles both keep these voices from residents: a card that is filled in wrong leaks nothing by itself.
      speakers: [
        { label: 'M', role: 'moderator', ageBand: null },
        { label: 'P1', role: 'professional', ageBand: null },
        { label: 'P2', role: 'professional', ageBand: null },
        { label: 'P3', role: 'professional', ageBand: null },
        { label: 'P4', role: 'professional', ageBand: null },
        { label: 'P5', role: 'professional', ageBand: null },
      ],
    },
  },
]
