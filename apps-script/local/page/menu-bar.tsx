import { useEffect, useRef, useState } from 'preact/hooks'
import type { MenuEntry } from '../environment.ts'
import { dataMenu } from './data-menu.ts'
import { say } from './language.ts'
import { type MenuItem, MenuList } from './menu.tsx'
import { book, gridFocus, runMenuItem } from './page-state.ts'
import { sampleMenu } from './sample.ts'
import { editMenu, tabMenu } from './sheet-menus.ts'

const toItem = (entry: MenuEntry): MenuItem => {
  if (entry.kind === 'separator') return { kind: 'separator' }
  if (entry.kind === 'menu') return { kind: 'menu', label: entry.label, items: entry.entries.map(toItem) }
  return { kind: 'item', label: entry.label, run: () => void runMenuItem(entry.functionName, entry.label) }
}

/** The menu bar: the page's own menus and those the add-on made. */
export function MenuBar() {
  const bar = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<number | null>(null)
  const [current, setCurrent] = useState(0)
  const view = book.value
  const menus: readonly { readonly label: string; readonly items: readonly MenuItem[] }[] = [
    { label: say('edit'), items: editMenu() },
    { label: say('data'), items: dataMenu() },
    { label: say('tab'), items: tabMenu() },
    { label: say('sample'), items: sampleMenu() },
    ...(view?.menus ?? []).map((menu) => ({ label: menu.addon ? (view?.addOnName ?? '') : menu.label, items: menu.entries.map(toItem) })),
  ]
  const button = (index: number): HTMLElement | undefined => bar.current?.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]')[index]

  useEffect(() => {
    if (open === null) return undefined
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || bar.current?.contains(event.target) !== true) setOpen(null)
    }
    // A click in the add-on's frame is not seen here; the window losing the focus is.
    const away = (): void => setOpen(null)
    document.addEventListener('pointerdown', outside)
    addEventListener('blur', away)
    return () => {
      document.removeEventListener('pointerdown', outside)
      removeEventListener('blur', away)
    }
  }, [open])

  const step = (from: number, by: number, stayOpen: boolean): void => {
    const next = (from + by + menus.length) % menus.length
    setCurrent(next)
    setOpen(stayOpen ? next : null)
    if (!stayOpen) button(next)?.focus()
  }

  return (
    <div role="menubar" aria-label={say('menuBar')} class="menubar" ref={bar}>
      {menus.map((menu, index) => (
        <div class="top" key={menu.label}>
          <button type="button" role="menuitem" aria-haspopup="menu" aria-expanded={open === index} tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => setOpen(open === index ? null : index)}
            onPointerEnter={() => { if (open !== null) setOpen(index) }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') step(index, 1, false)
              else if (event.key === 'ArrowLeft') step(index, -1, false)
              else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpen(index)
              else if (event.key === 'Escape') gridFocus.value += 1
              else return
              event.preventDefault()
            }}>{menu.label}</button>
          {open === index && (
            <MenuList key={index} label={menu.label} items={menu.items} sideways={(by) => step(index, by, true)} close={(restore) => {
              setOpen(null)
              if (restore) button(index)?.focus()
            }} />
          )}
        </div>
      ))}
    </div>
  )
}
