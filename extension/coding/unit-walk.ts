import { trimSpan } from '../../shared/anchoring/trim-span.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { unitAt } from '../../shared/source/cut-into-units.ts'
import type { Unit } from '../../shared/source/unit.ts'
import type { PageCoding } from '../messages.ts'
import { boxesOf, offsetOnScreen, placedWithin } from '../page/hit-test.ts'
import { scrollTowards } from '../page/scroll-towards.ts'
import { caretOffset, selectedSpan } from '../page/selection.ts'
import { askBackground } from '../send.ts'
import type { CheatSheet } from './cheat-sheet.ts'
import type { Coder } from './coder.ts'
import { turnCoding } from './coding-keys.ts'
import { element } from './element.ts'
import { facetWords } from './facets.ts'
import { actionOf, chordOf, type CodingAction, type Keys } from './keys.ts'
import type { Layer } from './layer.ts'
import type { PageView } from './page-view.ts'
import type { PaletteSession } from './palette-session.ts'
import { moveEnd, moveStart, wordBeside, wordsOfUnit } from './spans.ts'
import type { Strip } from './strip.ts'
import type { ToolStrings } from './tool-strings.ts'

/** Going through a text by keyboard, a turn, line or paragraph at a time, with the tools at hand. */
export interface UnitWalk {
  /** Starts where the person is; false where the text has no units. */
  start(): boolean
  stop(): void
  isOn(): boolean
  /** Does what a key means in it, and starts first if need be. */
  act(action: CodingAction): void
  /** What is stood at was coded: goes on to the next unit where the person wants that. */
  coded(): void
  /** The page or its codings changed. */
  redraw(): void
}

interface WalkParts {
  readonly layer: Layer
  readonly view: PageView
  readonly coder: Coder
  readonly strip: Strip
  readonly session: PaletteSession
  readonly words: () => ToolStrings
  readonly keys: () => Keys
  readonly cheatSheet: CheatSheet
}

/** So far from the edges of the window what is stood at should be, in pixels. */
const AIR = 60

