import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Coding } from '../../shared/coding/coding.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'

/** So many stand in the list at first: a few screens, drawn before a person notices. */
const FIRST = 100
/** A press adds as many as there are, up to this: more would hold up the panel. */
const MOST_ADDED = 500

interface CodingListProps {
  readonly codings: readonly Coding[]
  readonly item: (coding: Coding) => ComponentChildren
  /** Id of a coding that is worked on: it stays, also when others come before it. */
  readonly edited: string | null
}

/** Codings one below the other. A long list grows when a person asks for more, and the focus goes to the first that came. */
export function CodingList({ codings, item, edited }: CodingListProps) {
  const { codings: words } = useStrings()
  const [asked, setAsked] = useState(FIRST)
  const list = useRef<HTMLOListElement>(null)
  const fresh = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (fresh.current === null) return
    list.current?.children[fresh.current]?.querySelector('button')?.focus()
    fresh.current = null
  }, [asked])
  const shown = Math.min(codings.length, Math.max(asked, codings.findIndex(({ id }) => id === edited) + 1))
  const left = codings.length - shown
  const next = Math.min(left, shown, MOST_ADDED)
  const more = () => {
    fresh.current = shown
    setAsked(shown + next)
  }
  return (
    <>
      <ol class="codings" ref={list}>{codings.slice(0, shown).map(item)}</ol>
      {left > 0 && <div class="codings__more"><Button small onClick={more}>{words.more(next, left)}</Button></div>}
    </>
  )
}
