import * as v from 'valibot'
import { CODE_STATUSES } from '../codebook/code.ts'
import { FITS } from '../joint-display/judgement.ts'
import { SOURCE_GROUPS, SOURCE_METHODS } from '../source/source.ts'
import type { Snapshot } from './snapshot.ts'

const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const counts = v.object({ sources: count, speakers: count, segments: count })
const figure = v.nullable(v.pipe(v.number(), v.finite()))

/** A snapshot as it comes out of cells. */
export const snapshotSchema = v.object({
  v: v.literal(1), id: text, name: text, note: text, by: text, madeOn: text, codebookVersion: count, codebookDigest: text,
  codes: v.array(v.object({ id: text, parentId: v.nullable(text), key: text, nameNl: text, nameEn: text, status: v.picklist(CODE_STATUSES), wording: text })),
  sources: v.array(v.object({
    id: text, title: text, group: v.nullable(v.picklist(SOURCE_GROUPS)), method: v.nullable(v.picklist(SOURCE_METHODS)), step: v.nullable(text), date: v.nullable(text), areaCode: v.nullable(text), roster: text,
  })),
  base: v.object({ residents: counts, organisations: counts }),
  themes: v.array(v.object({
    codeId: text, residents: counts, tone: v.object({ negative: count, neutral: count, positive: count }), organisations: counts,
    figures: v.array(v.object({ indicatorId: text, label: text, area: text, period: text, value: figure, low: figure, high: figure, city: figure })), fit: v.nullable(v.picklist(FITS)), line: text,
  })),
  codings: v.array(v.record(v.pipe(text, v.regex(/^!?[0-9a-z]{1,6}$/)), v.pipe(text, v.regex(/^[0-9a-z]*$/)))),
  areas: v.optional(v.nullable(v.array(v.object({ area: text, residents: count, organisations: count, counts: v.record(v.pipe(text, v.regex(/^\d{1,6}$/)), v.pipe(v.array(count), v.length(6))) }))), null),
  professionals: v.optional(v.nullable(v.array(v.object({ codeId: text, period: text, segments: v.nullable(count), people: v.nullable(count) }))), null),
  settings: v.optional(v.nullable(v.record(text, text)), null),
}) satisfies v.GenericSchema<unknown, Snapshot>
