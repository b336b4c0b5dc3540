import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** One entry of a menu on the page. */
export type MenuItem =
  | { readonly kind: 'item'; readonly label: string; readonly run: () => void; readonly disabled?: boolean }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly MenuItem[] }

interface MenuListProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly close: (restoreFocus: boolean) => void
  /** Left and right arrows at the top level go to the neighbouring menu of a bar. */
  readonly sideways?: (step: 1 | -1) => void
  readonly nested?: boolean
}

/** An open menu: arrow keys, Home, End, first letters, Enter, Escape; submenus open to the side. */
export function MenuList({ label, items, close, sideways, nested = false }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<number | null>(null)
  const entries = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(':scope > [role=menuitem], :scope > .sub > [role=menuitem]') ?? [])]
  // Before the next key: who types fast would otherwise press it on the button.
  useLayoutEffect(() => { entries()[0]?.focus() }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = entries()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const go = (to: number): void => all[(to + all.length) % all.length]?.focus()
    const index = Number(all[at]?.dataset['index'])
    const item = items[index]
    switch (event.key) {
      case 'ArrowDown': go(at + 1); break
      case 'ArrowUp': go(at - 1); break
      case 'Home': go(0); break
      case 'End': go(-1); break
      case 'ArrowRight': if (item?.kind === 'menu') setOpen(index); else sideways?.(1); break
      case 'ArrowLeft': if (nested) close(true); else sideways?.(-1); break
      case 'Escape': close(true); break
      case 'Tab': close(false); return
      default: {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.key === ' ') return
        const letter = event.key.toLowerCase()
        const order = [...all.slice(at + 1), ...all.slice(0, at + 1)]
        order.find((entry) => entry.textContent?.trim().toLowerCase().startsWith(letter))?.focus()
      }
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its entries have the focus, as the menu pattern says
    <div role="menu" aria-label={label} class={nested ? 'menu nested' : 'menu'} ref={list} onKeyDown={onKeyDown}>
      {items.map((item, index) => {
        // Entries have no other identity than their place.
        const key = `${index} ${item.kind}`
        if (item.kind === 'separator') return <hr key={key} />
        if (item.kind === 'item') {
          return (
            <button key={key} type="button" role="menuitem" tabIndex={-1} data-index={index} aria-disabled={item.disabled === true}
              onClick={() => {
                if (item.disabled === true) return
                close(true)
                item.run()
              }}>{item.label}</button>
          )
        }
        return (
          <div class="sub" key={key}>
            <button type="button" role="menuitem" tabIndex={-1} data-index={index} aria-haspopup="menu" aria-expanded={open === index}
              onClick={() => setOpen(open === index ? null : index)}>{item.label}<span aria-hidden="true">▸</span></button>
            {open === index && (
              <MenuList nested label={item.label} items={item.items} close={(restore) => {
                setOpen(null)
                if (restore) entries().find((entry) => entry.dataset['index'] === String(index))?.focus()
              }} />
            )}
          </div>
        )
      })}
    </div>
  )
}
