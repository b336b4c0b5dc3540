// What happy-dom lacks of a browser, as far as reading a page needs it: the display of elements, white space and visibility that
// are inherited. What a real browser makes of all this is seen in the end-to-end tests.
const DISPLAY: Readonly<Record<string, string>> = {
  TABLE: 'table', TBODY: 'table-row-group', TR: 'table-row', TD: 'table-cell', TH: 'table-cell', LI: 'list-item', SLOT: 'contents', HEAD: 'none', SCRIPT: 'none', STYLE: 'none', TEMPLATE: 'none',
}
const INLINE = new Set(['A', 'B', 'I', 'EM', 'STRONG', 'SPAN', 'MARK', 'BR', 'INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'LABEL', 'SMALL', 'SUP'])

function inherited(element: Element, property: 'visibility' | 'whiteSpace', initial: string): string {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null) {
    const own = at instanceof HTMLElement ? at.style[property] : ''
    if (own) return own
    if (property === 'whiteSpace' && at.tagName === 'PRE') return 'pre'
  }
  return initial
}

globalThis.getComputedStyle = ((element: Element) => ({
  display: (element instanceof HTMLElement && element.style.display) || (element.hasAttribute('hidden') ? 'none' : (DISPLAY[element.tagName] ?? (INLINE.has(element.tagName) ? 'inline' : 'block'))),
  visibility: inherited(element, 'visibility', 'visible'),
  whiteSpace: inherited(element, 'whiteSpace', 'normal'),
  getPropertyValue: () => '',
})) as unknown as typeof getComputedStyle
