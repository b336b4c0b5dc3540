import { useEffect, useState } from 'preact/hooks'
import { NEW_QUERY, type Query } from '../../shared/retrieval/query.ts'

/** What the page shows; its address says which, so that it can be linked to and opened again. */
export type RetrievalView =
  | { readonly kind: 'ask'; readonly codeId: string | null; readonly savedId: string | null }
  | { readonly kind: 'threads'; readonly threadId: string | null }
  | { readonly kind: 'find' }

/** Reads the fragment of the address: `#code=…`, `#vraag=…`, `#draden`, `#draad=…`, `#zoek`; anything else is a new question. */
export function viewOf(fragment: string): RetrievalView {
  const [name, id = ''] = fragment.replace(/^#/, '').split('=')
  if (name === 'zoek') return { kind: 'find' }
  if (name === 'draden' || name === 'draad') return { kind: 'threads', threadId: name === 'draad' && id !== '' ? decodeURIComponent(id) : null }
  const asked = id === '' ? null : decodeURIComponent(id)
  return { kind: 'ask', codeId: name === 'code' ? asked : null, savedId: name === 'vraag' ? asked : null }
}

/** The question that a link to a code asks: everything below it too. */
export function queryOfCode(codeId: string): Query {
  return { ...NEW_QUERY, codes: [{ codeId, withBelow: true }] }
}

/** The view that the address names, now and whenever it changes. */
export function useView(): RetrievalView {
  const [fragment, setFragment] = useState(location.hash)
  useEffect(() => {
    const hear = () => setFragment(location.hash)
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  return viewOf(fragment)
}
