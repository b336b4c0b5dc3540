import * as v from 'valibot'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { codeName } from '../../shared/codebook/code-label.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { createCoding } from '../../shared/coding/create-coding.ts'
import { sharedCodingSchema } from '../../shared/sheet/record-schemas.ts'
import { shareCoding } from '../../shared/sheet/shared-coding.ts'
import { sharedLabel } from '../../shared/sheet/shared-source.ts'
import type { Source } from '../../shared/source/source.ts'
import { editRecord, newestStamp } from '../../shared/stamp/stamped.ts'
import type { AddCodings, BackgroundProtocol, CodingPatch, PageDescription } from '../messages.ts'
import type { PassageToCode } from '../protocols/coding.ts'
import { type Handlers, Refusal } from '../send.ts'
import { refuseIfChangedElsewhere } from './changed-elsewhere.ts'
import { commitChange } from './commit-change.ts'
import { readProject } from './project-facts.ts'
import { pageDescriptionSchema, sourceForPage } from './sources.ts'
import { BY_PLACE, readMeta, readSettings, type Store, writeMeta } from './store.ts'

const RECENT_CODES = 12
/** More units than this nobody selects to give them one code. */
const MOST_AT_ONCE = 1_000
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const passage = {
  selectors: v.pipe(
    v.object({ quote: v.object({ exact: text(1_000_000), prefix: text(2_000), suffix: text(2_000) }), position: v.object({ start: offset, end: offset }) }),
    v.check(({ quote, position }) => position.start < position.end && quote.exact.trim() !== ''),
  ),
  unit: v.nullable(v.object({ index: offset, speaker: v.nullable(text(400)) })),
}
const addCodingsSchema = v.object({ page: pageDescriptionSchema, codeIds: v.pipe(v.array(text(64)), v.minLength(1), v.maxLength(20)), ...passage }) satisfies v.GenericSchema<unknown, AddCodings>
const codePassagesSchema = v.object({ page: pageDescriptionSchema, codeId: text(64), passages: v.pipe(v.array(v.object(passage)), v.minLength(1), v.maxLength(MOST_AT_ONCE)) })
const resizeSchema = v.object({ id: text(64), ...passage })

/** Codings: added to a passage, edited, removed. */
export function codingHandlers(store: Store): Pick<Handlers<BackgroundProtocol>, 'addCodings' | 'codePassages' | 'resizeCoding' | 'moreOf' | 'editCoding' | 'removeCoding'> {
  return {
    async addCodings(request) {
      const { page, codeIds, selectors, unit } = parsed(addCodingsSchema, request)
      return add(store, page, codeIds, [{ selectors, unit }])
    },
    async codePassages(request) {
      const { page, codeId, passages } = parsed(codePassagesSchema, request)
      return add(store, page, [codeId], passages)
    },
    async resizeCoding(request) {
      const { id, selectors, unit } = parsed(resizeSchema, request)
      let result: Coding | undefined
      await commitChange(store, async ({ stamp }) => {
        const coding = await store.codings.get(id)
        if (!coding || coding.deleted) throw new Refusal('unknown-coding', id)
        const [source, code, { language }] = await Promise.all([store.sources.get(coding.sourceId), store.codes.get(coding.codeId), readSettings(store)])
        // The speaker of a card that came over the wire is known by a label: where the passage still starts in the same unit, it stays.
        const voice = unit?.index === coding.unit ? {} : { unit: unit?.index ?? null, speaker: unit && source ? voiceIn(source, source, unit.speaker) : (unit?.speaker ?? null) }
        result = editRecord<Coding>(coding, { selectors, ...voice }, stamp)
        return { name: { what: 'coding-resized', subject: code ? codeName(code, language) : coding.codeId }, after: result === coding ? {} : { codings: [result] } }
      })
      return result!
    },
    async moreOf({ id }) {
      const [coding, { places }] = await Promise.all([store.codings.get(String(id)), readProject(store)])
      if (!coding) return null
      const { memo, reach, time, place, evidence, expectation } = coding
      return { memo, reach, time, place, evidence, expectation, places }
    },
    editCoding: ({ id, patch, seen }) => edit(store, id, patch, 'coding-edited', seen),
    removeCoding: ({ id }) => edit(store, id, { deleted: true }, 'coding-removed'),
  }
}

