import type { RecordKind } from '../../shared/coding/undo.ts'
import type { ChangeStamp } from '../../shared/stamp/change-stamp.ts'

/** What was done with an act: carried out, taken back, put forward again; or taken in from the workbook, where others did it. */
export type ActWay = 'done' | 'undone' | 'redone' | 'received'

/** A line of the list of who did what when. `N` is the name of an act. */
export interface HistoryEntry<N> {
  readonly id: string
  /** Id of the act it is about; null for what others did. */
  readonly act: string | null
  readonly way: ActWay
  readonly name: N
  /** When, and on which device. */
  readonly stamp: ChangeStamp
  /** Initials of who did it; '' where none were given. */
  readonly coder: string
  /** How many records of each kind it touched. */
  readonly counts: Partial<Readonly<Record<RecordKind, number>>>
  /** Ids of what it concerns, to go there: the first few. */
  readonly sourceIds: readonly string[]
  readonly codingIds: readonly string[]
  readonly codeIds: readonly string[]
  /** What can be done with the act now. */
  readonly turn: 'undo' | 'redo' | null
}

/** What is asked of the list. */
export interface HistoryQuestion {
  /** Only what is older than this stamp; null = from the newest. */
  readonly before: ChangeStamp | null
  readonly coder: string | null
  readonly kind: RecordKind | null
  readonly sourceId: string | null
}

/** A page of the list, newest first. */
export interface HistoryPage<N> {
  readonly entries: readonly HistoryEntry<N>[]
  readonly more: boolean
  /** Everybody who is in the list, to choose from. */
  readonly coders: readonly string[]
  /** Name of this device in stamps. */
  readonly device: string
}

/** Who did what when, and going back in it. */
export interface HistoryProtocol<N> {
  history(question: HistoryQuestion): HistoryPage<N>
  /** Takes back the acts from the last to this one, one by one; gives their names, and how many of them had to stay because others worked on with them. */
  undoUpTo(request: { readonly act: string }): { readonly undone: readonly N[]; readonly kept: number }
}
