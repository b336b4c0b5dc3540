import type { Stamped } from '../stamp/stamped.ts'

/** Our own eight points, and two lists of others that a team fills in itself: we do not have their words. */
export const CHECK_LISTS = ['process', 'tips', 'pitfalls'] as const
export type CheckList = (typeof CHECK_LISTS)[number]

/** The eight points of our own check, in order; their titles stand in `sheet/check-words.ts`. */
export const PROCESS_POINTS = ['purpose', 'fixed', 'groups-apart', 'not-heard', 'consent', 'year-and-level', 'read-together', 'feedback-planned'] as const
export type ProcessPoint = (typeof PROCESS_POINTS)[number]

/** How many lines each of the lists that a team fills in is made with. */
const LINES = { tips: 14, pitfalls: 9 } as const

/** One line of a checklist. */
export interface Check extends Stamped {
  readonly list: CheckList
  /** Which of our own points it is; null for a line that people title themselves. */
  readonly point: ProcessPoint | null
  readonly title: string
  readonly link: string
  readonly done: boolean
  readonly note: string
  /** ISO date. */
  readonly date: string | null
}

type NewCheck = Pick<Check, 'id' | 'list' | 'point'>

/** The lines that a list is made with; their ids are the same in every workbook. */
export function linesOfList(list: CheckList): readonly NewCheck[] {
  if (list === 'process') return PROCESS_POINTS.map((point) => ({ id: `process-${point}`, list, point }))
  return Array.from({ length: LINES[list] }, (_, index) => ({ id: `${list}-${index + 1}`, list, point: null }))
}
