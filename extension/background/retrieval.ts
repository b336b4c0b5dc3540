import * as v from 'valibot'
import { mayQuote, type Coding } from '../../shared/coding/coding.ts'
import type { IndexedCodings } from '../../shared/retrieval/index-codings.ts'
import { overlappingCodings, type OverlapFinder } from '../../shared/retrieval/overlapping-codings.ts'
import { contextAround, type PassageContext } from '../../shared/retrieval/passage-context.ts'
import { readQuery } from '../../shared/retrieval/query.ts'
import type { Passage, RetrievalProtocol } from '../protocols/retrieval.ts'
import { type Handlers, Refusal } from '../send.ts'
import { openWebPassage } from './open-passage.ts'
import { rememberedIndex } from './remembered-index.ts'
import type { Store } from './store.ts'

/** More passages at once would hold up the page that takes them in. */
const MOST_AT_ONCE = 1_000
/** UTF-16 units of a kept text on each side of a passage: a sentence or two. */
const CONTEXT = 200
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const sliceSchema = v.object({ from: offset, most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_AT_ONCE)) })
const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(5_000))

/** Questions to the codings, answered in slices. */
export function retrievalHandlers(store: Store): Pick<Handlers<RetrievalProtocol>, 'retrieve' | 'passagesById' | 'askable' | 'openPassage'> {
  const remembered = rememberedIndex(store)
  return {
    async retrieve(request) {
      const query = readQuery(request?.query)
      const slice = v.safeParse(sliceSchema, request)
      if (!query || !slice.success) throw new Refusal('bad-request', 'query')
      const { hits, ...found } = await remembered.answer(query)
      const { from, most } = slice.output
      const to = from + most
      return { ...found, total: hits.length, passages: await passagesOf(store, await remembered.index(), hits.slice(from, to)), next: to < hits.length ? to : null }
    },
    async passagesById(request) {
      const asked = v.safeParse(ids, request?.ids)
      if (!asked.success) throw new Refusal('bad-request', 'ids')
      const found = (await store.codings.bulkGet(asked.output)).flatMap((coding) => (coding && !coding.deleted ? [coding] : []))
      const index = await remembered.index()
      const known = new Set(index.coded.map(({ source }) => source.id))
      return passagesOf(store, index, found.filter((coding) => known.has(coding.sourceId)))
    },
    async askable() {
      const { coded, attributes } = await remembered.index()
      const values = (of: (coding: Coding) => string | null) => [...new Set(coded.flatMap(({ codings }) => codings.flatMap((coding) => of(coding) ?? [])))].sort()
      return { coders: values((coding) => coding.coder), places: values((coding) => coding.place), attributes }
    },
    async openPassage(request) {
      const coding = await store.codings.get(String(request?.id))
      if (!coding) throw new Refusal('unknown-coding', String(request?.id))
      const place = await store.addresses.where('sourceId').equals(coding.sourceId).first()
      return place ? openWebPassage(place.address, coding) : false
    },
  }
}

async function passagesOf(store: Store, index: IndexedCodings, codings: readonly Coding[]): Promise<Passage[]> {
  const sourceIds = [...new Set(codings.map((coding) => coding.sourceId))]
  const [texts, addresses] = await Promise.all([store.texts.bulkGet(sourceIds), store.addresses.where('sourceId').anyOf(sourceIds).toArray()])
  const textOf = new Map(texts.flatMap((kept) => (kept && !kept.deleted ? [[kept.id, kept.text] as const] : [])))
  const onWeb = new Set(addresses.map(({ sourceId }) => sourceId))
  return codings.map((coding) => {
    const { position } = coding.selectors
    const around = contextOf(coding, textOf.get(coding.sourceId) ?? null)
    const guards = guardedIn(index, coding.sourceId)
    return {
      ...around,
      coding: { ...coding, selectors: { quote: { ...coding.selectors.quote, prefix: '', suffix: '' }, position } },
      place: textOf.has(coding.sourceId) ? 'reader' : onWeb.has(coding.sourceId) ? 'page' : null,
      sensitiveElsewhere: guards(position.start, position.end).some((other) => other.id !== coding.id && other.sensitivity !== 'none'),
      contextMayLeave: guards(position.start - around.before.length, position.end + around.after.length).length === 0,
    }
  })
}

/** From the text where it is kept and the words stand where they should, else as far as the selectors remember. */
function contextOf({ selectors: { quote, position } }: Coding, text: string | null): PassageContext {
  if (text !== null && text.slice(position.start, position.end) === quote.exact) return contextAround(text, position, CONTEXT)
  return { before: quote.prefix, after: quote.suffix }
}

/** Codings of words that may not be quoted, by source; made once for as long as no record changes. */
const guarded = new WeakMap<IndexedCodings, Map<string, OverlapFinder>>()

function guardedIn(index: IndexedCodings, sourceId: string): OverlapFinder {
  const known = guarded.get(index) ?? new Map<string, OverlapFinder>()
  guarded.set(index, known)
  const finder = known.get(sourceId) ?? overlappingCodings(index.coded.find(({ source }) => source.id === sourceId)!.codings.filter((coding) => !mayQuote(coding)))
  known.set(sourceId, finder)
  return finder
}
