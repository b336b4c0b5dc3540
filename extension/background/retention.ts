import * as v from 'valibot'
import type { Coding } from '../../shared/coding/coding.ts'
import type { Source } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import { type ChangedRecords, NO_RECORDS } from '../../shared/coding/undo.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { BackgroundProtocol } from '../messages.ts'
import type { KeptSource } from '../protocols/project.ts'
import { type Handlers, Refusal } from '../send.ts'
import { commitChange, storeForGood } from './commit-change.ts'
import type { Store } from './store.ts'

const askedSchema = v.object({ sourceId: v.pipe(v.string(), v.maxLength(64)) })

/** How long sources may be kept, and taking away what must go. */
export function retentionHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'keptSources' | 'withdrawConsent' | 'purgeSource'> {
  return {
    keptSources: () => keptSources(store),
    async withdrawConsent(request) {
      const sourceId = sourceIdIn(request)
      let result: Source | undefined
      await commitChange(store, async ({ stamp }) => {
        const source = await store.sources.get(sourceId)
        if (!source || source.deleted) throw new Refusal('unknown-source', sourceId)
        const [codings, text] = await Promise.all([store.codings.where('sourceId').equals(sourceId).toArray(), store.texts.get(sourceId)])
        result = editRecord<Source>(source, { deleted: true, consentRecording: false, consentQuoting: false, consentReuse: false }, stamp)
        return {
          name: { what: 'consent-withdrawn', subject: source.title },
          after: {
            sources: [result], texts: text ? [editRecord<SourceText>(text, { deleted: true }, stamp)] : [],
            // Without permission to quote, the words go out of the sheet with the next sending.
            codings: codings.filter((coding) => !coding.deleted).map((coding) => editRecord<Coding>(coding, { deleted: true, quotePermission: 'none' }, stamp)),
          },
        }
      })
      return result!
    },
    async purgeSource(request) {
      const sourceId = sourceIdIn(request)
      await storeForGood(store, async ({ stamp }) => {
        const source = await store.sources.get(sourceId)
        if (!source?.deleted) throw new Refusal('unknown-source', sourceId)
        const [codings, text] = await Promise.all([store.codings.where('sourceId').equals(sourceId).toArray(), store.texts.get(sourceId)])
        await store.addresses.where('sourceId').equals(sourceId).delete()
        // An act that can be taken back holds the records as they were: none of these may hold the words.
        await store.history.filter((step) => [step.before, step.after, step.inverse?.before, step.inverse?.after].some((records) => records !== undefined && concerns(records, sourceId))).delete()
        return {
          name: { what: 'source-purged', subject: source.title },
          after: {
            ...NO_RECORDS, sources: [editRecord<Source>(source, { speakers: [], promises: null, fingerprint: null }, stamp)],
            texts: text ? [editRecord<SourceText>(text, { deleted: true, text: '', fileName: '', cutting: { kind: 'paragraph' }, pages: [], respondents: [] }, stamp)] : [],
            codings: codings.map((coding) => editRecord<Coding>(coding, { deleted: true, quotePermission: 'none', memo: '', speaker: null, place: null, selectors: { ...coding.selectors, quote: { exact: '', prefix: '', suffix: '' } } }, stamp)),
          },
        }
      })
      return keptSources(store)
    },
  }
}

function sourceIdIn(request: unknown): string {
  const asked = v.safeParse(askedSchema, request)
  if (!asked.success) throw new Refusal('bad-request', 'source')
  return asked.output.sourceId
}

function concerns(records: ChangedRecords, sourceId: string): boolean {
  return records.sources.some(({ id }) => id === sourceId) || records.texts.some(({ id }) => id === sourceId) || records.codings.some((coding) => coding.sourceId === sourceId)
}

/** Every source that is here, and every deleted one whose words still are. */
export async function keptSources(store: Store): Promise<readonly KeptSource[]> {
  const [sources, codings, texts] = await Promise.all([store.sources.toArray(), store.codings.toArray(), store.texts.toArray()])
  const kept = new Set(texts.filter((text) => text.text !== '').map(({ id }) => id))
  const fragments = new Map<string, number>()
  const gone = new Set(sources.filter((source) => source.deleted).map(({ id }) => id))
  for (const coding of codings) {
    const counts = gone.has(coding.sourceId) ? coding.selectors.quote.exact !== '' || coding.memo !== '' : !coding.deleted
    if (counts) fragments.set(coding.sourceId, (fragments.get(coding.sourceId) ?? 0) + 1)
  }
  return sources
    .map(({ id, title, group, keepUntil, consentRecording, consentQuoting, consentReuse, deleted }) => ({ id, title, group, keepUntil, consentRecording, consentQuoting, consentReuse, deleted, fragments: fragments.get(id) ?? 0, hasText: kept.has(id) }))
    .filter((source) => !source.deleted || source.fragments > 0 || source.hasText)
}
