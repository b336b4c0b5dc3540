import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface DetailsProps {
  readonly summary: string
  /** What it is about, for who cannot see where it stands. */
  readonly about?: string
  readonly children: ComponentChildren
}

/** A part that opens when it is asked for; what is in it is made only then. */
export function Details({ summary, about, children }: DetailsProps) {
  const [open, setOpen] = useState(false)
  return (
    <details class="sidebar__part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}{about && <span class="bs-visually-hidden">: {about}</span>}</summary>
      {open && children}
    </details>
  )
}
