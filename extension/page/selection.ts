import { trimSpan } from '../../shared/anchoring/trim-span.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { PageText } from './page-text.ts'

/** Inputs that take no letters. */
const BUTTON_LIKE = new Set(['button', 'submit', 'reset', 'checkbox', 'radio', 'image', 'file', 'color', 'range'])
const TEXT_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton']

/**
 * The passage that is selected now, without white space at its ends; null when nothing of the page's text is. A selection made
 * backwards, over several blocks, by a triple click or by keyboard all read alike.
 */
export function selectedSpan(page: PageText, shadowRoots: Iterable<ShadowRoot> = []): TextSpan | null {
  const offsets = selectedRanges([...shadowRoots]).flatMap((range) => {
    const start = page.offsetAt(range.startContainer, range.startOffset)
    const end = page.offsetAt(range.endContainer, range.endOffset)
    return start === null || end === null || start === end ? [] : [start, end]
  })
  if (offsets.length === 0) return null
  // Some browsers select cells of a table one range each: what is coded is all from the first to the last.
  return trimSpan(page.text, wholeCharacters(page.text, { start: Math.min(...offsets), end: Math.max(...offsets) }))
}

/** Where the caret stands in the page's text; null when something is selected or the caret stands nowhere. */
export function caretOffset(page: PageText): number | null {
  const selection = getSelection()
  if (!selection || !selection.isCollapsed || !selection.focusNode) return null
  return page.offsetAt(selection.focusNode, selection.focusOffset)
}

/** Whether the letters a person types are for this element. */
export function isTypedIn(element: Element | null): boolean {
  const inner = innermostFocus(element)
  if (!(inner instanceof HTMLElement)) return false
  if (inner instanceof HTMLInputElement) return !BUTTON_LIKE.has(inner.type)
  return inner.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(inner.tagName) || TEXT_ROLES.includes(inner.getAttribute('role') ?? '')
}

/** Whether an element is a field, whose text is no text of the page. */
export function isField(element: Element | null): boolean {
  const inner = innermostFocus(element)
  return inner !== null && /^(?:INPUT|TEXTAREA|SELECT)$/.test(inner.tagName) && isTypedIn(inner)
}

/** The element that has the focus, looked up through open shadow roots. */
function innermostFocus(element: Element | null): Element | null {
  let at = element
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}

function selectedRanges(shadowRoots: ShadowRoot[]): AbstractRange[] {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return []
  // Inside a shadow root the plain range stops at its host.
  const composed = shadowRoots.length > 0 && 'getComposedRanges' in selection ? selection.getComposedRanges({ shadowRoots }) : []
  return composed.length > 0 ? composed : Array.from({ length: selection.rangeCount }, (_none, index) => selection.getRangeAt(index))
}

function wholeCharacters(text: string, { start, end }: TextSpan): TextSpan {
  return { start: splits(text, start) ? start - 1 : start, end: splits(text, end) ? end + 1 : end }
}

function splits(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)
}
