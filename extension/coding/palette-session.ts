import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { PageCoding } from '../messages.ts'
import { boxesOf, placedWithin } from '../page/hit-test.ts'
import { isTypedIn, rememberSelection } from '../page/selection.ts'
import type { CheatSheet } from './cheat-sheet.ts'
import type { Coder, Passage } from './coder.ts'
import { turnCoding } from './coding-keys.ts'
import { actionOf, chordOf, type Keys } from './keys.ts'
import type { Layer } from './layer.ts'
import { codeSearch, type CodeSearch } from './palette-choices.ts'
import { createPalette, type PaletteState } from './palette.ts'
import type { PageView } from './page-view.ts'
import { placeBox } from './place-box.ts'
import { createStickyCode, type StickyCode } from './sticky-code.ts'
import type { Strip } from './strip.ts'
import { nameInVivo, targetWords, unitsOfPassage } from './targets.ts'
import type { ToolStrings } from './tool-strings.ts'
import type { Opening, Tools } from './tools.ts'

/** The palette at work: which passage it is open for, how a person gets into it, and back to the page. */
export interface PaletteSession extends Omit<Tools, 'walkUnits'> {
  /** Does what was typed before it was there. */
  type(keys: readonly string[]): void
  /** Opens for a passage with the facets of a coding on it, at the memo. */
  openMemo(span: TextSpan, codingId: string): void
  readonly sticky: StickyCode
  /** The bounds of the coding it is open for are being dragged: out of the way. */
  stepAside(aside: boolean): void
  /** They were let go. */
  resizeTo(span: TextSpan): void
}

/** What the palette works with. */
export interface SessionParts {
  readonly layer: Layer
  readonly view: PageView
  readonly coder: Coder
  readonly strip: Strip
  readonly words: () => ToolStrings
  readonly keys: () => Keys
  readonly cheatSheet: CheatSheet
  /** A passage got its code, and the palette shut. */
  readonly coded: () => void
  /** Shows handles at the ends of a coded passage; null takes them away. */
  readonly showHandles: (span: TextSpan | null) => void
}

/** A longer passage is not asked about: it is of many things. */
const LONGEST_TO_SUGGEST = 4_000

interface WayBack {
  readonly focused: Element | null
  readonly selectAgain: () => void
}

