import * as v from 'valibot'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { type MergedCodes, mergeCodes } from '../../shared/coding/merge-codes.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import { SOURCE_GROUPS } from '../../shared/source/source.ts'
import { countDistinct } from '../../shared/tally/count-distinct.ts'
import type { BackgroundProtocol } from '../messages.ts'
import type { MergeOutcome } from '../protocols/codebook.ts'
import { type Handlers, Refusal } from '../send.ts'
import { readRequest } from './codebook-edits.ts'
import type { Store } from './store.ts'

/** Passages asked at once. */
const MOST_PASSAGES = 100
/** UTF-16 units of the text that are shown on each side of a passage, where the text is kept here. */
const CONTEXT = 280
const id = v.pipe(v.string(), v.maxLength(64))
export const mergeSchema = v.object({ from: id, into: id })

/** What a person looks at before they merge or split codes, and how often each is used. Changes nothing. */
export function codebookQuestionHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'mergeOutlook' | 'codingsOfCode' | 'passages' | 'ownCounts'> {
  return {
    async mergeOutlook(request) {
      const { from, into } = readRequest(mergeSchema, request)
      // The stamp is never stored.
      const [codes, merged] = await mergedNow(store, from, into, '000000000000-0000-outlook')
      return outcomeOf(codes, merged, from)
    },
    async codingsOfCode(request) {
      const { codeId } = readRequest(v.object({ codeId: id }), request)
      const [codings, sources] = await Promise.all([store.codings.filter((coding) => !coding.deleted && coding.codeId === codeId).toArray(), store.sources.toArray()])
      const titleOf = new Map(sources.map((source) => [source.id, source.title]))
      const key = ({ sourceId }: Coding) => `${titleOf.get(sourceId) ?? ''} ${sourceId}`
      return codings.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.selectors.position.start - b.selectors.position.start)).map((coding) => coding.id)
    },
    async passages(request) {
      const { ids } = readRequest(v.object({ ids: v.pipe(v.array(id), v.maxLength(MOST_PASSAGES)) }), request)
      const codings = (await store.codings.bulkGet(ids)).filter((coding): coding is Coding => coding !== undefined && !coding.deleted)
      const sourceIds = [...new Set(codings.map((coding) => coding.sourceId))]
      const [sources, texts] = await Promise.all([store.sources.bulkGet(sourceIds), store.texts.bulkGet(sourceIds)])
      const titles = new Map(sources.flatMap((source) => (source ? [[source.id, source.title] as const] : [])))
      const textOf = new Map(texts.flatMap((text) => (text && !text.deleted ? [[text.id, text] as const] : [])))
      return codings.map((coding) => ({ coding, source: titles.get(coding.sourceId) ?? '', ...around(coding, textOf.get(coding.sourceId)) }))
    },
    async ownCounts(request) {
      const { group } = readRequest(v.object({ group: v.nullable(v.picklist(SOURCE_GROUPS)) }), request)
      const [codes, sources, codings] = await Promise.all([store.codes.toArray(), store.sources.toArray(), store.codings.toArray()])
      const groupSources = new Set(sources.filter((source) => !source.deleted && source.group === group).map((source) => source.id))
      const counted = codings.filter((coding) => !coding.deleted && groupSources.has(coding.sourceId))
      const tree = codeTree(codes)
      const segments = countDistinct(tree, counted.map(({ sourceId, codeId, selectors: { position } }) => [`${sourceId} ${position.start} ${position.end}`, codeId] as const))
      const bySource = countDistinct(tree, counted.map(({ sourceId, codeId }) => [sourceId, codeId] as const))
      return tree.ordered.map((code) => ({ codeId: code.id, segments: segments.get(code.id)!.own, sources: bySource.get(code.id)!.own }))
    },
  }
}

/** The codes, and what merging two of them comes to; refuses when that cannot be. Only inside a transaction where it will be stored. */
export async function mergedNow(store: Store, from: string, into: string, stamp: string): Promise<readonly [readonly Code[], MergedCodes]> {
  const [codes, codings] = await Promise.all([store.codes.toArray(), store.codings.filter((coding) => coding.codeId === from || coding.codeId === into).toArray()])
  const merged = mergeCodes(codes, codings, from, into, stamp)
  if (merged === null) throw new Refusal('unknown-code', from)
  return [codes, merged]
}

/** What a merge came to, in numbers. */
export function outcomeOf(codes: readonly Code[], { moved, dropped }: MergedCodes, from: string): MergeOutcome {
  return { moved, dropped: dropped.length, subCodes: codeTree(codes).childrenOf(from).length }
}

/** The words around a passage: of the text that is kept here where it stands there still, else the few that the coding knows itself. */
function around({ selectors: { quote, position } }: Coding, text: SourceText | undefined): { readonly before: string; readonly after: string } {
  if (text === undefined || text.text.slice(position.start, position.end) !== quote.exact) return { before: quote.prefix, after: quote.suffix }
  return { before: text.text.slice(Math.max(0, position.start - CONTEXT), position.start), after: text.text.slice(position.end, position.end + CONTEXT) }
}
