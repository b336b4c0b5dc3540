/** How far a refresh is. */
export interface RefreshProgress {
  /** Computed tabs that are whole. */
  readonly done: number
  /** How many there are; 0 while nothing runs. */
  readonly of: number
  /** The tab that is being written now; '' while records are read. */
  readonly title: string
  /** Nothing runs now: the rest goes on by itself within minutes, or when a person refreshes. */
  readonly waiting: boolean
  /** A person asked to stop. */
  readonly stopping: boolean
}
