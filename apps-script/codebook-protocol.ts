import type { StarterCodebook } from '../shared/codebook/starter-codebooks.ts'
import type { CodeOption } from './sidebar-protocol.ts'

/** A ready-made codebook as the sidebar offers it. */
export interface StarterItem {
  readonly id: StarterCodebook['id']
  readonly name: string
  /** How many codes it has, and how many of them are in the tab. */
  readonly codes: number
  readonly present: number
  /** Names of its codes at the top. */
  readonly taste: readonly string[]
}

/** Everything for the page Codeboek. */
export interface CodebookState {
  readonly starters: readonly StarterItem[]
  readonly codes: readonly CodeOption[]
  /** Short names that more than one code has: a row that names such a code cannot be read. */
  readonly doubles: readonly string[]
}

/** A code of the team's own, as a person describes it; `parentId` null = at the top. */
export interface OwnCode {
  readonly name: string
  readonly parentId: string | null
  readonly definition: string
}

/** What became of it: the codebook with it, and its label; `there` when a code of that name stood there already. */
export interface OwnCodeAdded extends CodebookState {
  readonly label: string
  readonly there: boolean
}
