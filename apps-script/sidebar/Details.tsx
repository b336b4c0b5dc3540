import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** A part that opens when it is asked for; what is in it is made only then. */
export function Details({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <details class="sidebar__part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  )
}
