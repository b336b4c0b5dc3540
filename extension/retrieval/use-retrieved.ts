import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Query } from '../../shared/retrieval/query.ts'
import type { Passage, RetrievedSlice } from '../protocols/retrieval.ts'
import { useWorkPage } from '../ui/work-page.ts'

/** So many come first: a screen or two, there before a person notices. */
const FIRST = 50
/** A press brings so many more. */
export const MORE = 200
/** To have all of them, they come in larger parts. */
const WHOLE = 1_000

/** The answer to a question as far as it has come. */
export interface Answer extends Omit<RetrievedSlice, 'next'> {
  readonly next: number | null
}

interface Retrieving {
  /** Null before the first answer. */
  readonly answer: Answer | null
  /** Fetches the next slice. */
  readonly more: () => Promise<void>
  /** All passages, those that are not shown yet too; null when one could not be had. */
  readonly whole: () => Promise<readonly Passage[] | null>
}

/** Asks a question, and asks it again whenever the question or the records change; as many passages stay in view as there were. */
export function useRetrieved(query: Query): Retrieving {
  const page = useWorkPage()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const asked = useRef(0)
  const shown = useRef(0)
  const question = JSON.stringify(query)
  const revision = page.revision.value

  const gather = useCallback(async (most: number): Promise<Answer | null> => {
    const first = await page.ask('retrieve', { query, from: 0, most: Math.min(WHOLE, Math.max(FIRST, most)) })
    if (!first) return null
    const passages = [...first.passages]
    let { next } = first
    while (next !== null && passages.length < most) {
      const slice = await page.ask('retrieve', { query, from: next, most: WHOLE })
      if (!slice) return null
      passages.push(...slice.passages)
      ;({ next } = slice)
    }
    return { ...first, passages, next }
  }, [question])

  useEffect(() => {
    const own = ++asked.current
    void gather(shown.current).then((gathered) => {
      if (gathered && asked.current === own) setAnswer(gathered)
    })
  }, [question, revision])
  useEffect(() => {
    shown.current = 0
  }, [question])

  return {
    answer,
    more: async () => {
      if (!answer || answer.next === null) return
      const own = asked.current
      const slice = await page.ask('retrieve', { query, from: answer.next, most: MORE })
      if (!slice || asked.current !== own) return
      shown.current = answer.passages.length + slice.passages.length
      setAnswer({ ...answer, passages: [...answer.passages, ...slice.passages], next: slice.next })
    },
    whole: async () => (await gather(Infinity))?.passages ?? null,
  }
}
