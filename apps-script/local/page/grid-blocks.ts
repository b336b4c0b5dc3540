import { effect } from '@preact/signals'
import { blockSize } from './cell-looks.ts'
import { mergeAround, selection, sheet } from './page-state.ts'

/** Draws the ring around merged cells as around one: the grid component (version 4.28) knows only its own cells. Returns how to stop. */
export function ringBlocks(element: HTMLElement): () => void {
  return effect(() => {
    const view = sheet.value
    const block = mergeAround(selection.value.row, selection.value.column)
    element.classList.toggle('bs-in-block', view !== null && block !== null)
    if (view === null || block === null) return
    const { width, height } = blockSize(view, block, (column) => view.columnWidths[column] ?? 100)
    element.style.setProperty('--block-width', `${width}px`)
    element.style.setProperty('--block-height', `${height}px`)
  })
}

/** Lets a wheel scroll a text that is longer than its row shows, before the grid takes the wheel for itself. Returns how to stop. */
export function scrollTallCells(element: HTMLElement): () => void {
  const hear = (event: WheelEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('.bs-scrolls') : null
    if (cell === null || event.ctrlKey || event.shiftKey) return
    const left = event.deltaY < 0 ? cell.scrollTop : cell.scrollHeight - cell.clientHeight - cell.scrollTop
    if (left >= 1) event.stopPropagation()
  }
  element.addEventListener('wheel', hear, { capture: true, passive: true })
  return () => element.removeEventListener('wheel', hear, { capture: true })
}
