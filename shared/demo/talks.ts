import type { DemoSource } from './demo-project.ts'

/** The sample sources in which residents talk at length: two focus groups, a story and an interview. */
export const TALKS: readonly DemoSource[] = [
  {
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
        { label: 'D1', role: 'respondent', ageBand: '25-34' },
        { label: 'D2', role: 'respondent', ageBand: '35-49' },
        { label: 'D3', role: 'respondent', ageBand: '35-49' },
        { label: 'D4', role: 'respondent', ageBand: '25-34' },
        { label: 'D5', role: 'respondent', ageBand: '35-49' },
        { label: 'D6', role: 'respondent', ageBand: '35-49' },
        { label: 'D7', role: 'respondent', ageBand: '65-74' },
      ],
    },
  },
  {
    id: 'T02',
    fileName: 'T02_groepsgesprek_ouderen.vtt',
    card: {
      title: 'Groepsgesprek 65-plus', group: 'resident', method: 'focus-group', step: '3', date: '2025-05-22', partOfDay: 'middag',
      place: 'buurthuis', areaCode: null, approached: 34, reached: 15, spoken: 6, refused: 7, reportForm: 'verbatim',
      language: 'nl', interpreter: false, consentRecording: true, consentQuoting: true, consentReuse: false, legalBasis: 'toestemming',
      keepUntil: '2027-12-31', promises: 'Begin juli een brief met wat er is gezegd en wat ermee gebeurt; wie wil krijgt hem thuis gebracht. In juni aanbellen in Noord.',
      unitKind: 'turn',
      // The labels are those of the recogniser, which numbers voices by when it first hears them.
      speakers: [
        { label: 'Speaker 1', role: 'moderator', ageBand: null },
        { label: 'Speaker 2', role: 'respondent', ageBand: '75+' },
        { label: 'Speaker 3', role: 'respondent', ageBand: '65-74' },
        { label: 'Speaker 4', role: 'respondent', ageBand: '65-74' },
        { label: 'Speaker 5', role: 'respondent', ageBand: '65-74' },
        { label: 'Speaker 6', role: 'respondent', ageBand: '75+' },
        { label: 'Speaker 7', role: 'respondent', ageBand: '75+' },
      ],
    },
  },
  {
    id: 'T07',
    fileName: 'T07_verhaal_mw_R.txt',
    card: {
      title: 'Verhaal van mevrouw R.', group: 'resident', method: 'story', step: '3', date: '2025-06-02', partOfDay: 'middag',
      // One woman and no voice beside her: without a label the source counts as one voice.
      place: 'bij haar thuis', areaCode: 'QA01', approached: 3, reached: 2, spoken: 1, refused: 1, reportForm: 'edited',
      language: 'nl', interpreter: false, consentRecording: true, consentQuoting: true, consentReuse: false, legalBasis: 'toestemming',
      keepUntil: '2026-12-31', promises: 'Zij las de tekst terug. Wij komen terug met wat er van de lamp en de brief te zeggen is.', unitKind: 'paragraph', speakers: [],
    },
  },
  {
    id: 'T08',
    fileName: 'T08_jongeren_spraakmemo.txt',
    card: {
      title: 'Drie jongeren op de trap', group: 'resident', method: 'interview', step: '3', date: '2025-06-11', partOfDay: 'middag',
      place: 'trap bij de basisschool', areaCode: null, approached: 6, reached: 5, spoken: 3, refused: 2, reportForm: 'verbatim',
      // The form of one parent is not back: until then nobody is quoted, for the three answer each other.
      language: 'nl', interpreter: false, consentRecording: true, consentQuoting: false, consentReuse: false,
      legalBasis: 'toestemming van de ouders (J3: formulier volgt)', keepUntil: '2026-12-31',
      promises: 'Vóór de zomervakantie terug op de trap met wat er wel en niet kan.', unitKind: 'turn',
      speakers: [
        { label: 'I', role: 'moderator', ageBand: null },
        { label: 'J1', role: 'respondent', ageBand: '12-17' },
        { label: 'J2', role: 'respondent', ageBand: '12-17' },
        { label: 'J3', role: 'respondent', ageBand: '12-17' },
      ],
    },
  },
]
