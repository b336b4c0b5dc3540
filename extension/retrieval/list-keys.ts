import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Hears the keys that are pressed on the controls in a list. The list itself is no control: nothing can be pressed on it. */
export function useKeysIn(list: RefObject<HTMLElement | null>, hear: (event: KeyboardEvent, list: HTMLElement) => void): void {
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    const own = list.current
    if (!own) return undefined
    const listen = (event: KeyboardEvent) => latest.current(event, own)
    own.addEventListener('keydown', listen)
    return () => own.removeEventListener('keydown', listen)
  })
}

/** Moves through a list by arrow, from control to control of one kind in it; whether the key was one of these. */
export function moveInList(event: KeyboardEvent, list: HTMLElement, selector: string): boolean {
  const controls = [...list.querySelectorAll<HTMLElement>(selector)]
  const at = controls.indexOf(event.target as HTMLElement)
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return false
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: controls.length - 1 }[event.key]
  if (to === undefined) return false
  event.preventDefault()
  const next = controls[Math.max(0, Math.min(to, controls.length - 1))]!
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
  return true
}
