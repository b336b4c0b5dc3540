import * as v from 'valibot'
import { describeSpan } from '../../shared/anchoring/describe-span.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import { codeName } from '../../shared/codebook/code-label.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { createCoding } from '../../shared/coding/create-coding.ts'
import { joinedSpans } from '../../shared/retrieval/find-in-source.ts'
import { codeIds } from '../../shared/retrieval/retrieve.ts'
import { cutText } from '../../shared/source/cut-text.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import { silentVoices } from '../../shared/source/silent-voices.ts'
import type { Source } from '../../shared/source/source.ts'
import { unitOfPassage } from '../../shared/source/unit-of-passage.ts'
import { newestStamp } from '../../shared/stamp/stamped.ts'
import type { FoundPassages, RetrievalProtocol } from '../protocols/retrieval.ts'
import { type Handlers, Refusal } from '../send.ts'
import { type Acting, commitChange } from './commit-change.ts'
import { readSettings, type Store } from './store.ts'

const id = v.pipe(v.string(), v.maxLength(64))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const insideSchema = v.nullable(v.object({ codeId: id, withBelow: v.boolean() }))
/** More at once is no act that a person looked at. */
const MOST_PASSAGES = 50_000
const foundSchema = v.object({
  codeId: id,
  found: v.pipe(
    v.array(v.object({ sourceId: id, state: v.string(), spans: v.array(v.pipe(v.tuple([offset, offset]), v.check(([start, end]) => start < end))) })),
    v.check((found) => found.reduce((sum, { spans }) => sum + spans.length, 0) <= MOST_PASSAGES),
  ),
}) satisfies v.GenericSchema<unknown, { readonly codeId: string; readonly found: readonly FoundPassages[] }>

/** The texts that are kept here, for who searches them. */
export function findReaders(store: Store): Pick<Handlers<RetrievalProtocol>, 'keptTexts' | 'textToSearch'> {
  return {
    keptTexts: async () => (await store.texts.filter((text) => !text.deleted).primaryKeys()),
    async textToSearch({ sourceId, inside }) {
      const asked = v.safeParse(insideSchema, inside)
      if (!asked.success) throw new Refusal('bad-request', 'inside')
      const { source, text } = await keptSource(store, String(sourceId))
      return { text: text.text, units: cutText(text.text, text.cutting), within: asked.output && (await passagesOfCode(store, source.id, asked.output)), state: newestStamp(text) }
    },
  }
}

/** Codes what a person accepted. */
export function findAndCodeHandlers(store: Store): Pick<Handlers<RetrievalProtocol>, 'codeFound'> {
  return {
    async codeFound(request) {
      const asked = v.safeParse(foundSchema, request)
      if (!asked.success) throw new Refusal('bad-request', 'found')
      const { codeId, found } = asked.output
      let alreadyCoded = 0
      const { codings } = await commitChange(store, async (acting) => {
        const code = await store.codes.get(codeId)
        if (!code || code.deleted) throw new Refusal('unknown-code', codeId)
        const { coder, language } = await readSettings(store)
        const fresh: Coding[] = []
        for (const passages of found) {
          const made = await codingsOf(store, passages, codeId, coder, acting)
          fresh.push(...made.codings)
          alreadyCoded += made.alreadyCoded
        }
        return { name: { what: 'found-coded', subject: codeName(code, language) }, after: { codings: fresh } }
      })
      return { coded: codings.length, alreadyCoded }
    },
  }
}

async function codingsOf(store: Store, { sourceId, state, spans }: FoundPassages, codeId: string, coder: string, { stamp, newId }: Acting): Promise<{ readonly codings: readonly Coding[]; readonly alreadyCoded: number }> {
  const { source, text } = await keptSource(store, sourceId)
  // Somebody corrected the text since it was searched: places in it are no longer what they were.
  if (newestStamp(text) !== state) throw new Refusal('changed-elsewhere', source.title)
  const there = await store.codings.where('sourceId').equals(sourceId).toArray()
  const placeOf = (start: number, end: number) => `${start} ${end}`
  const taken = new Set(there.filter((one) => !one.deleted && one.codeId === codeId && one.coder === coder).map(({ selectors: { position } }) => placeOf(position.start, position.end)))
  const units = cutText(text.text, text.cutting)
  const silent = silentVoices(source)
  const codings: Coding[] = []
  for (const [start, end] of spans) {
    const place = placeOf(start, end)
    if (end > text.text.length) throw new Refusal('bad-request', place)
    if (taken.has(place)) continue
    taken.add(place)
    codings.push(createCoding({ id: newId(), stamp, sourceId, codeId, coder, selectors: describeSpan(text.text, { start, end }), unit: unitOfPassage(units, { start, end }, silent) }))
  }
  return { codings, alreadyCoded: spans.length - codings.length }
}

async function keptSource(store: Store, sourceId: string): Promise<{ readonly source: Source; readonly text: SourceText }> {
  const [source, text] = await Promise.all([store.sources.get(sourceId), store.texts.get(sourceId)])
  if (!source || source.deleted || !text || text.deleted) throw new Refusal('unknown-source', sourceId)
  return { source, text }
}

async function passagesOfCode(store: Store, sourceId: string, inside: { readonly codeId: string; readonly withBelow: boolean }) {
  const wanted = codeIds(codeTree(await store.codes.toArray()), [inside])
  const codings = await store.codings.where('sourceId').equals(sourceId).toArray()
  return joinedSpans(codings.filter((coding) => !coding.deleted && wanted.has(coding.codeId)).map((coding) => coding.selectors.position))
}
