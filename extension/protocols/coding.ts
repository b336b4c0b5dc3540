import type { PassageSelectors } from '../../shared/anchoring/selectors.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import type { Unit } from '../../shared/source/unit.ts'

/** A passage to code, and the unit in which it starts. */
export interface PassageToCode {
  readonly selectors: PassageSelectors
  readonly unit: Pick<Unit, 'index' | 'speaker'> | null
}

/** How a person codes, beside the settings that hold everywhere. */
export interface ToolSettings {
  /** Whether stripes with the names of codes stand in the margin of a page. */
  readonly stripes: boolean
  /** Whether the next unit comes by itself when one was coded. */
  readonly advance: boolean
  /** Keys that a person changed, by action. */
  readonly keys: Readonly<Record<string, string>>
}

/** What coding asks of the background beside single codings. `P` is what a page says of itself. */
export interface CodingProtocol<P> {
  /** Gives several passages of one source a code, in one act. */
  codePassages(request: { readonly page: P; readonly codeId: string; readonly passages: readonly PassageToCode[] }): readonly Coding[]
  /** Gives a coding other bounds in the same text. */
  resizeCoding(request: { readonly id: string } & PassageToCode): Coding
  /** Codes that passages with such words were given before, the likeliest first: from this project's own codings. */
  suggestCodes(request: { readonly text: string }): readonly string[]
  /** The memo of a coding, for who is about to change it: a page does not have the memos of its codings. */
  memoOf(request: { readonly id: string }): string
  saveToolSettings(patch: Partial<ToolSettings>): ToolSettings
}
