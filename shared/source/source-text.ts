import type { Stamped } from '../stamp/stamped.ts'

/** The text of a source that the extension keeps itself, under the source's id. It never leaves the browser. */
export interface SourceText extends Stamped {
  /** Lines divided by LF. Positions of codings are UTF-16 offsets in it. */
  readonly text: string
}
