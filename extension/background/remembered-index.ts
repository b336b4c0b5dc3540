import Dexie from 'dexie'
import { indexCodings, type IndexedCodings } from '../../shared/retrieval/index-codings.ts'
import type { SpeakerAttributes } from '../../shared/retrieval/speaker-attributes.ts'
import type { Query } from '../../shared/retrieval/query.ts'
import { retrieveFrom, type Retrieved } from '../../shared/retrieval/retrieve.ts'
import type { Store } from './store.ts'

/** Answers questions to all codings of a store. */
export interface RememberedIndex {
  index(): Promise<IndexedCodings>
  /** The answer to a question; asked again for its next slice, it is not worked out anew. */
  answer(query: Query): Promise<Retrieved>
}

/**
 * Reading all codings takes longer than any question to them, so that they are kept in memory until a record changes, as long as the
 * worker lives. Nothing depends on it: a worker that was stopped reads them again.
 */
export function rememberedIndex(store: Store): RememberedIndex {
  let state = 0
  let known: { readonly state: number; readonly index: Promise<IndexedCodings> } | null = null
  let last: { readonly index: IndexedCodings; readonly asked: string; readonly answer: Retrieved } | null = null
  // Told after a transaction is done, of whichever part of the background wrote; what was being read meanwhile is read again.
  Dexie.on('storagemutated', () => {
    state += 1
  })
  const read = async () => {
    const attributes: SpeakerAttributes[] = []
    const [codes, sources, codings] = await store.transaction('r', [store.codes, store.sources, store.codings, store.texts], () => Promise.all([
      store.codes.toArray(), store.sources.toArray(), store.codings.toArray(),
      // One text at a time: all that is kept of them is what respondents are known by.
      store.texts.each(({ id, deleted, respondents }) => {
        if (!deleted) attributes.push(...respondents.map((one) => ({ sourceId: id, label: one.label, values: one.attributes })))
      }),
    ]))
    return indexCodings({ codes, sources, codings, attributes })
  }
  const index = async (): Promise<IndexedCodings> => {
    if (known?.state !== state) known = { state, index: read() }
    const { index: reading } = known
    try {
      return await reading
    } catch (failed) {
      known = null
      throw failed
    }
  }
  return {
    index,
    answer: async (query) => {
      const ready = await index()
      const asked = JSON.stringify(query)
      if (last?.index !== ready || last.asked !== asked) last = { index: ready, asked, answer: retrieveFrom(ready, query) }
      return last.answer
    },
  }
}
