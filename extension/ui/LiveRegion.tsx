import { useEffect, useState } from 'preact/hooks'

/** Long enough that a burst of changes is read out once. */
const SETTLE_MS = 700

/** Reads a sentence out politely once it has stood still for a moment; nothing is seen. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return <output class="bs-visually-hidden" aria-live="polite">{settled}</output>
}
