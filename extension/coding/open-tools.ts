import type { CodingStrings } from '../strings/coding/nl.ts'
import type { CodedPage } from './coded-page.ts'
import { createCoder } from './coder.ts'
import { createPaletteSession } from './palette-session.ts'
import look from './palette.css?inline'
import { printListBehindPage } from './print-list.ts'
import type { ToolStrings } from './tool-strings.ts'

/** Brings the tools to a page: from now on it can be coded. What a person typed for them meanwhile is done. */
export function openTools(page: CodedPage, toolWords: () => CodingStrings): void {
  const { layer, view, strip, signal } = page
  const words = (): ToolStrings => ({ ...page.words(), ...toolWords() })
  layer.wear(look)
  const coder = createCoder(view, strip, words)
  const session = createPaletteSession(layer, view, coder, words, signal)
  if (!__PRINTS_HIGHLIGHTS__) printListBehindPage(layer.root, view, words, signal)
  page.join(session, session.type)
}
