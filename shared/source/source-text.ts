import type { Stamped } from '../stamp/stamped.ts'
import type { Cutting } from './cutting.ts'
import type { SourceFormat } from './recognise-format.ts'

/** A closed answer of a respondent: what the column is called, and the answer as it stood there. */
export interface Attribute {
  readonly name: string
  readonly value: string
}

/** Whose answers stand in a text that came from a table. Bands of age stand on the source card as well; all else stays here. */
export interface Respondent {
  /** The label under which they speak in the units. */
  readonly label: string
  readonly attributes: readonly Attribute[]
}

/** The text of a source that the extension keeps itself, under the source's id. It never leaves the browser. */
export interface SourceText extends Stamped {
  /** Lines divided by LF. Positions of codings are UTF-16 offsets in it. */
  readonly text: string
  readonly cutting: Cutting
  readonly format: SourceFormat
  /** Name of the file it came from; '' when it was pasted. */
  readonly fileName: string
  /** Offset at which each page of a PDF begins, in order; none for other files. */
  readonly pages: readonly number[]
  readonly respondents: readonly Respondent[]
}
