import * as v from 'valibot'
import { codeName } from '../../shared/codebook/code-label.ts'
import { recode } from '../../shared/coding/recode.ts'
import type { SavedQuery } from '../../shared/coding/saved-query.ts'
import type { Thread } from '../../shared/coding/thread.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { BackgroundProtocol } from '../messages.ts'
import type { MergeOutcome } from '../protocols/codebook.ts'
import { type Handlers, Refusal } from '../send.ts'
import { readRequest } from './codebook-edits.ts'
import { mergedNow, mergeSchema, outcomeOf } from './codebook-questions.ts'
import { commitChange } from './commit-change.ts'
import { readSettings, type Store } from './store.ts'

const id = v.pipe(v.string(), v.maxLength(64))

/** Changes of the codebook that change codings: merging and splitting. */
export function codebookCodingHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'mergeCodes' | 'splitCoding'> {
  return {
    async mergeCodes(request) {
      const { from, into } = readRequest(mergeSchema, request)
      let outcome: MergeOutcome | undefined
      await commitChange(store, async ({ stamp }) => {
        const [codes, merged] = await mergedNow(store, from, into, stamp)
        outcome = outcomeOf(codes, merged, from)
        const { language } = await readSettings(store)
        const nameOf = (one: string) => codeName(codes.find((code) => code.id === one)!, language)
        const keptOf = new Map(merged.dropped.map((one) => [one.id, one.kept]))
        const threads = (await store.threads.toArray()).map((thread) => editRecord<Thread>(thread, { codingIds: [...new Set(thread.codingIds.map((one) => keptOf.get(one) ?? one))] }, stamp)).filter((thread) => thread.changed['codingIds'] === stamp)
        // A saved question names codes by their ids, which stand nowhere else in it.
        const queries = (await store.queries.toArray()).filter((query) => query.question.includes(from)).map((query) => editRecord<SavedQuery>(query, { question: query.question.replaceAll(from, into) }, stamp))
        return { name: { what: 'codes-merged', subject: `${nameOf(from)} → ${nameOf(into)}` }, after: { codes: merged.codes, codings: merged.codings, threads, queries } }
      })
      return outcome!
    },
    async splitCoding(request) {
      const { codingId, codeId } = readRequest(v.object({ codingId: id, codeId: id }), request)
      let dropped = false
      await commitChange(store, async ({ stamp }) => {
        const [coding, code] = await Promise.all([store.codings.get(codingId), store.codes.get(codeId)])
        if (!coding || coding.deleted) throw new Refusal('unknown-coding', codingId)
        if (!code || code.deleted) throw new Refusal('unknown-code', codeId)
        const recoded = recode([coding], codeId, await store.codings.where('sourceId').equals(coding.sourceId).filter((one) => one.codeId === codeId).toArray(), stamp)
        dropped = recoded.dropped.length > 0
        const [from, { language }] = await Promise.all([store.codes.get(coding.codeId), readSettings(store)])
        return { name: { what: 'code-split', subject: `${from ? codeName(from, language) : ''} → ${codeName(code, language)}` }, after: { codings: recoded.codings } }
      })
      return { dropped }
    },
  }
}
