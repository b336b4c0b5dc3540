import { isTypedIn } from '../page/selection.ts'
import type { CodingStrings } from '../strings/coding/nl.ts'
import { createCheatSheet } from './cheat-sheet.ts'
import type { CodedPage } from './coded-page.ts'
import { createCoder } from './coder.ts'
import { createHandles } from './handles.ts'
import { actionOf, chordOf, keysBy } from './keys.ts'
import { createPaletteSession } from './palette-session.ts'
import look from './palette.css?inline'
import { printListBehindPage } from './print-list.ts'
import { createStripes } from './stripes.ts'
import type { ToolStrings } from './tool-strings.ts'
import toolsLook from './tools.css?inline'
import { createUnitWalk } from './unit-walk.ts'

/** What can be asked of the tools beside what a person does in the text. */
export interface OpenTools {
  /** Starts to walk through the units; false where the text has none. */
  walkUnits(): boolean
  showKeys(): void
}

/**
 * Brings the tools to a page: from now on it can be coded. What a person typed for them meanwhile is done. In a page of our own
 * (`own`) the keys for all keys, for the next coding and for what is coded here are always at hand; in one of the web they are the page's.
 */
export function openTools(page: CodedPage, toolWords: () => CodingStrings, own = false): OpenTools {
  const { layer, view, strip, signal } = page
  const words = (): ToolStrings => ({ ...page.words(), ...toolWords() })
  const keys = keysBy(() => view.state()?.settings.keys)
  layer.wear(look)
  layer.wear(toolsLook)
  let askedAt: Element | null = null
  const sheet = createCheatSheet(layer.root, () => (askedAt as HTMLElement | null)?.focus({ preventScroll: true }))
  const cheatSheet: typeof sheet = {
    open: (...what) => {
      askedAt = layer.root.activeElement
      sheet.open(...what)
    },
  }
  const coder = createCoder(view, strip, words)
  const handles = createHandles({ layer, view, dragging: (on) => session.stepAside(on), resized: (span) => session.resizeTo(span) })
  const session = createPaletteSession({ layer, view, coder, strip, words, keys, cheatSheet, coded: () => walk.coded(), showHandles: handles.show }, signal)
  const walk = createUnitWalk({ layer, view, coder, strip, session, words, keys, cheatSheet }, signal)
  const stripes = createStripes({ layer, view, words, open: (span) => session.openFor(span, { enter: false, chosenBy: 'coding' }) }, signal)
  stripes.redraw()
  if (!__PRINTS_HIGHLIGHTS__) printListBehindPage(layer.root, view, words, signal)
  page.join({
    ...session,
    hasFocus: () => session.hasFocus() || walk.isOn(),
    redraw: () => {
      session.redraw()
      walk.redraw()
      stripes.redraw()
    },
    walkUnits: walk.start,
  }, session.type)
  const showKeys = () => cheatSheet.open(words(), keys())
  if (own) {
    view.documents.listen('keydown', (event) => {
      if (event.defaultPrevented || event.isComposing || event.target === layer.host || isTypedIn(document.activeElement) || document.querySelector('dialog[open]')) return
      const action = actionOf(keys(), chordOf(event))
      if (action === 'cheatSheet') showKeys()
      else if (action === 'nextCoding' || action === 'previousCoding' || action === 'hear') walk.act(action)
      else return
      event.preventDefault()
    })
  }
  return { walkUnits: walk.start, showKeys }
}
