import * as v from 'valibot'
import { CODE_COLOURS, CODE_PATTERNS, CODE_STATUSES, type Code } from '../codebook/code.ts'
import { EVIDENCES, EXPECTATIONS, QUOTE_PERMISSIONS, REACHES, SENSITIVITIES, TIMES, TONES, UTTERANCE_KINDS } from '../coding/coding.ts'
import { FITS, type Judgement } from '../joint-display/judgement.ts'
import type { CrosswalkLink } from '../passive/crosswalk.ts'
import { REPORT_FORMS, SOURCE_GROUPS, SOURCE_METHODS, SPEAKER_ROLES, UNIT_KINDS, type Source } from '../source/source.ts'
import { isChangeStamp } from '../stamp/change-stamp.ts'
import { LONGEST_CELL } from './column.ts'
import { isoDate } from './field-columns.ts'
import { type SharedCoding, withholdWords } from './shared-coding.ts'

/** Text without the NUL that no spreadsheet file can hold. */
export const recordText = v.pipe(v.string(), v.maxLength(LONGEST_CELL), v.check((value) => !value.includes('\u0000')))
/** A name, a label, a word or two. */
export const recordLabel = v.pipe(recordText, v.maxLength(400))
/** Id of a record. */
export const recordId = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,64}$/))
/** A change stamp. */
export const recordStamp = v.custom<string>(isChangeStamp)
const people = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)))
/** A place in a text, or a number of a unit. */
export const recordOffset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))
const isoDay = v.nullable(v.pipe(v.string(), v.check((value) => isoDate(value) === value)))
const [text, label, id, stamp, offset] = [recordText, recordLabel, recordId, recordStamp, recordOffset] as const

/** Whether a record fits in one cell as JSON, which is how the sheet keeps it. */
const fits = (record: unknown): boolean => JSON.stringify(record).length <= LONGEST_CELL

/** What every record carries. */
export const stampedFields = { id, made: stamp, changed: v.pipe(v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)), stamp), v.check((value) => Object.keys(value).length <= 60)), deleted: v.boolean() }

/** What a code holds beside its stamps. */
export const codeFields = {
  parentId: v.nullable(id), key: label, nameNl: label, nameEn: label, definition: text, include: text, exclude: text, example: text,
  colour: v.picklist(CODE_COLOURS), pattern: v.picklist(CODE_PATTERNS), status: v.picklist(CODE_STATUSES), order: v.pipe(v.number(), v.finite()),
}

/** A code as it comes from a wire, a row or a file. */
export const codeSchema = v.pipe(v.object({ ...stampedFields, ...codeFields }), v.check((record) => fits(record))) satisfies v.GenericSchema<unknown, Code>

/** A source card as it comes from a wire, a row or a file. */
export const sourceSchema = v.pipe(v.object({
  ...stampedFields, title: label, group: v.nullable(v.picklist(SOURCE_GROUPS)), method: v.nullable(v.picklist(SOURCE_METHODS)), step: v.nullable(label), date: isoDay,
  partOfDay: v.nullable(label), place: v.nullable(label), areaCode: v.nullable(label), approached: people, reached: people, spoken: people, refused: people,
  reportForm: v.nullable(v.picklist(REPORT_FORMS)), language: v.nullable(label), interpreter: v.boolean(), consentRecording: v.boolean(), consentQuoting: v.boolean(),
  consentReuse: v.boolean(), legalBasis: v.nullable(text), keepUntil: isoDay, promises: v.nullable(text), unitKind: v.picklist(UNIT_KINDS),
  speakers: v.pipe(v.array(v.object({ label, role: v.picklist(SPEAKER_ROLES), ageBand: v.nullable(label) })), v.maxLength(2_000)), fingerprint: v.nullable(label),
}), v.check((record) => fits(record))) satisfies v.GenericSchema<unknown, Source>

/** What a coding has besides its place and words. */
export const codingFields = {
  ...stampedFields, sourceId: id, codeId: id, coder: label, speaker: v.nullable(label), unit: v.nullable(offset), memo: text, quotePermission: v.picklist(QUOTE_PERMISSIONS),
  utterance: v.nullable(v.picklist(UTTERANCE_KINDS)), tone: v.nullable(v.picklist(TONES)), reach: v.nullable(v.picklist(REACHES)), time: v.nullable(v.picklist(TIMES)),
  place: v.nullable(label), evidence: v.nullable(v.picklist(EVIDENCES)), sensitivity: v.picklist(SENSITIVITIES), expectation: v.picklist(EXPECTATIONS),
}

/** A shared coding as it comes from a wire, a row or a file; words that may not be shared are taken out. */
export const sharedCodingSchema = v.pipe(
  v.object({
    ...codingFields, start: offset, end: offset, words: text,
  }),
  v.check((coding) => coding.start <= coding.end),
  v.check((record) => fits(record)),
  v.transform(withholdWords),
) satisfies v.GenericSchema<unknown, SharedCoding>

/** A line of the crosswalk as it comes from a row. */
export const crosswalkSchema = v.pipe(v.object({ ...stampedFields, codeId: id, indicatorId: label, note: text }), v.check((record) => fits(record))) satisfies v.GenericSchema<unknown, CrosswalkLink>

/** A judgement as it comes from a row. */
export const judgementSchema = v.pipe(v.object({ ...stampedFields, codeId: id, fit: v.nullable(v.picklist(FITS)), line: text, basis: label }), v.check((record) => fits(record))) satisfies v.GenericSchema<unknown, Judgement>
