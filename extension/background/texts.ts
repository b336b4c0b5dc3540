import * as v from 'valibot'
import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import { sourceSchema } from '../../shared/sheet/record-schemas.ts'
import { newSource } from '../../shared/source/new-source.ts'
import type { Source } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import { textFields } from '../../shared/source/source-text-schema.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { BackgroundProtocol } from '../messages.ts'
import type { SourceFacts, TextsProtocol } from '../protocols/texts.ts'
import { type Handlers, Refusal } from '../send.ts'
import { commitChange } from './commit-change.ts'
import { correctText, tryCorrection } from './correct-text.ts'
import type { Store } from './store.ts'

/** So many sources come in or go at once. */
const MOST_AT_ONCE = 500
const ids = v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MOST_AT_ONCE))
const idsSchema = v.object({ ids })
const addSchema = v.object({
  sources: v.pipe(v.array(v.object({ card: v.record(v.string(), v.unknown()), text: v.object(textFields) })), v.minLength(1), v.maxLength(MOST_AT_ONCE)),
})
const editSchema = v.object({ ids, patch: v.record(v.string(), v.unknown()) })

/** Fields of a card that its text or its history decide. */
const FIXED = ['id', 'made', 'changed', 'deleted', 'fingerprint']

/** What is asked of kept texts. */
export function textQueries(store: Store): Pick<Handlers<BackgroundProtocol>, 'sourceFacts' | 'sourceText' | 'sourceFate' | 'tryCorrection'> {
  return {
    sourceFacts: () => sourceFacts(store),
    async sourceText(request) {
      const text = await store.texts.get(String(request.id))
      return text && !text.deleted ? text : null
    },
    async sourceFate(request) {
      const source = await store.sources.get(String(request.id))
      if (!source) return { kind: 'never' }
      return source.deleted ? { kind: 'removed', title: source.title } : { kind: 'here' }
    },
    tryCorrection: (request) => tryCorrection(store, request),
  }
}

/** Sources that come in as files, go again, and are corrected. */
export function textHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, Exclude<keyof TextsProtocol, keyof ReturnType<typeof textQueries>>> {
  return {
    async addSources(request) {
      const asked = v.safeParse(addSchema, request)
      if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
      const { sources } = await commitChange(store, async ({ stamp, newId }) => {
        const made = asked.output.sources.map(({ card, text }): { readonly source: Source; readonly text: SourceText } => {
          const id = newId()
          const fields = { ...newSource(id, '', stamp), ...own(card), unitKind: text.cutting.kind, fingerprint: fingerprintText(text.text) }
          return { source: checked(fields), text: { id, made: stamp, changed: {}, deleted: false, ...text } }
        })
        const name = made.length === 1 ? { what: 'source-added' as const, subject: made[0]!.source.title } : { what: 'sources-added' as const, subject: String(made.length) }
        return { name, after: { sources: made.map((one) => one.source), texts: made.map((one) => one.text) } }
      })
      return sources
    },
    async removeSources(request) {
      const asked = v.safeParse(idsSchema, request)
      if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
      const { sources } = await commitChange(store, async ({ stamp }) => {
        const found = await living(store, asked.output.ids)
        const kept = found.map((source) => source.id)
        const [texts, codings] = await Promise.all([store.texts.bulkGet(kept), store.codings.where('sourceId').anyOf(kept).toArray()])
        const gone = { deleted: true }
        const name = found.length === 1 ? { what: 'source-removed' as const, subject: found[0]!.title } : { what: 'sources-removed' as const, subject: String(found.length) }
        return {
          name,
          after: {
            sources: found.map((one) => editRecord<Source>(one, gone, stamp)),
            texts: texts.flatMap((one) => (one && !one.deleted ? editRecord<SourceText>(one, gone, stamp) : [])),
            codings: codings.filter((one) => !one.deleted).map((one) => editRecord(one, gone, stamp)),
          },
        }
      })
      return sources
    },
    async editSources(request) {
      const asked = v.safeParse(editSchema, request)
      if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
      let result: readonly Source[] = []
      await commitChange(store, async ({ stamp }) => {
        const found = await living(store, asked.output.ids)
        const fields = own(asked.output.patch)
        result = found.map((source) => checked(editRecord<Source>(source, Object.fromEntries(Object.entries(fields).filter(([field]) => field in source)), stamp)))
        const name = found.length === 1 ? { what: 'source-edited' as const, subject: result[0]!.title } : { what: 'sources-edited' as const, subject: String(found.length) }
        return { name, after: { sources: result.filter((source, at) => source !== found[at]) } }
      })
      return result
    },
    correctText: (request) => correctText(store, request),
  }
}

async function sourceFacts(store: Store): Promise<readonly SourceFacts[]> {
  const codings = new Map<string, number>()
  const files = new Map<string, SourceFacts['file']>()
  const addresses = new Map<string, string>()
  await store.codings.each(({ sourceId, deleted }) => {
    if (!deleted) codings.set(sourceId, (codings.get(sourceId) ?? 0) + 1)
  })
  await store.texts.each(({ id, deleted, fileName, format, text }) => {
    if (!deleted) files.set(id, { fileName, format, characters: text.length })
  })
  await store.addresses.each(({ address, sourceId }) => {
    if (/^https?:|^file:/.test(address)) addresses.set(sourceId, address)
  })
  const sources = (await store.sources.toArray()).filter((source) => !source.deleted)
  return sources.map(({ id }) => ({ id, codings: codings.get(id) ?? 0, file: files.get(id) ?? null, address: addresses.get(id) ?? null }))
}

async function living(store: Store, wanted: readonly string[]): Promise<Source[]> {
  const found = await store.sources.bulkGet([...wanted])
  return found.map((source, at) => {
    if (!source || source.deleted) throw new Refusal('unknown-source', wanted[at])
    return source
  })
}

function own(card: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(card).filter(([field]) => !FIXED.includes(field)))
}

function checked(source: unknown): Source {
  const fits = v.safeParse(sourceSchema, source)
  if (!fits.success) throw new Refusal('bad-request', String(fits.issues[0].path?.[0]?.key ?? ''))
  return fits.output
}
