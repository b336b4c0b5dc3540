import { useEffect, useState } from 'preact/hooks'

/** What the fragment of this page's address names: a source, and a coding in it. */
export interface Opened {
  readonly sourceId: string | null
  readonly codingId: string | null
}

/** What is open, also after the person went back in the tab. */
export function useOpened(): Opened {
  const [opened, setOpened] = useState(() => openedIn(location.hash))
  useEffect(() => {
    const hear = () => setOpened(openedIn(location.hash))
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  return opened
}

/** The address that opens a source on this page. */
export function addressOfText(sourceId: string): string {
  return `#bron=${encodeURIComponent(sourceId)}`
}

/** What a fragment names. */
export function openedIn(hash: string): Opened {
  const named = new URLSearchParams(hash.replace(/^#/, ''))
  return { sourceId: named.get('bron'), codingId: named.get('codering') }
}
