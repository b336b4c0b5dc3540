import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useStrings } from './language.ts'

interface SectionProps {
  readonly title: string
  readonly onBack: () => void
  readonly children: ComponentChildren
}

/** A page of the sidebar with the way back; its heading takes the focus, so that people who listen know where they are. */
export function Section({ title, onBack, children }: SectionProps) {
  const strings = useStrings()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    // The way back stands above the heading, and must be in view with it.
    window.scrollTo(0, 0)
    heading.current?.focus()
  }, [])
  return (
    <main class="sidebar__page">
      <div class="sidebar__bar">
        <Button kind="subtle" small onClick={onBack}><span aria-hidden="true">‹ </span>{strings.back}</Button>
      </div>
      <h1 ref={heading} tabIndex={-1} class="nl-heading nl-heading--level-2">{title}</h1>
      {children}
    </main>
  )
}
