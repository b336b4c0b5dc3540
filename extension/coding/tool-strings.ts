import type { CodingStrings } from '../strings/coding/nl.ts'
import type { PageStrings } from '../strings/in-page/nl.ts'

/** What the tools say, with what the page says by itself. */
export type ToolStrings = PageStrings & CodingStrings
