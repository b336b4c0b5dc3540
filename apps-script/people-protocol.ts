import type { ComparisonText } from '../shared/sheet/comparison-text.ts'

/** A snapshot as the sidebar lists it. */
export interface SnapshotItem {
  readonly id: string
  readonly name: string
  readonly madeOn: string
  readonly by: string
  readonly note: string
  /** `changed`: somebody changed it after it was made; `incomplete`: a part of it is gone. Neither can be compared. */
  readonly state: 'whole' | 'changed' | 'incomplete'
  /** Resident sources that were counted; null where the snapshot cannot be read. */
  readonly sources: number | null
  readonly codebook: string
  /** Whether the workbook has another codebook now. */
  readonly olderCodebook: boolean
}

/** Everything for the page about snapshots. */
export interface SnapshotsPage {
  /** The newest first. */
  readonly items: readonly SnapshotItem[]
  /** Version and digest of the codebook as it is now. */
  readonly codebook: string
  /** Title of the tab Vergelijking as it is now. */
  readonly tab: string
  /** What that tab shows; null while nobody chose. `missing`: names of those that were thrown away or changed. */
  readonly chosen: { readonly before: string; readonly after: string | null; readonly missing: readonly string[] } | null
}

/** Two snapshots beside each other; `after` is null for what stands in the workbook now. */
export interface SnapshotsCompared {
  readonly before: SnapshotItem
  readonly after: SnapshotItem | null
  readonly nothingChanged: boolean
  readonly text: ComparisonText
}

/** A promise that a source or a coding speaks of, for a person to take over or put aside. */
export interface PromiseItem {
  /** Id of the coding, or of the source whose card it stands on. */
  readonly key: string
  readonly kind: 'card' | 'promised' | 'action-expected'
  readonly source: string
  readonly theme: string
  /** '' where the words may not be shown. */
  readonly words: string
  readonly date: string
}

/** Everything for the page about promises. */
export interface PromisesState {
  readonly proposals: readonly PromiseItem[]
  /** Proposals beyond those listed. */
  readonly more: number
  /** Promises in the tab that are not kept yet. */
  readonly open: number
}

/** What a person decided about a proposal: `take` it over, with these words, or put it aside. */
export interface PromiseDecision {
  readonly key: string
  readonly take: boolean
  readonly what: string
}

/** One point of the stage's readiness, in words. */
export interface ReadinessPoint {
  readonly id: string
  readonly title: string
  readonly state: 'ready' | 'look' | 'missing'
  readonly stateWord: string
  readonly detail: string
}

/** How ready the team is for the third step, and what the local factors suggest. */
export interface ReadinessState {
  readonly points: readonly ReadinessPoint[]
  readonly suggestions: readonly string[]
  readonly scored: number
}
