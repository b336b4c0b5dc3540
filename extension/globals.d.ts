import type { CodedPage } from './coding/coded-page.ts'
import type { CodingStrings } from './strings/coding/nl.ts'
import type { PageStrings } from './strings/in-page/nl.ts'

declare global {
  /** Set by the build: whether the browser built for has Chromium's side panel. */
  const __SIDE_PANEL__: boolean
  /** Set by the build: whether the browser built for may let the text within an element inherit a highlight's look from it, and prints highlights. Chromium does, Firefox does not. */
  const __INHERITS_HIGHLIGHTS__: boolean
  const __PRINTS_HIGHLIGHTS__: boolean
  /** Set by the build: version of the extension. */
  const __VERSION__: string
  /** In a page: what the script of the person's language put there before the content script came, and puts there again when they choose another. */
  var buurtstemWords: PageStrings
  /** The same for the tools. */
  var buurtstemToolWords: CodingStrings
  /** In a page: whether the content script is at work there. */
  var buurtstemIsHere: (() => boolean) | undefined
  /** In a page: what the content script has opened and the tools have not joined yet. */
  var buurtstemPage: CodedPage | undefined
}
