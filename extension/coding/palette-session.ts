import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { boxesOf, placedWithin } from '../page/hit-test.ts'
import { isTypedIn, rememberSelection } from '../page/selection.ts'
import type { Coder, Passage } from './coder.ts'
import type { Layer } from './layer.ts'
import { codeSearch, type CodeSearch } from './palette-choices.ts'
import { createPalette } from './palette.ts'
import type { PageView } from './page-view.ts'
import { placeBox } from './place-box.ts'
import type { ToolStrings } from './tool-strings.ts'
import type { Tools } from './tools.ts'

/** The palette at work: which passage it is open for, how a person gets into it, and back to the page. */
export interface PaletteSession extends Tools {
  /** Does what was typed before it was there. */
  type(keys: readonly string[]): void
}

interface WayBack {
  readonly focused: Element | null
  readonly selectAgain: () => void
}

export function createPaletteSession(layer: Layer, view: PageView, coder: Coder, words: () => ToolStrings, signal: AbortSignal): PaletteSession {
  let passage: Passage | null = null
  let chosenBy: 'selection' | 'coding' = 'selection'
  let wayBack: WayBack | null = null
  let wasIn = false
  /** Closed without a code: giving the page its selection back is no new selection, until the person does something again. */
  let dismissed: TextSpan | null = null
  let search: { readonly of: unknown; readonly find: CodeSearch } | null = null

  const searchNow = (): CodeSearch => {
    const state = view.state()
    if (search?.of !== state) search = { of: state, find: codeSearch(state?.codes ?? [], state?.recentCodeIds ?? []) }
    return search!.find
  }
  const wayBackNow = (): WayBack => ({ focused: document.activeElement, selectAgain: rememberSelection(view.shadowRoots, view.documents.current()) })
  const onPassage = () => (passage ? placedWithin(view.placed(), passage.span) : [])
  const palette = createPalette(layer.root, {
    content: () => ({
      words: words(), language: view.language(), search: searchNow(), codeOf: view.codeOf,
      codings: onPassage().map(({ coding }) => coding), loaded: view.state() !== null, codebookIsEmpty: !view.state()?.codes.some((code) => !code.deleted),
    }),
    choose: (codeId, more) => void after(more, (at) => coder.addCode(at, codeId)),
    propose: (name, more) => void after(more, (at) => coder.propose(at, name)),
    removeCoding: (id) => void coder.removeCoding(id),
    undo: () => void coder.undo(),
    dismiss: () => leave('as it was'),
  })

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
    else if (!more) leave('behind the passage')
  }

  function place(): void {
    if (passage && palette.isOpen()) placeBox(palette.box, boxesOf(passage.page, passage.span))
  }
  function show(): void {
    const entered = palette.hasFocus()
    // While the person is in the palette, many browsers no longer show what is selected in the page.
    view.highlights.showSelection(view.text(), passage && (entered || chosenBy === 'coding') ? passage.span : null)
  }
  function enter(letter?: string): void {
    if (!palette.hasFocus()) wayBack = wayBackNow()
    palette.enter(letter)
    show()
  }
  function close(): void {
    if (!palette.isOpen()) return
    palette.close()
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
    if (event.relatedTarget instanceof Node && !palette.box.contains(event.relatedTarget)) close()
    else show()
  }, { signal })
  // Behind the palette the keyboard leaves the page, and comes back to it at its top: that is elsewhere too.
  view.documents.listen('focusin', ({ target }) => {
    if (target === layer.host) wasIn = palette.hasFocus()
    else if (wasIn) close()
  })
  for (const type of ['pointerdown', 'keydown'] as const) view.documents.listen(type, () => (dismissed = null))
  palette.box.addEventListener('pointerdown', () => {
    if (!palette.hasFocus()) wayBack = wayBackNow()
  }, { signal, capture: true })
  view.documents.listen('keydown', (event) => {
    if (!palette.isOpen() || palette.hasFocus() || event.isComposing || event.defaultPrevented) return
    const typing = isTypedIn(view.documents.current().activeElement)
    const letter = [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'Escape') leave('as it was')
    else if (typing) return
    else if (event.key === 'ArrowDown' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey) enter()
    else if (letter) enter(event.key)
    else return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
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

  return {
    openFor: (span, how) => {
      if (!how.enter && dismissed?.start === span.start && dismissed.end === span.end) return
      const same = palette.isOpen() && passage?.span.start === span.start && passage.span.end === span.end
      if (!same || passage?.page !== view.text()) passage = { page: view.text(), span }
      chosenBy = how.chosenBy
      if (!same) palette.open()
      place()
      show()
      if (how.enter) enter()
      else if (!same) layer.say(openedWords(onPassage().map(({ codeId }) => codeId)))
    },
    type: (keys) => {
      for (const key of keys) {
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
    const { palette: said, label } = words()
    const language = view.language()
    const names = codeIds.map((id) => {
      const code = view.codeOf(id)
      return code ? codeLabel(code, language) : label.unknownCode
    })
    return names.length === 0 ? said.opened : said.openedOnCoded(names.join(', '))
  }
}

function returnToPage({ focused, selectAgain }: WayBack): void {
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true })
  selectAgain()
}
