import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { EVIDENCES, EXPECTATIONS, REACHES, SENSITIVITIES, TIMES, TONES, UTTERANCE_KINDS } from '../../../shared/coding/coding.ts'

const offset = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))
const goldSchema = v.object({
  id: v.string(), source: v.string(), speaker: v.nullable(v.string()), coder: v.picklist(['A', 'B']), code: v.string(), start: offset, end: offset,
  quote: v.pipe(v.string(), v.minLength(1)), prefix: v.string(), suffix: v.string(), memo: v.string(),
  utterance: v.nullable(v.picklist(UTTERANCE_KINDS)), tone: v.nullable(v.picklist(TONES)), reach: v.nullable(v.picklist(REACHES)), time: v.nullable(v.picklist(TIMES)), place: v.nullable(v.string()),
  evidence: v.nullable(v.picklist(EVIDENCES)), sensitivity: v.picklist(SENSITIVITIES), expectation: v.picklist(EXPECTATIONS),
})

/** One coding of the gold set: a code by a coder on words of a sample. `start` and `end` are those of the file, and null for tables and subtitles. */
export type GoldCoding = v.InferOutput<typeof goldSchema>

/** The codings of the sample neighbourhood by two coders. `folder`: that of the samples. */
export function readGoldCodings(folder: string): readonly GoldCoding[] {
  return v.parse(v.array(goldSchema), JSON.parse(readFileSync(join(folder, 'gold_codings.json'), 'utf8')))
}
