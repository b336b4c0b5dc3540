import * as v from 'valibot'
import { mayQuote, type Coding } from '../../shared/coding/coding.ts'
import type { IndexedCodings } from '../../shared/retrieval/index-codings.ts'
import { contextAround, type PassageContext } from '../../shared/retrieval/passage-context.ts'
import { readQuery } from '../../shared/retrieval/query.ts'
import type { Passage, RetrievalProtocol } from '../protocols/retrieval.ts'
import { type Handlers, Refusal } from '../send.ts'
import { openWebPassage } from './open-passage.ts'
import { rememberedIndex } from './remembered-index.ts'
import type { Store } from './store.ts'

/** So many passages come at once: some screens, and a few milliseconds for the page. */
const SLICE = 200
/** UTF-16 units of a kept text on each side of a passage: a sentence or two. */
const CONTEXT = 200
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(5_000))

/** Questions to the codings, answered in slices. */
export function retrievalHandlers(store: Store): Pick<Handlers<RetrievalProtocol>, 'retrieve' | 'passagesById' | 'askable' | 'openPassage'> {
  const remembered = rememberedIndex(store)
  return {
    async retrieve(request) {
      const query = readQuery(request?.query)
      const from = v.safeParse(offset, request?.from)
      if (!query || !from.success) throw new Refusal('bad-request', 'query')
      const { hits, ...found } = await remembered.answer(query)
      const to = from.output + SLICE
      return { ...found, total: hits.length, passages: await passagesOf(store, await remembered.index(), hits.slice(from.output, to)), next: to < hits.length ? to : null }
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
  const guarded = guardedIn(index, new Set(sourceIds))
  return codings.map((coding) => {
    const { position } = coding.selectors
    const around = contextOf(coding, textOf.get(coding.sourceId) ?? null)
    const others = (guarded.get(coding.sourceId) ?? []).filter((other) => meets(other, position.start - around.before.length, position.end + around.after.length))
    return {
      ...around,
      coding: { ...coding, selectors: { quote: { ...coding.selectors.quote, prefix: '', suffix: '' }, position } },
      place: textOf.has(coding.sourceId) ? 'reader' : onWeb.has(coding.sourceId) ? 'page' : null,
      sensitiveElsewhere: others.some((other) => other.id !== coding.id && other.sensitivity !== 'none' && meets(other, position.start, position.end)),
      contextMayLeave: others.length === 0,
    }
  })
}

/** From the text where it is kept and the words stand where they should, else as far as the selectors remember. */
function contextOf({ selectors: { quote, position } }: Coding, text: string | null): PassageContext {
  if (text !== null && text.slice(position.start, position.end) === quote.exact) return contextAround(text, position, CONTEXT)
  return { before: quote.prefix, after: quote.suffix }
}

/** Of some sources, the codings of words that may not be quoted. */
function guardedIn({ coded }: IndexedCodings, sourceIds: ReadonlySet<string>): ReadonlyMap<string, readonly Coding[]> {
  return new Map(coded.filter(({ source }) => sourceIds.has(source.id)).map(({ source, codings }) => [source.id, codings.filter((coding) => !mayQuote(coding))]))
}

function meets({ selectors: { position } }: Coding, from: number, to: number): boolean {
  return position.start < to && position.end > from
}
