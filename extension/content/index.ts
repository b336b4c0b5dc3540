import { expandSpanToWords } from '../../shared/anchoring/expand-span-to-words.ts'
import { isAlive } from '../browser.ts'
import { boxesOf, placedAt } from '../page/hit-test.ts'
import { caretOffset, isField, isInFrame, selectedSpan } from '../page/selection.ts'
import { answerContent, onChanged } from '../send.ts'
import { createCoder } from './coder.ts'
import { createLayer } from './layer.ts'
import { createPaletteSession } from './palette-session.ts'
import { createPassageLabel } from './passage-label.ts'
import { openPageView } from './page-view.ts'
import { printListBehindPage } from './print-list.ts'
import { watchSelection } from './selection-watch.ts'
import { createStrip } from './strip.ts'
import { watchPassages } from './watch-passages.ts'

/** How long a passage that was asked for from the side panel stays lifted out. */
const LIFTED_MS = 2_500
/** How often to look whether the extension was reloaded or removed. */
const LOOK_MS = 2_000

const world = globalThis as { buurtstemIsHere?: () => boolean }

// Every click on the toolbar button injects this file; only the first has something to do.
if (!world.buurtstemIsHere?.()) start()

function start(): void {
  const end = new AbortController()
  const { signal } = end
  world.buurtstemIsHere = () => !signal.aborted && isAlive()

  const layer = createLayer()
  layer.fitIn('nl')
  const view = openPageView(() => {
    layer.fitIn(view.language())
    session?.redraw()
    tellLost()
  }, signal)
  const words = () => globalThis.buurtstemWords
  const focused = () => view.documents.current().activeElement
  const pageRead = () => new Promise<void>(view.whenRead)
  const strip = createStrip(layer.root, layer.say)
  const coder = createCoder(view, strip, words)
  // Before the palette listens to keys: a letter typed right behind a selection first settles what is selected.
  watchSelection({
    documents: view.documents,
    shadowRoots: view.shadowRoots,
    settled: (word, typing) => {
      const settle = () => {
        if (!session.hasFocus() && !isField(focused()) && !openForSelection(false, word)) session.close()
      }
      // A letter that is typed goes to the palette or to the page: that cannot wait until all of a long page was read.
      if (typing) settle()
      else view.whenRead(settle)
    },
    emptied: () => {
      if (!session.hasFocus() && !clickedJustNow) session.close()
    },
  }, signal)
  const session = createPaletteSession(layer, view, coder, words, signal)
  const label = createPassageLabel(layer.root)
  if (!__PRINTS_HIGHLIGHTS__) printListBehindPage(layer.root, view, words, signal)
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
  const openForSelection = (enter: boolean, word = false): boolean => {
    view.catchUp()
    const chosen = selectedSpan(view.text(), view.shadowRoots, view.documents.current())
    const span = chosen && (word || view.state()?.settings.wholeWords) ? expandSpanToWords(view.text().text, chosen) : chosen
    if (span) session.openFor(span, { enter, chosenBy: 'selection' })
    return span !== null
  }
  const openForCodingAt = (offset: number | null, enter: boolean): boolean => {
    const passage = offset === null ? undefined : placedAt(view.placed(), offset)[0]
    if (passage) session.openFor(passage.span, { enter, chosenBy: 'coding' })
    return passage !== undefined
  }

  // The click that opens the palette on a coded passage also empties the selection.
  let clickedJustNow = false
  watchPassages({
    view, label, unknown: () => words().label.unknownCode, busy: session.isOpen, say: layer.say,
    clicked: (offset) => {
      clickedJustNow = true
      setTimeout(() => (clickedJustNow = false), 600)
      openForCodingAt(offset, false)
    },
  }, signal)
  view.documents.listen('pointerdown', ({ target }) => {
    if (target !== layer.host && session.isOpen()) session.close()
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
      const [box] = boxesOf(view.text(), passage.span)
      startContainer?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      const now = boxesOf(view.text(), passage.span)[0] ?? box
      if (now) scrollBy({ top: now.top - innerHeight / 3, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth' })
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
  })
  const stopHearing = onChanged(({ sources, codings }) => {
    const own = view.state()?.source?.id
    if (sources === null || (own === undefined ? sources.length > 0 : sources.includes(own))) void view.refresh(codings)
  })
  const look = setInterval(() => {
    if (!isAlive()) end.abort()
  }, LOOK_MS)
  signal.addEventListener('abort', () => {
    clearInterval(look)
    clearTimeout(lifted)
    layer.remove()
    // Of a browser API whose extension is gone, nothing can be asked any more.
    if (isAlive()) {
      stopAnswering()
      stopHearing()
    }
  })
  void view.refresh()
}
