/**
 * Puts the roles right that the grid component leaves out (version 4.28): its header cells stand in no row, its row
 * numbers are cells of no column, and what scrolls takes the keyboard. Returns how to stop.
 */
export function keepGridRoles(grid: HTMLElement): () => void {
  let waiting = false
  const set = (selector: string, name: string, value: string): void => {
    for (const element of grid.querySelectorAll(selector)) if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
  const repair = (): void => {
    waiting = false
    // Nothing in a sheet opens or closes, so it is a grid and no tree.
    if (grid.getAttribute('role') !== 'grid') grid.setAttribute('role', 'grid')
    set('revogr-header:not(.rowHeaders revogr-header) .header-rgRow', 'role', 'row')
    set('revogr-row-headers', 'aria-hidden', 'true')
    set('.vertical-inner.scroll-rgRow', 'role', 'rowgroup')
    set('.vertical-inner.scroll-rgRow', 'tabindex', '-1')
    for (const header of grid.querySelectorAll('revogr-row-headers [role]')) header.removeAttribute('role')
  }
  const observer = new MutationObserver(() => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(repair)
  })
  observer.observe(grid, { childList: true, subtree: true })
  repair()
  return () => observer.disconnect()
}
