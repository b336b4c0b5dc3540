import * as v from 'valibot'
import { codeName } from '../../shared/codebook/code-label.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { createCoding } from '../../shared/coding/create-coding.ts'
import { sharedCodingSchema } from '../../shared/sheet/record-schemas.ts'
import { shareCoding } from '../../shared/sheet/shared-coding.ts'
import { sharedLabel } from '../../shared/sheet/shared-source.ts'
import type { Source } from '../../shared/source/source.ts'
import { editRecord } from '../../shared/stamp/stamped.ts'
import type { AddCodings, BackgroundProtocol, CodingPatch, PageDescription } from '../messages.ts'
import { type Handlers, Refusal } from '../send.ts'
import { refuseIfChangedElsewhere } from './changed-elsewhere.ts'
import { commitChange } from './commit-change.ts'
import { pageDescriptionSchema, sourceForPage } from './sources.ts'
import { BY_PLACE, readMeta, readSettings, type Store, writeMeta } from './store.ts'

const RECENT_CODES = 12
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const addCodingsSchema = v.object({
  page: pageDescriptionSchema,
  codeIds: v.pipe(v.array(text(64)), v.minLength(1), v.maxLength(20)),
  selectors: v.pipe(
    v.object({ quote: v.object({ exact: text(1_000_000), prefix: text(2_000), suffix: text(2_000) }), position: v.object({ start: offset, end: offset }) }),
    v.check(({ quote, position }) => position.start < position.end && quote.exact.trim() !== ''),
  ),
  unit: v.nullable(v.object({ index: offset, speaker: v.nullable(text(400)) })),
}) satisfies v.GenericSchema<unknown, AddCodings>

/** Codings: added to a passage, edited, removed. */
export function codingHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'addCodings' | 'editCoding' | 'removeCoding'> {
  return {
    async addCodings(request) {
      const asked = v.safeParse(addCodingsSchema, request)
      if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
      const { page, codeIds, selectors, unit } = asked.output
      const { codings } = await commitChange(store, async ({ stamp, newId }) => {
        const codes = await store.codes.bulkGet(codeIds)
        const { coder, language } = await readSettings(store)
        const { source, made } = await sourceForPage(store, page, { stamp, newId })
        const there = made ? [] : await store.codings.where(BY_PLACE).equals([source.id, selectors.position.start]).toArray()
        const voice = unit && { ...unit, speaker: voiceIn(source, page, unit.speaker) }
        const fresh = codeIds.flatMap((codeId, index) => {
          const code = codes[index]
          if (!code || code.deleted) throw new Refusal('unknown-code', codeId)
          return there.some((one) => isSame(one, codeId, coder, selectors.position)) ? [] : [createCoding({ id: newId(), stamp, sourceId: source.id, codeId, coder, selectors, unit: voice })]
        })
        await writeMeta(store, 'recentCodeIds', [...new Set([...codeIds, ...((await readMeta(store, 'recentCodeIds')) ?? [])])].slice(0, RECENT_CODES))
        const subject = codes.map((code) => codeName(code!, language)).join(', ')
        return { name: { what: 'coding-added', subject }, after: fresh.length === 0 ? {} : { codings: fresh, ...(made ? { sources: [source] } : {}) } }
      })
      return codings
    },
    editCoding: ({ id, patch, seen }) => edit(store, id, patch, 'coding-edited', seen),
    removeCoding: ({ id }) => edit(store, id, { deleted: true }, 'coding-removed'),
  }
}

async function edit(store: Store, id: unknown, patch: CodingPatch & { readonly deleted?: boolean }, what: 'coding-edited' | 'coding-removed', seen?: unknown): Promise<Coding> {
  let result: Coding | undefined
  await commitChange(store, async ({ stamp }) => {
    const coding = await store.codings.get(String(id))
    if (!coding || (coding.deleted && what === 'coding-edited')) throw new Refusal('unknown-coding', String(id))
    if (typeof patch !== 'object' || patch === null) throw new Refusal('bad-request', 'patch')
    refuseIfChangedElsewhere(coding, patch, seen)
    const wanted = patch.codeId === undefined ? null : await store.codes.get(String(patch.codeId))
    if (wanted === undefined || wanted?.deleted) throw new Refusal('unknown-code', String(patch.codeId))
    result = editRecord<Coding>(coding, only(patch, EDITABLE), stamp)
    // A coding that could not be shared could not be kept in step either: the same bounds hold for both.
    const fits = v.safeParse(sharedCodingSchema, shareCoding(result, (await store.sources.get(coding.sourceId)) ?? null))
    if (!fits.success) throw new Refusal('bad-request', String(fits.issues[0].path?.[0]?.key ?? ''))
    const code = await store.codes.get(result.codeId)
    const { language } = await readSettings(store)
    return { name: { what, subject: code ? codeName(code, language) : result.codeId }, after: result === coding ? {} : { codings: [result] } }
  })
  return result!
}

/** The label that a voice of the page has on the source card: a card that came over the wire has labels where the text has names. */
function voiceIn(source: Source, page: PageDescription, speaker: string | null): string | null {
  const known = (label: string) => source.speakers.some((one) => one.label === label)
  if (speaker === null || known(speaker)) return speaker
  const shared = sharedLabel(page.speakers, speaker)
  return known(shared) ? shared : speaker
}

const EDITABLE = ['codeId', 'utterance', 'tone', 'reach', 'time', 'place', 'evidence', 'sensitivity', 'expectation', 'memo', 'quotePermission', 'deleted'] as const satisfies readonly (keyof Coding)[]

function only<K extends string>(patch: Readonly<Record<string, unknown>>, fields: readonly K[]): Record<K, never> {
  return Object.fromEntries(fields.filter((field) => Object.prototype.hasOwnProperty.call(patch, field)).map((field) => [field, patch[field]])) as Record<K, never>
}

function isSame(coding: Coding, codeId: string, coder: string, position: { readonly start: number; readonly end: number }): boolean {
  const own = coding.selectors.position
  return !coding.deleted && coding.codeId === codeId && coding.coder === coder && own.start === position.start && own.end === position.end
}
