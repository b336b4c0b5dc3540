import type { CheckList, ProcessPoint } from '../method/check.ts'
import type { Choice } from './column.ts'

export const CHECK_LIST_CHOICES: readonly Choice<CheckList>[] = [
  { value: 'process', nl: 'Procescheck', en: 'Process check' },
  { value: 'tips', nl: 'Participatietips (plak ze zelf)', en: 'Participation tips (paste them yourself)' },
  { value: 'pitfalls', nl: 'Faalfactoren (plak ze zelf)', en: 'Failure factors (paste them yourself)' },
]

/** The titles of our own eight points. */
export const PROCESS_POINT_CHOICES: readonly Choice<ProcessPoint>[] = [
  { value: 'purpose', nl: 'Doel afgebakend', en: 'Purpose marked out' },
  { value: 'fixed', nl: 'Wat vastligt, is gezegd', en: 'What is fixed has been said' },
  { value: 'groups-apart', nl: 'Groepen gescheiden', en: 'Groups kept apart' },
  { value: 'not-heard', nl: 'Wie niet is gehoord, staat erbij', en: 'Who was not heard is named' },
  { value: 'consent', nl: 'Toestemming per doel', en: 'Consent for each purpose' },
  { value: 'year-and-level', nl: 'Cijfers met jaar en niveau', en: 'Figures with year and level' },
  { value: 'read-together', nl: 'Duiding mét bewoners', en: 'Interpreted with residents' },
  { value: 'feedback-planned', nl: 'Terugkoppeling gepland', en: 'Feedback planned' },
]