export function createPaletteSession({ layer, view, coder, strip, words, keys, cheatSheet, coded, showHandles }: SessionParts, signal: AbortSignal): PaletteSession {
  let passage: Passage | null = null
  let chosenBy: Opening['chosenBy'] = 'selection'
  let suggested: readonly string[] = []
  const sticky = createStickyCode(layer, view, coder, words)
  /** A coding was just made or changed: digits and signs are for it until the person does something else. */
  let facetsWanted = false
  let wayBack: WayBack | null = null
  let wasIn = false
  /** Closed without a code: giving the page its selection back is no new selection, until the person does something again. */
  let dismissed: TextSpan | null = null
  let search: { readonly of: unknown; readonly with: unknown; readonly find: CodeSearch } | null = null

  const searchNow = (): CodeSearch => {
    const state = view.state()
    if (search?.of !== state || search.with !== suggested) search = { of: state, with: suggested, find: codeSearch(state?.codes ?? [], state?.recentCodeIds ?? [], suggested) }
    return search!.find
  }
  const wayBackNow = (): WayBack => ({ focused: layer.root.activeElement ?? document.activeElement, selectAgain: rememberSelection(view.shadowRoots, view.documents.current()) })
  const onPassage = () => (passage ? placedWithin(view.placed(), passage.span) : [])
  const palette = createPalette(layer.root, {
    content: () => ({
      words: words(), language: view.language(), search: searchNow(), codeOf: view.codeOf,
      codings: onPassage().map(({ coding }) => coding), loaded: view.state() !== null, suggested, target: passage ? targetWords(view, passage, words()) : '', codebookIsEmpty: !view.state()?.codes.some((code) => !code.deleted),
    }),
    choose: (codeId, more) => void after(more, (at) => coder.addCode(at, codeId)),
    propose: (name, more) => void after(more, (at) => coder.propose(at, name)),
    removeCoding: (id) => void coder.removeCoding(id),
    edit: (id, patch) => void coder.edit(id, patch),
    moreOf: coder.moreOf,
    toggleTarget,
    key: actOn,
    undo: () => void coder.undo(),
    dismiss: () => leave('as it was'),
  })

  /** The coding that a key in the palette is for: the one whose facets are shown, the one just made, or the only one. */
  function currentCoding(codingId: string | null): PageCoding | null {
    const codings = onPassage().map(({ coding }) => coding)
    const latest = coder.latest()
    return codings.find(({ id }) => id === codingId) ?? codings.find(({ id }) => id === latest?.id) ?? (codings.length === 1 ? codings[0]! : null)
  }
  function actOn(chord: string, { isEmpty, codeId, codingId }: PaletteState): boolean {
    const action = actionOf(keys(), chord)
    const isSign = [...chord].length === 1 || chord === 'Delete'
    if (isSign && !isEmpty) return false
    if (turnCoding(coder, currentCoding(codingId), chord, action, () => strip.say(words().said.noCoding))) return true
    if (action === 'cheatSheet') cheatSheet.open(words(), keys())
    else if (action === 'inVivo') void after(false, (at) => coder.propose(at, nameInVivo(at)))
    else if (action === 'sticky') sticky.set(sticky.id() === codeId ? null : codeId)
    else if (action === 'target') toggleTarget()
    else if (action === 'memo') {
      const coding = currentCoding(codingId)
      if (coding) palette.edit(coding.id, true)
      else strip.say(words().said.noCoding)
    } else return false
    return true
  }
  function toggleTarget(): void {
    if (!passage) return
    const units = unitsOfPassage(view, passage)
    passage = { page: passage.page, span: passage.span, apart: passage.apart || units.length === 0 ? undefined : units }
    palette.draw()
    layer.say(`${words().palette.target}: ${targetWords(view, passage, words())}`)
    show()
  }
  function suggestFor(at: Passage): void {
    suggested = []
    const text = at.page.text.slice(at.span.start, at.span.end)
    if (text.length > LONGEST_TO_SUGGEST) return
    void coder.suggest(text).then((ids) => {
      if (passage !== at || ids.length === 0) return
      suggested = ids
      // Who has gone down the list already means what stands there.
      if (palette.isOpen() && !palette.isMoved()) palette.draw()
    })
  }

  let storing: Passage | null = null
  async function after(more: boolean, act: (passage: Passage) => Promise<boolean>): Promise<void> {
    const at = passage
    // The same choice again while it is being stored is a second press of the same key.
    if (!at || storing === at) return
    // Letters typed while one code is stored are for the next.
    const letters = more ? palette.clear() : ''
    if (!more) storing = at
    const done = await act(at)
    if (storing === at) storing = null
    // Meanwhile the person may have gone on to another passage.
    if (passage !== at) return
    if (!done) palette.giveBack(letters)
    else if (!more) {
      leave('behind the passage')
      facetsWanted = true
      coded()
    }
  }

  function place(): void {
    if (!passage || !palette.isOpen()) return
    placeBox(palette.box, boxesOf(passage.page, passage.span))
    showHandles(codedHere() ? passage.span : null)
  }
  /** The coding that has the very bounds of the passage. */
  function codedHere(): string | null {
    const { start = 0, end = 0 } = passage?.span ?? {}
    const same = onPassage().filter(({ span }) => span.start === start && span.end === end).map(({ id }) => id)
    const latest = coder.latest()?.id
    return same.find((id) => id === latest) ?? same[0] ?? null
  }
  function show(): void {
    const entered = palette.hasFocus()
    // While the person is in the palette, many browsers no longer show what is selected in the page.
    const apart = passage?.apart
    const span = apart ? { start: apart[0]!.start, end: apart.at(-1)!.end } : passage?.span
    view.highlights.showSelection(view.text(), span && (entered || apart || chosenBy !== 'selection') ? span : null)
  }
  function enter(letter?: string): void {
    if (!palette.hasFocus()) wayBack = wayBackNow()
    palette.enter(letter)
    show()
  }
  function close(): void {
    if (!palette.isOpen()) return
    palette.close()
    showHandles(null)
    passage = null
    wayBack = null
    wasIn = false
    show()
  }
  function leave(where: 'as it was' | 'behind the passage'): void {
    const back = palette.hasFocus() ? wayBack : null
    dismissed = where === 'as it was' ? (passage?.span ?? null) : null
    close()
    if (back) returnToPage(back)
    // What was just coded should be seen, and the selection's own colour lies over it.
    const selection = view.documents.current().getSelection()
    if (where === 'behind the passage' && selection?.rangeCount) selection.collapseToEnd()
  }

  palette.box.addEventListener('focusin', show, { signal })
  palette.box.addEventListener('focusout', (event) => {
    // Only a person who goes elsewhere in the page closes it; one who goes to another window comes back to it.
    // The list of all keys lies over it, and gives the keyboard back.
    if (event.relatedTarget instanceof Element && !palette.box.contains(event.relatedTarget) && !event.relatedTarget.closest('dialog')) close()
    else show()
  }, { signal })
  // Behind the palette the keyboard leaves the page, and comes back to it at its top: that is elsewhere too.
  view.documents.listen('focusin', ({ target }) => {
    if (target === layer.host) wasIn = palette.hasFocus()
    else if (wasIn) close()
  })
  for (const type of ['pointerdown', 'keydown'] as const) view.documents.listen(type, () => (dismissed = null))
  view.documents.listen('pointerdown', ({ target }) => {
    if (target !== layer.host) facetsWanted = false
  })
  palette.box.addEventListener('pointerdown', () => {
    if (!palette.hasFocus()) wayBack = wayBackNow()
  }, { signal, capture: true })
  view.documents.listen('keydown', (event) => {
    if (palette.hasFocus() || event.isComposing || event.defaultPrevented || event.target === layer.host) return
    if (!palette.isOpen()) return whileShut(event)
    const typing = isTypedIn(view.documents.current().activeElement)
    const letter = [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'Escape') leave('as it was')
    else if (typing) return
    else if (sticky.id() !== null && event.key === 'Enter' && !event.shiftKey) codeSticky()
    else if (event.key === 'ArrowDown' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) enter()
    else if (letter) enter(event.key)
    else if (!isForSelection(chordOf(event)) || !actOn(chordOf(event), palette.state())) return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  /** What can be done with a selection before anybody went into the palette; a key without Alt or Ctrl is the page's own. */
  function isForSelection(chord: string): boolean {
    const action = actionOf(keys(), chord)
    return /^(?:Ctrl|Alt)\+/.test(chord) && (action === 'inVivo' || action === 'sticky' || action === 'target')
  }
  /** Right behind a code, digits and signs still are for it; Escape ends a sticky code. */
  function whileShut(event: KeyboardEvent): void {
    const chord = chordOf(event)
    if (chord === '' || isTypedIn(view.documents.current().activeElement)) return
    if (chord === 'Escape') {
      facetsWanted = false
      sticky.set(null)
      return
    }
    const coding = facetsWanted && strip.isShown() ? coder.latest() : null
    const action = actionOf(keys(), chord)
    if (coding && (action === 'toneUp' || action === 'toneDown' || action === null || action === 'quote' || action === 'sensitive') && turnCoding(coder, coding, chord, action, () => undefined)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else if ([...chord].length === 1) facetsWanted = false
  }
  function codeSticky(): void {
    const codeId = sticky.id()
    if (codeId !== null) void after(false, (at) => coder.addCode(at, codeId))
  }
  let waiting = false
  const placeSoon = () => {
    if (waiting || !palette.isOpen()) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      place()
    })
  }
  for (const type of ['scroll', 'resize'] as const) view.documents.listen(type, placeSoon)

  function openFor(span: TextSpan, how: Opening): void {
    if (!how.enter && dismissed?.start === span.start && dismissed.end === span.end) return
    const same = palette.isOpen() && passage?.span.start === span.start && passage.span.end === span.end
    if (!same || passage?.page !== view.text()) {
      passage = { page: view.text(), span }
      if (!same) suggestFor(passage)
    }
    chosenBy = how.chosenBy
    facetsWanted = false
    if (!same) palette.open()
    place()
    show()
    if (how.enter) enter()
    else if (sticky.id() !== null && how.byPointer && how.chosenBy === 'selection') codeSticky()
    else if (!same) layer.say(openedWords(onPassage().map(({ codeId }) => codeId)))
  }

  return {
    openFor, sticky,
    stepAside: (aside) => {
      palette.box.style.visibility = aside ? 'hidden' : ''
    },
    resizeTo: (span) => {
      const id = codedHere()
      if (id === null || (span.start === passage?.span.start && span.end === passage.span.end)) return place()
      void coder.resize(id, { page: view.text(), span }).then((done) => {
        if (done) openFor(span, { enter: false, chosenBy: 'coding' })
        else place()
      })
    },
    openMemo: (span, codingId) => {
      openFor(span, { enter: true, chosenBy: 'coding' })
      palette.edit(codingId, true)
    },
    type: (typed) => {
      for (const key of typed) {
        if (key.endsWith('Enter')) palette.take(key !== 'Enter')
        else if (key !== 'ArrowDown') enter(key)
      }
    },
    close,
    isOpen: palette.isOpen,
    hasFocus: palette.hasFocus,
    redraw: () => {
      // It is about to close: drawing it once more would only hold up the passage being painted.
      if (!palette.isOpen() || storing === passage) return
      palette.draw()
      place()
      show()
    },
  }

  function openedWords(codeIds: readonly string[]): string {
    const { palette: said } = words()
    const names = codeIds.map(coder.nameOf)
    return names.length === 0 ? said.opened : said.openedOnCoded(names.join(', '))
  }
}

function returnToPage({ focused, selectAgain }: WayBack): void {
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true })
  selectAgain()
}
