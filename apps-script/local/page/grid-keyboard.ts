import { cellStep, type StepKey } from './cell-steps.ts'
import { selection, sheet } from './page-state.ts'

const EDITOR = 'revogr-edit textarea, revogr-edit select'
// Longer than an editor takes to open; after it a held key is let go rather than lost.
const OPENING = 600

/** What the keyboard needs of the grid. */
export interface KeyedGrid {
  /** Puts the grid's own focus on the selected cell and shows it; `fromTop` shows what is not frozen from its first row, for Ctrl+Home. */
  readonly place: (fromTop: boolean) => void
  /** Whether that focus is still on its way. */
  readonly placing: () => boolean
  /** How many rows fit in what is seen. */
  readonly pageRows: () => number
}

/**
 * Moves the active cell by keyboard. The grid component (version 4.28) waits 70 ms after each arrow and drops those that come in
 * between, stops at frozen rows and knows no Home, End or Page keys; here the selection moves at once and the component follows.
 * What is typed before it has followed is held and given to it in order, so that it lands in the cell that was meant. Returns how to stop.
 */
export function watchGridKeys(element: HTMLElement, grid: KeyedGrid): () => void {
  const held: KeyboardEvent[] = []
  let opening = 0
  let releasing = false

  const editor = (): Element | null => element.querySelector(EDITOR)
  const waiting = (): boolean => grid.placing() || releasing || (Date.now() < opening && document.activeElement !== editor())

  const release = async (): Promise<void> => {
    if (releasing) return
    releasing = true
    try {
      while (held.length > 0 || Date.now() < opening) {
        await new Promise((done) => requestAnimationFrame(done))
        if (grid.placing()) continue
        const open = editor()
        if (open !== null && document.activeElement === open) opening = 0
        if (Date.now() < opening) continue
        // All letters at once: one that goes into the editor by itself would overtake those held.
        do {
          const event = held.shift()
          if (event !== undefined) give(event, open)
        } while (held[0] !== undefined && document.activeElement === editor() && isLetter(held[0]))
      }
    } finally {
      releasing = false
    }
  }
  const give = (event: KeyboardEvent, open: Element | null): void => {
    if (open === null && move(event)) return
    const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event
    const again = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, altKey, metaKey, bubbles: true, cancelable: true })
    if (open === null) {
      if (opensEditor(event)) opening = Date.now() + OPENING
      document.dispatchEvent(again)
    } else if (isLetter(event) && (open instanceof HTMLTextAreaElement)) {
      open.setRangeText(key, open.value.length, open.value.length, 'end')
      open.dispatchEvent(new InputEvent('input', { bubbles: true }))
    } else open.dispatchEvent(again)
  }
  const move = (event: KeyboardEvent): boolean => {
    const view = sheet.peek()
    if (view === null || event.altKey) return false
    const key: StepKey = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey }
    const to = cellStep(key, selection.peek(), view, grid.pageRows())
    if (to === null) return false
    selection.value = { ...to, rows: 1, columns: 1 }
    grid.place(key.ctrl && key.key === 'Home')
    return true
  }
  const hear = (event: KeyboardEvent): void => {
    const { target } = event
    // What `give` sends is for the component or its editor.
    if (!event.isTrusted || !(target instanceof Element) || event.isComposing || MODIFIERS.includes(event.key) || document.querySelector('dialog:modal') !== null) return
    const inEditor = target.matches(EDITOR)
    if (inEditor ? held.length === 0 : !(element.contains(target) || (target === document.body && element.querySelector('.focused-cell') !== null))) return
    const inOrder = held.length > 0 || Date.now() < opening || releasing
    if (!inEditor && !inOrder && editor() === null && move(event)) {
      event.preventDefault()
      event.stopPropagation()
    } else if (waiting() || editor() !== null) {
      // Browser's own keys (F5, F6, Ctrl+R, Ctrl+C …) are no typing.
      if (event.key.length > 1 ? inEditor && !ENDS.includes(event.key) || /^F\d+$/.test(event.key) && event.key !== 'F2' : event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      held.push(event)
      void release()
    } else if (opensEditor(event)) {
      opening = Date.now() + OPENING
      void release()
    }
  }
  document.addEventListener('keydown', hear, { capture: true })
  return () => document.removeEventListener('keydown', hear, { capture: true })
}

const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process']
const ENDS: readonly string[] = ['Enter', 'Tab', 'Escape']
const isLetter = (event: KeyboardEvent): boolean => event.key.length === 1 && !event.ctrlKey && !event.metaKey
const opensEditor = (event: KeyboardEvent): boolean => isLetter(event) || event.key === 'Enter' || event.key === 'F2'
