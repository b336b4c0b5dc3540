import type { Stamped } from '../stamp/stamped.ts'

/** What a team wrote down of its project: one neighbourhood (or a few) and one bounded question. */
export interface Project extends Stamped {
  readonly name: string
  readonly question: string
  /** Codes or names of the areas it is about. */
  readonly areas: readonly string[]
  /** Labels of the steps of the method, '1'–'6' and repeats such as '3b'. */
  readonly steps: readonly string[]
  /** Names to choose from where a place is asked, without house numbers. */
  readonly places: readonly string[]
}

/** There is one project in a browser, on every device under this id, so that devices agree on what is written down of it. */
export const PROJECT_ID = 'project'

/** Older than any change, so that whatever was really written down wins on other devices. */
const NEVER = '000000000000-0000-none'

/** A project of which nothing was written down yet. */
export const EMPTY_PROJECT: Project = { id: PROJECT_ID, made: NEVER, changed: {}, deleted: false, name: '', question: '', areas: [], steps: [], places: [] }
