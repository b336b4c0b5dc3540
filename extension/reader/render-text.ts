import { headingOfLine } from '../../shared/source/cut-lines.ts'
import { cutText } from '../../shared/source/cut-text.ts'
import { linesOf } from '../../shared/source/lines-of.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import type { Unit } from '../../shared/source/unit.ts'
import { LINE_ATTRIBUTE } from '../page/read-lines.ts'

/** Sentences that stand around the lines; they are no part of the text. */
export interface TextWords {
  readonly page: (page: number) => string
  readonly respondent: (label: string) => string
}

/** About a screen of text: the browser lays out such a part only when it comes near the screen. */
const LETTERS_A_PART = 4_000
/** What the height of a part that was not laid out yet is reckoned by: letters a line, and the heights of a line and of the space below a unit, in rem. */
const LETTERS_A_LINE = 75
const LINE_REM = 1.6
const GAP_REM = 0.9

/** A text longer than this takes longer to make than a person should wait for its begin. */
const LONG = 150_000
const LETTERS_AT_FIRST = 12_000

/** The number of the unit that an element belongs to. */
export const UNIT_ATTRIBUTE = 'data-unit'

/**
 * Makes the elements of a text: a line an element, to the letter, in frames of units, in parts that the browser lays out when they come
 * near the screen. All of it stands in the document, so that finding and selecting go over the whole.
 */
export function renderText(kept: SourceText, units: readonly Unit[], words: TextWords): DocumentFragment {
  const whole = document.createDocumentFragment()
  const attributes = new Map(kept.respondents.map((one) => [one.label, one.attributes]))
  let part = newPart()
  let letters = 0
  let height = 0
  let frame: HTMLElement | null = null
  let at = -1
  let pageNumber = 0
  let lastSpeaker: string | null = null
  const closePart = () => {
    part.style.setProperty('contain-intrinsic-block-size', `auto ${height.toFixed(1)}rem`)
    whole.append(part)
    part = newPart()
    letters = 0
    height = 0
  }
  for (const line of linesOf(kept.text)) {
    while (units[at + 1] && units[at + 1]!.start <= line.start) at++
    const unit = units[at] && line.start < Math.max(units[at]!.end, units[at]!.start + 1) ? units[at]! : null
    const isFirst = unit !== null && (frame === null || frame.getAttribute(UNIT_ATTRIBUTE) !== String(unit.index))
    if (unit === null || isFirst) {
      if (letters > LETTERS_A_PART) closePart()
      frame = null
    }
    for (; kept.pages.length > 0 && kept.pages[pageNumber] !== undefined && kept.pages[pageNumber]! <= line.start; pageNumber++) part.append(aside('text__page', words.page(pageNumber + 1)))
    if (isFirst) {
      if ('pieces' in kept.cutting) {
        const piece = kept.cutting.pieces[unit.index]
        const isNew = unit.speaker !== lastSpeaker
        lastSpeaker = unit.speaker
        if (kept.cutting.kind === 'row') {
          if (isNew && unit.speaker !== null) part.append(respondentHead(words.respondent(unit.speaker), attributes.get(unit.speaker) ?? []))
          if (piece?.heading) part.append(aside('unit__asked', piece.heading))
        } else part.append(heading('unit__who', [unit.time, unit.speaker].filter(Boolean).join(' ')))
      }
      frame = document.createElement('div')
      frame.className = `unit unit--${unit.kind}`
      frame.setAttribute(UNIT_ATTRIBUTE, String(unit.index))
      part.append(frame)
      height += GAP_REM
    }
    const element = lineElement(line.text, isFirst ? unit.wordsStart - line.start : 0, unit)
    if (frame) frame.append(element)
    else part.append(element)
    letters += line.text.length + 20
    height += Math.max(1, Math.ceil(line.text.length / LETTERS_A_LINE)) * LINE_REM
  }
  closePart()
  return whole
}

/** The begin of a long text, some screens of it, to be shown while the rest is made; null for a text that is short. */
export function beginOf(kept: SourceText): SourceText | null {
  if (kept.text.length < LONG) return null
  const end = kept.text.indexOf('\n', LETTERS_AT_FIRST)
  if (end < 0) return null
  return { ...kept, text: kept.text.slice(0, end), cutting: 'pieces' in kept.cutting ? { ...kept.cutting, pieces: kept.cutting.pieces.filter((piece) => piece.end <= end) } : kept.cutting }
}

/** The units that a kept text is cut into. */
export function unitsOf(kept: SourceText): Unit[] {
  return cutText(kept.text, kept.cutting)
}

function newPart(): HTMLElement {
  const part = document.createElement('div')
  part.className = 'text__part'
  return part
}

/** A line, with the label and time before its words set apart; the label of a turn is a heading, so that a screen reader goes from turn to turn. */
function lineElement(text: string, label: number, unit: Unit | null): HTMLElement {
  const line = document.createElement('p')
  line.className = text === '' ? 'line line--empty' : unit === null ? 'line line--outside' : 'line'
  line.setAttribute(LINE_ATTRIBUTE, '')
  if (text === '') return line
  if (label > 0 && label <= text.length && unit?.kind !== 'paragraph') {
    const who = document.createElement('span')
    who.className = unit?.kind === 'turn' ? 'line__who' : headingOfLine(text) === null ? 'line__mark' : 'line__column'
    if (unit?.kind === 'turn') {
      who.setAttribute('role', 'heading')
      who.setAttribute('aria-level', '3')
    }
    who.textContent = text.slice(0, label)
    line.append(who, text.slice(label))
  } else line.append(text)
  return line
}

function heading(name: string, text: string): HTMLElement {
  const element = document.createElement('h3')
  element.className = name
  element.textContent = text
  return element
}

function aside(name: string, text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = name
  element.textContent = text
  return element
}

function respondentHead(label: string, attributes: readonly { readonly name: string; readonly value: string }[]): HTMLElement {
  const head = heading('unit__respondent', label)
  for (const { name, value } of attributes) {
    const tag = document.createElement('span')
    tag.className = 'unit__attribute'
    tag.title = name
    tag.textContent = value
    head.append(' ', tag)
  }
  return head
}
