import { useEffect, useRef, useState } from 'preact/hooks'
import type { Passage } from '../protocols/codebook.ts'
import { useWorkPage } from '../ui/work-page.ts'

/** Passages asked before they are needed, so that the next one stands there at once. */
const AHEAD = 20

/** The passages of codings around a place in their list, asked again after every change; null for one that is gone, missing for one that is not known yet. */
export function usePassages(ids: readonly string[], at: number): ReadonlyMap<string, Passage | null> {
  const page = useWorkPage()
  const [known, setKnown] = useState<ReadonlyMap<string, Passage | null>>(new Map())
  const revision = page.revision.value
  const seen = useRef(revision)
  useEffect(() => {
    // What was seen already is asked again too when something changed: undo may have given it back its code.
    const from = seen.current === revision ? at : Math.max(0, at - AHEAD)
    const wanted = ids.slice(from, at + AHEAD).filter((id) => seen.current !== revision || !known.has(id))
    seen.current = revision
    if (wanted.length === 0) return
    void page.ask('passages', { ids: wanted }).then((found) => {
      if (found === null) return
      const byId = new Map(found.map((passage) => [passage.coding.id, passage]))
      setKnown((now) => new Map([...now, ...wanted.map((id) => [id, byId.get(id) ?? null] as const)]))
    })
  }, [ids, at, revision])
  return known
}
