import * as v from 'valibot'
import { CHECK_LISTS, PROCESS_POINTS, type Check } from '../method/check.ts'
import { COMMITMENT_STATUSES, type Commitment } from '../method/commitment.ts'
import { FEEDBACK_OUTCOMES, type Feedback } from '../method/feedback.ts'
import { FACTOR_SCORES, LOCAL_FACTORS, type LocalFactor } from '../method/local-factor.ts'
import { LONGEST_CELL } from './column.ts'
import { isoDate } from './field-columns.ts'
import { recordId, recordLabel, recordText, stampedFields } from './record-schemas.ts'

const day = v.nullable(v.pipe(v.string(), v.check((value) => isoDate(value) === value)))
/** Whether a record fits in one cell as JSON, which is how the sheet keeps it. */
const fits = (record: unknown): boolean => JSON.stringify(record).length <= LONGEST_CELL

/** A local factor as it comes from a row. */
export const localFactorSchema = v.pipe(
  v.object({ ...stampedFields, factor: v.picklist(LOCAL_FACTORS), score: v.nullable(v.picklist(FACTOR_SCORES)), explanation: recordText, date: day }), v.check((record) => fits(record)),
) satisfies v.GenericSchema<unknown, LocalFactor>

/** Feedback on a theme as it comes from a row. */
export const feedbackSchema = v.pipe(
  v.object({ ...stampedFields, codeId: recordId, outcome: v.nullable(v.picklist(FEEDBACK_OUTCOMES)), why: recordText, date: day, by: recordLabel }), v.check((record) => fits(record)),
) satisfies v.GenericSchema<unknown, Feedback>

/** A promise as it comes from a row. */
export const commitmentSchema = v.pipe(v.object({
  ...stampedFields, what: recordText, by: recordLabel, date: day, due: day, codeId: v.nullable(recordId), status: v.picklist(COMMITMENT_STATUSES),
  sourceId: v.nullable(recordId), codingId: v.nullable(recordId),
}), v.check((record) => fits(record))) satisfies v.GenericSchema<unknown, Commitment>

/** A line of a checklist as it comes from a row. */
export const checkSchema = v.pipe(v.object({
  ...stampedFields, list: v.picklist(CHECK_LISTS), point: v.nullable(v.picklist(PROCESS_POINTS)), title: recordText, link: recordText, done: v.boolean(), note: recordText, date: day,
}), v.check((record) => fits(record))) satisfies v.GenericSchema<unknown, Check>
