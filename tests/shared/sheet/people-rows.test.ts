import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkOfRow, commitmentOfRow, feedbackOfRow, missingChecks, missingFactors, missingFeedback } from '../../../shared/sheet/people-rows.ts'
import { checkSchema, commitmentSchema, feedbackSchema, localFactorSchema } from '../../../shared/sheet/people-schemas.ts'

const STAMP = '0197f0000000-0000-a'

describe('rows that people type', () => {
  it('become whole records with what was given and nothing invented', () => {
    expect(feedbackOfRow({ codeId: 'c1', why: 'geld is op' }, 'id', STAMP, 0)).toMatchObject({ id: 'id', codeId: 'c1', outcome: null, why: 'geld is op', deleted: false })
    expect(commitmentOfRow({ what: 'lamp repareren' }, 'id', STAMP, 0)).toMatchObject({ what: 'lamp repareren', status: 'open', sourceId: null, codingId: null, codeId: null })
    expect(checkOfRow({ title: 'Eigen punt', done: true }, 'id', STAMP, 0)).toMatchObject({ list: 'process', point: null, title: 'Eigen punt', done: true })
  })

  it('fit their schemas', () => {
    expect([safeParse(feedbackSchema, feedbackOfRow({ codeId: 'c1' }, 'id', STAMP, 0)), safeParse(commitmentSchema, commitmentOfRow({}, 'id', STAMP, 0)), safeParse(checkSchema, checkOfRow({}, 'id', STAMP, 0))].map(({ success }) => success)).toEqual([true, true, true])
  })
})

describe('missingFactors()', () => {
  it('makes the six factors without a judgement, and only those that are not there', () => {
    const made = missingFactors(new Set(['renewal', 'offer']), STAMP)
    expect(made.map(({ id, score }) => [id, score])).toEqual([['organisation', null], ['running-process', null], ['aloof', null], ['capacity', null]])
    expect(made.every((factor) => safeParse(localFactorSchema, factor).success)).toBe(true)
  })
})

describe('missingChecks()', () => {
  it('makes three lists at first, of which only ours has points', () => {
    const made = missingChecks([], STAMP)
    expect(made).toHaveLength(31)
    expect(made.filter(({ point, title }) => point !== null || title !== '')).toHaveLength(8)
    expect(made.every((check) => safeParse(checkSchema, check).success)).toBe(true)
  })

  it('leaves a list alone of which a line is there: a shorter list stays shorter', () => {
    expect(missingChecks([{ list: 'tips' }, { list: 'process' }], STAMP).map(({ list }) => list)).toEqual(Array.from({ length: 9 }, () => 'pitfalls'))
  })
})

describe('missingFeedback()', () => {
  it('makes an open row a told theme that has none, under the theme’s own id', () => {
    expect(missingFeedback(['waste', 'young'], [{ codeId: 'young' }], STAMP)).toMatchObject([{ id: 'waste', codeId: 'waste', outcome: null }])
  })
})
