import { gridFocus } from './page-state.ts'

/** The parts of the page in the order in which F6 goes through them; null is the grid, which places its own focus. */
const PARTS: readonly (readonly [part: string, first: string | null])[] = [
  ['.menubar', '.menubar [tabindex="0"]'], ['.offer:has(button)', '.offer button'], ['.formula-bar', '.formula-bar textarea'], ['revo-grid', null], ['.charts', '.charts'], ['.sidebar', '.sidebar iframe'], ['.tab-row', '.tabs [aria-selected=true]'],
]

/**
 * F6 goes to the next part of the page, Shift+F6 to the one before. In a sheet Tab goes from cell to cell, as everybody expects
 * there, so without this a person with a keyboard alone could not leave it. https://www.w3.org/WAI/WCAG22/Understanding/no-keyboard-trap
 */
export function watchPartKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog:modal') !== null) return
    const there = PARTS.filter(([part]) => document.querySelector(part) !== null)
    const at = there.findIndex(([part]) => document.activeElement?.closest(part) !== null && document.activeElement !== document.body)
    const step = event.shiftKey ? -1 : 1
    const next = there[at === -1 ? 0 : (at + step + there.length) % there.length]
    event.preventDefault()
    event.stopPropagation()
    if (next === undefined) return
    const [, first] = next
    if (first === null) gridFocus.value += 1
    else document.querySelector<HTMLElement>(first)?.focus()
  }, { capture: true })
}

/**
 * Keeps what a person types or pastes elsewhere on the page from the grid component (version 4.28), which listens to the whole
 * document as long as it has a selected cell: an arrow in the formula bar would move the selection, a paste would land in the sheet.
 */
export function keepFromGrid(root: HTMLElement): void {
  for (const type of ['keydown', 'copy', 'cut', 'paste']) {
    root.addEventListener(type, (event) => {
      if (event.target instanceof Element && event.target.closest('revo-grid') === null) event.stopPropagation()
    })
  }
}
