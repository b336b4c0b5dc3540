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

/** What of a coding a page asks for only when a person opens it: a page's own script could read it there. */
export interface MoreOfCoding extends Pick<Coding, 'memo' | 'reach' | 'time' | 'place' | 'evidence' | 'expectation'> {
  /** Names of places that the project has written down. */
  readonly places: readonly string[]
}

/** What coding asks of the background beside single codings. `P` is what a page says of itself. */
export interface CodingProtocol<P> {
  /** Gives several passages of one source a code, in one act. */
  codePassages(request: { readonly page: P; readonly codeId: string; readonly passages: readonly PassageToCode[] }): readonly Coding[]
  /** Gives a coding other bounds in the same text. */
  resizeCoding(request: { readonly id: string } & PassageToCode): Coding
  /** Codes that passages with such words were given before, the likeliest first: from this project's own codings. */
  suggestCodes(request: { readonly text: string }): readonly string[]
  /** What a page does not have of its codings, for who is about to change one; null when it is not there. */
  moreOf(request: { readonly id: string }): MoreOfCoding | null
  saveToolSettings(patch: Partial<ToolSettings>): ToolSettings
}