export function createUnitWalk({ layer, view, coder, strip, session, words, keys, cheatSheet }: WalkParts, signal: AbortSignal): UnitWalk {
  const hint = element('span', { class: 'frame__keys' })
  // An application, so that a screen reader hands its keys on.
  const frame = element('div', { class: 'frame', role: 'application', tabindex: '0', hidden: true }, hint)
  layer.root.append(frame)
  let unit: Unit | null = null
  let span: TextSpan = { start: 0, end: 0 }
  /** The coding that was gone to, whose bounds can be moved. */
  let codingId: string | null = null
  let wasAt: HTMLElement | null = null

  const units = () => view.described().units.filter((one) => trimSpan(view.text().text, wordsOfUnit(one)) !== null)
  const whole = (one: Unit): TextSpan => trimSpan(view.text().text, wordsOfUnit(one)) ?? wordsOfUnit(one)
  const here = (): readonly PageCoding[] => placedWithin(view.placed(), span).map(({ coding }) => coding)
  const current = (): PageCoding | null => {
    const codings = here()
    const latest = coder.latest()
    return codings.find(({ id }) => id === codingId) ?? codings.find(({ id }) => id === latest?.id) ?? (codings.length === 1 ? codings[0]! : null)
  }
  const textOf = ({ start, end }: TextSpan) => view.text().text.slice(start, end)
  const codesHere = () => {
    const { walk, facets } = words()
    const said = here().map((coding) => [coder.nameOf(coding.codeId), facetWords(coding, view.language(), facets)].filter((one) => one !== '').join(', '))
    return said.length === 0 ? walk.notCoded : walk.coded(said.join('; '))
  }
  const placeWords = (one: Unit): string => {
    const { walk } = words()
    const all = units()
    return [`${walk.at(walk.kinds[one.kind], all.findIndex(({ index }) => index === one.index) + 1)} ${walk.of(all.length)}`, one.kind === 'line' ? null : one.speaker].filter((part) => part !== null).join(', ')
  }

  function draw(): void {
    if (!unit) return
    const boxes = boxesOf(view.text(), { start: Math.min(unit.start, span.start), end: Math.max(unit.end, span.end) })
    const [first] = boxes
    frame.hidden = !first
    if (!first) return
    const left = Math.min(...boxes.map((box) => box.left))
    const right = Math.max(...boxes.map((box) => box.right))
    Object.assign(frame.style, { left: `${left - 6}px`, top: `${first.top - 4}px`, width: `${right - left + 12}px`, height: `${boxes.at(-1)!.bottom - first.top + 8}px` })
    const { start, end } = whole(unit)
    view.highlights.showSelection(view.text(), span.start === start && span.end === end ? null : span)
  }
  function bringIntoSight(): void {
    const [first] = boxesOf(view.text(), span)
    const { startContainer } = view.text().rangesOf(span)[0] ?? {}
    if (startContainer && (!first || first.top < AIR || first.bottom > innerHeight - AIR)) scrollTowards(startContainer, () => boxesOf(view.text(), span)[0])
  }
  function standAt(next: Unit, at: TextSpan, said: string): void {
    unit = next
    span = at
    bringIntoSight()
    frame.setAttribute('aria-label', `${words().walk.label}. ${placeWords(next)}`)
    draw()
    layer.say(said)
  }
  function goTo(next: Unit | undefined): void {
    if (!next) return layer.say(words().walk.noMore)
    codingId = null
    const at = whole(next)
    span = at
    standAt(next, at, `${placeWords(next)}: ${textOf(at)} ${codesHere()}`)
  }
  function step(by: 1 | -1): void {
    const all = units()
    const at = all.findIndex(({ index }) => index === unit?.index)
    goTo(all[at + by])
  }
  function choose(next: TextSpan | null): void {
    if (!next || !unit) return layer.say(words().walk.noMore)
    span = next
    draw()
    layer.say(words().walk.selected(textOf(span)))
  }
  function growByUnit(way: 1 | -1): void {
    const all = units()
    const last = all.findLastIndex((one) => one.wordsStart < span.end)
    const next = all[last + way]
    choose(next && whole(next).end > span.start ? { start: span.start, end: whole(next).end } : null)
  }
  function goToCoding(way: 1 | -1): void {
    const only = view.focusedCode()
    const placed = view.placed().filter(({ codeId }) => only === null || codeId === only)
    const at = placed.findIndex(({ id }) => id === codingId)
    const next = at >= 0 ? placed[at + way] : way === 1 ? placed.find((one) => one.span.start >= span.start) : placed.findLast((one) => one.span.start < span.start)
    if (!next) return layer.say(words().walk.noCodings)
    codingId = next.id
    span = next.span
    const around = unitAt(units(), next.span.start)
    const facets = facetWords(next.coding, view.language(), words().facets)
    const said = [coder.nameOf(next.codeId), facets, around ? placeWords(around) : '', textOf(next.span)].filter((part) => part !== '').join(', ')
    standAt(around ?? { ...unit!, start: span.start, end: span.end, wordsStart: span.start }, next.span, said)
  }

  const acts: Partial<Record<CodingAction, () => void>> = {
    nextUnit: () => step(1),
    previousUnit: () => step(-1),
    nextCoding: () => goToCoding(1),
    previousCoding: () => goToCoding(-1),
    nextWord: () => choose(wordBeside(view.text().text, span, whole(unit!), 1)),
    previousWord: () => choose(wordBeside(view.text().text, span, whole(unit!), -1)),
    growWord: () => choose(moveEnd(view.text().text, span, within(), 'word', 1)),
    shrinkWord: () => choose(moveEnd(view.text().text, span, within(), 'word', -1)),
    growSentence: () => choose(moveEnd(view.text().text, span, within(), 'sentence', 1)),
    shrinkSentence: () => choose(moveEnd(view.text().text, span, within(), 'sentence', -1)),
    startLater: () => choose(moveStart(view.text().text, span, within(), 'word', 1)),
    startEarlier: () => choose(moveStart(view.text().text, span, within(), 'word', -1)),
    growUnit: () => growByUnit(1),
    shrinkUnit: () => growByUnit(-1),
    hear: () => layer.say(codesHere()),
    cheatSheet: () => cheatSheet.open(words(), keys()),
    resize: () => {
      const coding = view.placed().find(({ id }) => id === codingId)
      if (coding && (coding.span.start !== span.start || coding.span.end !== span.end)) void coder.resize(coding.id, { page: view.text(), span })
      else strip.say(words().walk.notResized)
    },
    advance: () => {
      const on = !view.state()?.settings.advance
      void askBackground('saveToolSettings', { advance: on }).then(({ ok }) => ok && strip.say(on ? words().walk.advanceOn : words().walk.advanceOff))
    },
    focusCode: () => {
      const codeId = view.focusedCode() === null ? (current()?.codeId ?? null) : null
      view.focusCode(codeId)
      strip.say(codeId === null ? words().said.unfocused : words().said.focused(coder.nameOf(codeId)))
    },
    memo: () => {
      const coding = current()
      if (coding) session.openMemo(span, coding.id)
      else strip.say(words().said.noCoding)
    },
    sticky: () => session.sticky.set(session.sticky.id() === null ? (current()?.codeId ?? null) : null),
  }
  /** Within what a span is made larger or smaller: the units it is in, and what is coded. */
  function within(): TextSpan {
    const all = units()
    const from = unitAt(all, span.start)
    const to = unitAt(all, span.end - 1)
    return { start: from ? whole(from).start : span.start, end: Math.max(to ? whole(to).end : span.end, span.end) }
  }
  function open(): void {
    session.openFor(span, { enter: true, chosenBy: 'unit' })
  }
  function codeAgain(codeId: string): void {
    void coder.addCode({ page: view.text(), span }, codeId).then((done) => done && walk.coded())
  }
  function leaveSpan(): void {
    const at = unit && whole(unit)
    if (!at || (span.start === at.start && span.end === at.end)) return walk.stop()
    codingId = null
    choose(at)
  }

  frame.addEventListener('keydown', (event) => {
    if (event.isComposing || !unit) return
    const chord = chordOf(event)
    const action = actionOf(keys(), chord)
    const act = action && acts[action]
    const sticky = session.sticky.id()
    if (turnCoding(coder, current(), chord, action, () => strip.say(words().said.noCoding))) event.preventDefault()
    else if (act) {
      event.preventDefault()
      act()
    } else if (chord === 'Escape') leaveSpan()
    else if (chord === 'Home') goTo(units()[0])
    else if (chord === 'End') goTo(units().at(-1))
    else if (chord === 'Enter' && sticky !== null) codeAgain(sticky)
    else if (chord === 'Enter') open()
    else if (chord.toLowerCase() === 'ctrl+z') void coder.undo()
    else if ([...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      open()
      session.type([event.key])
    } else return
    event.preventDefault()
  })
  // A person who goes on with the mouse, or by Tab, is done with it.
  view.documents.listen('pointerdown', ({ target }) => {
    if (unit && target !== layer.host) walk.stop()
  })
  view.documents.listen('focusin', ({ target }) => {
    if (unit && target !== layer.host) walk.stop()
  })
  let waiting = false
  const drawSoon = () => {
    if (waiting || !unit) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      if (!signal.aborted) draw()
    })
  }
  for (const type of ['scroll', 'resize'] as const) view.documents.listen(type, drawSoon)

  const walk: UnitWalk = {
    start: () => {
      view.catchUp()
      const all = units()
      if (all.length === 0) {
        strip.say(words().walk.noUnits)
        return false
      }
      const at = selectedSpan(view.text(), view.shadowRoots, view.documents.current())?.start ?? caretOffset(view.text(), view.documents.current()) ?? offsetOnScreen(view.text())
      const first = unitAt(all, at) ?? all.find(({ start }) => start >= at) ?? all.at(-1)!
      session.close()
      const { activeElement } = document
      wasAt = activeElement instanceof HTMLElement && activeElement !== layer.host ? activeElement : null
      hint.textContent = words().walk.keys
      frame.hidden = false
      goTo(first)
      layer.say(`${words().walk.started} ${placeWords(first)}: ${textOf(span)} ${codesHere()}`)
      frame.focus({ preventScroll: true })
      return true
    },
    stop: () => {
      if (!unit) return
      unit = null
      codingId = null
      frame.hidden = true
      view.highlights.showSelection(view.text(), null)
      if (layer.root.activeElement === frame) wasAt?.focus({ preventScroll: true })
      layer.say(words().walk.ended)
    },
    isOn: () => unit !== null,
    act: (action) => {
      if (unit || walk.start()) acts[action]?.()
    },
    coded: () => {
      if (unit && view.state()?.settings.advance) step(1)
      else if (unit) draw()
    },
    redraw: () => {
      if (!unit) return
      // The text may have changed below it: what was stood at is where its number is now.
      unit = units().find(({ index }) => index === unit!.index) ?? null
      if (unit) drawSoon()
      else walk.stop()
    },
  }
  return walk
}
