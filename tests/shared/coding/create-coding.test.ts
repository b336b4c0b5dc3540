import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { mayQuote } from '../../../shared/coding/coding.ts'
import { sharedCodingSchema } from '../../../shared/sheet/record-schemas.ts'
import { shareCoding } from '../../../shared/sheet/shared-coding.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const stamp = nextStamp(null, 1_750_000_000_000, 'a')
const selectors = { quote: { exact: 'de lift', prefix: 'al weer ', suffix: ' stuk' }, position: { start: 8, end: 15 } }
const where = { id: 'k1', stamp, sourceId: 's1', codeId: 'c1', coder: 'AB', selectors }

describe('createCoding()', () => {
  it('knows who speaks from the unit in which the passage starts', () => {
    expect(createCoding({ ...where, unit: { index: 4, speaker: 'D2' } })).toMatchObject({ id: 'k1', made: stamp, changed: {}, sourceId: 's1', codeId: 'c1', coder: 'AB', selectors, speaker: 'D2', unit: 4 })
  })

  it('has no speaker and no unit in a text without any', () => {
    expect(createCoding({ ...where, unit: null })).toMatchObject({ speaker: null, unit: null })
  })

  it('chooses no facet and permits no quote', () => {
    const coding = createCoding({ ...where, unit: null })
    expect([coding.utterance, coding.tone, coding.reach, coding.time, coding.place, coding.evidence, coding.memo, mayQuote(coding)]).toEqual([null, null, null, null, null, null, '', false])
  })

  it('can be shared as it is', () => {
    expect(safeParse(sharedCodingSchema, shareCoding(createCoding({ ...where, unit: null }), null)).success).toBe(true)
  })

  it('carries the stamp as its making only', () => {
    expect(Object.keys(createCoding({ ...where, unit: null }))).not.toContain('stamp')
  })
})
