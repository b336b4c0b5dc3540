import { splitsCharacter } from '../../shared/anchoring/check-span.ts'
import { trimSpan } from '../../shared/anchoring/trim-span.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { isText, isThere } from './nodes.ts'
import type { PageText } from './page-text.ts'

/** Inputs that take no letters. */
const BUTTON_LIKE = new Set(['button', 'submit', 'reset', 'checkbox', 'radio', 'image', 'file', 'color', 'range'])
const TEXT_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton']

/**
 * The passage that is selected now, without white space at its ends; null when nothing of the page's text is. A selection made
 * backwards, over several blocks, by a triple click or by keyboard all read alike: it reaches from the first to the last letter
 * in it that can be selected, wherever in the document the browser puts its ends.
 */
export function selectedSpan(page: PageText, shadowRoots: Iterable<ShadowRoot> = [], within = document): TextSpan | null {
  const spans = selectedRanges(shadowRoots, within).flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    const ends = [[startContainer, startOffset], [endContainer, endOffset]] as const
    // In the order of the text: what stands in a slot comes behind its shadow tree in the order of the document.
    const places = ends.map(([node, offset]) => page.offsetAt(node, offset))
    const [from, to] = (places[0] ?? 0) > (places[1] ?? 0) ? ends.toReversed() : ends
    const letters = spanOf(nearestLetter(page, ...from!, true), nearestLetter(page, ...to!, false))
    // Where the trees of its ends have no letters, all of it may stand in shadow trees.
    return letters.length > 0 ? letters : spanOf(page.offsetAt(...from!), page.offsetAt(...to!))
  })
  if (spans.length === 0) return null
  // Some browsers select cells of a table one range each: what is coded is all from the first to the last.
  return trimSpan(page.text, wholeCharacters(page.text, { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }))
}

/** Whether nothing is selected, looked up through open shadow roots. */
export function isNothingSelected(shadowRoots: Iterable<ShadowRoot> = [], within = document): boolean {
  return selectedRanges(shadowRoots, within).every(({ collapsed }) => collapsed)
}

/** Remembers what is selected, or where the caret stands. Returns a function that selects it again, as far as it still stands in the document. */
export function rememberSelection(shadowRoots: Iterable<ShadowRoot> = [], within = document): () => void {
  const selection = within.getSelection()
  const [range] = selectedRanges(shadowRoots, within)
  if (!range) return () => {}
  const ends = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]] as const
  const [anchor, focus] = selection?.direction === 'backward' ? ends.toReversed() : ends
  return () => {
    // The page may have changed meanwhile: a place that is gone is not gone back to.
    if (!ends.every(([node]) => isThere(node))) return
    selection?.setBaseAndExtent(anchor![0], Math.min(anchor![1], lengthOf(anchor![0])), focus![0], Math.min(focus![1], lengthOf(focus![0])))
  }
}

function lengthOf(node: Node): number {
  return isText(node) ? node.length : node.childNodes.length
}

/** Where the caret stands in the page's text; null when something is selected or the caret stands nowhere. */
export function caretOffset(page: PageText, within = document): number | null {
  const selection = within.getSelection()
  if (!selection || !selection.isCollapsed || !selection.focusNode) return null
  return page.offsetAt(selection.focusNode, selection.focusOffset)
}

/** Whether the letters a person types are for this element. */
export function isTypedIn(element: Element | null): boolean {
  const inner = innermostFocus(element)
  if (!inner) return false
  if (inner.tagName === 'INPUT') return !BUTTON_LIKE.has((inner as HTMLInputElement).type)
  return (inner as HTMLElement).isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(inner.tagName) || TEXT_ROLES.includes(inner.getAttribute('role') ?? '')
}

/** Whether an element is a field, whose text is no text of the page. */
export function isField(element: Element | null): boolean {
  const inner = innermostFocus(element)
  return inner !== null && /^(?:INPUT|TEXTAREA|SELECT)$/.test(inner.tagName) && isTypedIn(inner)
}

/** Whether an element that has the focus is a frame that cannot be read: one of another origin, or one that the page locked up. */
export function isInFrame(element: Element | null): boolean {
  return /^I?FRAME$/.test(innermostFocus(element)?.tagName ?? '')
}

/** The element that has the focus, looked up through open shadow roots. */
function innermostFocus(element: Element | null): Element | null {
  let at = element
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}

function selectedRanges(roots: Iterable<ShadowRoot>, within: Document): AbstractRange[] {
  const shadowRoots = [...roots]
  const selection = within.getSelection()
  if (!selection || selection.rangeCount === 0) return []
  // Inside a shadow root the plain range stops at its host.
  const composed = shadowRoots.length > 0 && 'getComposedRanges' in selection ? selection.getComposedRanges({ shadowRoots }) : []
  const ranges = selection.rangeCount === 1 && composed.length > 0 ? composed : Array.from({ length: selection.rangeCount }, (_none, index) => selection.getRangeAt(index))
  if (ranges.length === 1 || ranges.every(isCell)) return ranges
  // Firefox selects a second passage beside the first while Ctrl is held: the last one is meant.
  const { focusNode, focusOffset } = selection
  return ranges.filter((range) => 'isPointInRange' in range && (range as Range).isPointInRange(focusNode!, focusOffset)).slice(-1)
}

function isCell({ startContainer, startOffset }: AbstractRange): boolean {
  return /^T[DH]$/.test(startContainer.childNodes[startOffset]?.nodeName ?? '')
}

function spanOf(start: number | null, end: number | null): TextSpan[] {
  return start !== null && end !== null && start < end ? [{ start, end }] : []
}

/** Offset of the first letter from a place in the document on, or behind the last letter before it. */
function nearestLetter(page: PageText, node: Node, offset: number, forwards: boolean): number | null {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT)
  const step = () => (forwards ? walker.nextNode() : walker.previousNode())
  const child = isText(node) ? node : node.childNodes[offset]
  let at: Node | null = (walker.currentNode = child ?? lastWithin(node))
  if (!isText(at) || (at !== node && forwards === !child)) at = step()
  for (; isText(at); at = step()) {
    const place = page.offsetAt(at, at === node ? offset : forwards ? 0 : at.length)
    if (place !== null && place !== page.offsetAt(at, forwards ? at.length : 0) && canBeSelected(at)) return place
  }
  return null
}

function lastWithin(node: Node): Node {
  let at = node
  while (at.lastChild) at = at.lastChild
  return at
}

/** Whether the page lets a person select a text: numbers of lines and buttons often cannot be, and selections end right behind them. */
function canBeSelected(text: Text): boolean {
  for (let at = text.parentElement; at; at = at.parentElement) {
    const { userSelect } = getComputedStyle(at)
    if (userSelect && userSelect !== 'auto') return userSelect !== 'none'
  }
  return true
}

function wholeCharacters(text: string, { start, end }: TextSpan): TextSpan {
  return { start: splitsCharacter(text, start) ? start - 1 : start, end: splitsCharacter(text, end) ? end + 1 : end }
}
