import { expandSpanToWords } from '../../shared/anchoring/expand-span-to-words.ts'
import { isAlive } from '../browser.ts'
import { boxesOf, placedAt } from '../page/hit-test.ts'
import { scrollTowards } from '../page/scroll-towards.ts'
import { caretOffset, isField, isInFrame, selectedSpan } from '../page/selection.ts'
import { answerContent, onChanged } from '../send.ts'
import type { PageStrings } from '../strings/in-page/nl.ts'
import type { Ground } from './ground.ts'
import { createLayer, type Layer } from './layer.ts'
import { sayOrphaned } from './orphaned.ts'
import { openPageView, type PageView } from './page-view.ts'
import { createPassageLabel } from './passage-label.ts'
import { watchSelection } from './selection-watch.ts'
import { createStrip, type Strip } from './strip.ts'
import { awaitTools, type AwaitedTools } from './tools.ts'
import { watchPassages } from './watch-passages.ts'

/** How long a passage that was asked for from the side panel stays lifted out. */
const LIFTED_MS = 2_500

/** A page or a text that is coded: read, painted, listened to. With the tools it can be coded. */
export interface CodedPage {
  readonly layer: Layer
  readonly view: PageView
  readonly strip: Strip
  readonly join: AwaitedTools['join']
  words(): PageStrings
  readonly signal: AbortSignal
}

/** Opens a ground for coding, until `signal` is aborted: paints its codings, tells the tools of what is selected, names coded passages, and answers the side panel. */
export function openCodedPage(ground: Ground, words: () => PageStrings, signal: AbortSignal): CodedPage {
  const layer = createLayer()
  layer.fitIn('nl')
  const view = openPageView(ground, () => {
    layer.fitIn(view.language())
    tools?.redraw()
    tellLost()
  }, signal)
  const focused = () => view.documents.current().activeElement
  const pageRead = () => new Promise<void>(view.whenRead)
  const strip = createStrip(layer.root, layer.say)
  // Before the tools listen to keys: a letter typed right behind a selection first settles what is selected.
  watchSelection({
    documents: view.documents,
    shadowRoots: view.shadowRoots,
    settled: (word, typing, byPointer) => {
      const settle = () => {
        if (!tools.hasFocus() && !isField(focused()) && !openForSelection(false, word, byPointer)) tools.close()
      }
      // A letter that is typed goes to the palette or to the page: that cannot wait until all of a long page was read.
      if (typing) settle()
      else view.whenRead(settle)
    },
    emptied: () => {
      if (!tools.hasFocus() && !clickedJustNow) tools.close()
    },
  }, signal)
  const tools = awaitTools(view)
  const label = createPassageLabel(layer.root)
  let lifted: ReturnType<typeof setTimeout> | undefined

  const toldLost = new Map<string, number>()
  // Once for each passage: a page that takes its text away and puts it back must not nag.
  const tellLost = () => {
    const source = view.state()?.source?.id ?? ''
    const lost = view.lost()
    if (lost <= (toldLost.get(source) ?? 0)) return
    toldLost.set(source, lost)
    strip.say(words().strip.textChanged(lost))
  }
  // A double click means a word, and browsers differ in what they take for one.
  const openForSelection = (enter: boolean, word = false, byPointer = false): boolean => {
    view.catchUp()
    const chosen = selectedSpan(view.text(), view.shadowRoots, view.documents.current())
    const span = chosen && (word || view.state()?.settings.wholeWords) ? expandSpanToWords(view.text().text, chosen) : chosen
    if (span) tools.openFor(span, { enter, chosenBy: 'selection', byPointer })
    return span !== null
  }
  const openForCodingAt = (offset: number | null, enter: boolean): boolean => {
    const passage = offset === null ? undefined : placedAt(view.placed(), offset)[0]
    if (passage) tools.openFor(passage.span, { enter, chosenBy: 'coding' })
    return passage !== undefined
  }

  // The click that opens the palette on a coded passage also empties the selection.
  let clickedJustNow = false
  watchPassages({
    view, label, unknown: () => words().label.unknownCode, busy: tools.isOpen, say: layer.say,
    clicked: (offset) => {
      clickedJustNow = true
      setTimeout(() => (clickedJustNow = false), 600)
      openForCodingAt(offset, false)
    },
  }, signal)
  view.documents.listen('pointerdown', ({ target }) => {
    if (target !== layer.host && tools.isOpen()) tools.close()
  })

  const stopAnswering = answerContent({
    anchors: async () => {
      await pageRead()
      return view.anchors()
    },
    scrollToCoding: ({ id }) => {
      const passage = view.placed().find((one) => one.id === id)
      if (!passage) return false
      const { startContainer } = view.text().rangesOf(passage.span)[0] ?? {}
      if (startContainer) scrollTowards(startContainer, () => boxesOf(view.text(), passage.span)[0])
      view.highlights.showFocus(view.text(), passage.span)
      clearTimeout(lifted)
      lifted = setTimeout(() => view.highlights.showFocus(view.text(), null), LIFTED_MS)
      return true
    },
    openPalette: async () => {
      await pageRead()
      if (isField(focused())) {
        strip.say(words().strip.isField)
        return false
      }
      if (openForSelection(true) || openForCodingAt(caretOffset(view.text(), view.documents.current()), true)) return true
      strip.say(isInFrame(focused()) ? words().strip.isFrame : words().strip.noSelection)
      return false
    },
    walkUnits: async () => {
      await pageRead()
      return tools.walkUnits()
    },
    focusCode: ({ codeId }) => {
      view.focusCode(typeof codeId === 'string' ? codeId : null)
      return true
    },
  })
  const stopHearing = onChanged(({ sources, codings }) => {
    const own = view.state()?.source?.id
    if (sources === null || (own === undefined ? sources.length > 0 : sources.includes(own))) void view.refresh(codings)
  })
  signal.addEventListener('abort', () => {
    clearTimeout(lifted)
    const wasIn = document.activeElement === layer.host
    layer.remove()
    // Of a browser API whose extension is gone, nothing can be asked any more.
    if (isAlive()) {
      stopAnswering()
      stopHearing()
    } else sayOrphaned(words(), view.language(), wasIn)
  })
  void view.refresh()
  return { layer, view, strip, join: tools.join, words, signal }
}