/**
 * Gives each of some passages each of some codes, as one act; what has its code already gets it no second time. What the same
 * coder said of another code on the very same words goes along; of another coder's it does not, so that two people code apart.
 */
async function add(store: Store, page: PageDescription, codeIds: readonly string[], passages: readonly PassageToCode[]): Promise<readonly Coding[]> {
  const { codings } = await commitChange(store, async ({ stamp, newId }) => {
    const codes = await store.codes.bulkGet([...codeIds])
    const { coder, language } = await readSettings(store)
    const { source, made } = await sourceForPage(store, page, { stamp, newId })
    const there = made ? [] : await store.codings.where(BY_PLACE).anyOf(passages.map(({ selectors }) => [source.id, selectors.position.start])).toArray()
    const fresh = passages.flatMap(({ selectors, unit }) => codeIds.flatMap((codeId, index) => {
      const code = codes[index]
      if (!code || code.deleted) throw new Refusal('unknown-code', codeId)
      const voice = unit && { ...unit, speaker: voiceIn(source, page, unit.speaker) }
      return there.some((one) => isSame(one, codeId, coder, selectors.position)) ? [] : [{ ...createCoding({ id: newId(), stamp, sourceId: source.id, codeId, coder, selectors, unit: voice }), ...facetsOn(there, coder, selectors.position) }]
    }))
    await writeMeta(store, 'recentCodeIds', [...new Set([...codeIds, ...((await readMeta(store, 'recentCodeIds')) ?? [])])].slice(0, RECENT_CODES))
    const names = codes.map((code) => codeName(code!, language)).join(', ')
    return { name: { what: 'coding-added', subject: passages.length > 1 ? `${names} (${fresh.length}×)` : names }, after: fresh.length === 0 ? {} : { codings: fresh, ...(made ? { sources: [source] } : {}) } }
  })
  return codings
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const asked = v.safeParse(schema, request)
  if (!asked.success) throw new Refusal('bad-request', asked.issues[0].message)
  return asked.output
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
function voiceIn(source: Source, page: Pick<PageDescription, 'speakers'>, speaker: string | null): string | null {
  const known = (label: string) => source.speakers.some((one) => one.label === label)
  if (speaker === null || known(speaker)) return speaker
  const shared = sharedLabel(page.speakers, speaker)
  return known(shared) ? shared : speaker
}

const EDITABLE = ['codeId', 'utterance', 'tone', 'reach', 'time', 'place', 'evidence', 'sensitivity', 'expectation', 'memo', 'quotePermission', 'deleted'] as const satisfies readonly (keyof Coding)[]

/** All but the code itself and the memo, which is written for one coding. */
const COPIED = ['utterance', 'tone', 'reach', 'time', 'place', 'evidence', 'sensitivity', 'expectation', 'quotePermission'] as const satisfies readonly (keyof Coding)[]

function only<K extends string>(patch: Readonly<Record<string, unknown>>, fields: readonly K[]): Record<K, never> {
  return Object.fromEntries(fields.filter((field) => Object.prototype.hasOwnProperty.call(patch, field)).map((field) => [field, patch[field]])) as Record<K, never>
}

/** What was chosen beside its code at the newest coding with these very bounds; nothing when there is none. */
function facetsOn(there: readonly Coding[], coder: string, { start, end }: TextSpan): Partial<Coding> {
  const same = there.filter((one) => !one.deleted && one.coder === coder && one.selectors.position.start === start && one.selectors.position.end === end)
  return same.length === 0 ? {} : only({ ...same.reduce((a, b) => (newestStamp(a) > newestStamp(b) ? a : b)) }, COPIED)
}

function isSame(coding: Coding, codeId: string, coder: string, position: { readonly start: number; readonly end: number }): boolean {
  const own = coding.selectors.position
  return !coding.deleted && coding.codeId === codeId && coding.coder === coder && own.start === position.start && own.end === position.end
}
