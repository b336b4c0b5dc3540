import * as v from 'valibot'
import { isChangeStamp } from '../stamp/change-stamp.ts'
import { type Cutting, LINE_PATTERNS, TURN_PATTERNS } from './cutting.ts'
import { SOURCE_FORMATS } from './recognise-format.ts'
import type { Respondent, SourceText } from './source-text.ts'

/** Letters in the longest text that is kept: some twenty days of talk. */
export const LONGEST_TEXT = 5_000_000
/** So many answers or turns without labels are kept of one text. */
export const MOST_PIECES = 200_000

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_TEXT))
const short = v.pipe(v.string(), v.maxLength(2_000))
const piece = v.object({ start: offset, end: offset, speaker: v.nullable(v.pipe(v.string(), v.maxLength(400))), time: v.nullable(v.pipe(v.string(), v.maxLength(40))), heading: v.nullable(short) })

/** How a text is cut, as it comes from a message or a file. */
export const cuttingSchema = v.union([
  v.object({ kind: v.literal('paragraph') }),
  v.object({ kind: v.literal('turn'), pattern: v.picklist(TURN_PATTERNS) }),
  v.object({ kind: v.literal('line'), pattern: v.picklist(LINE_PATTERNS), skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000)) }),
  v.object({ kind: v.picklist(['turn', 'row']), pieces: v.pipe(v.array(piece), v.maxLength(MOST_PIECES)) }),
]) satisfies v.GenericSchema<unknown, Cutting>

/** What a text is, apart from its id and stamps. */
export const textFields = {
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  cutting: cuttingSchema,
  format: v.picklist(SOURCE_FORMATS),
  fileName: v.pipe(v.string(), v.maxLength(1_000)),
  pages: v.pipe(v.array(offset), v.maxLength(100_000)),
  respondents: v.pipe(
    v.array(v.object({ label: v.pipe(v.string(), v.maxLength(400)), attributes: v.pipe(v.array(v.object({ name: short, value: v.pipe(v.string(), v.maxLength(10_000)) })), v.maxLength(1_000)) })),
    v.maxLength(MOST_PIECES),
  ) satisfies v.GenericSchema<unknown, readonly Respondent[]>,
}

/** A kept text as it comes from a file of a project. */
export const sourceTextSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,64}$/)),
  made: v.custom<string>(isChangeStamp),
  changed: v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)), v.custom<string>(isChangeStamp)),
  deleted: v.boolean(),
  ...textFields,
}) satisfies v.GenericSchema<unknown, SourceText>
