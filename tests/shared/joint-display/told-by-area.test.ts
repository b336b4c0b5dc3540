import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { toldByArea } from '../../../shared/joint-display/told-by-area.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { tallyByCode } from '../../../shared/tally/tally-by-code.ts'

const STAMP = '0197f0000000-0000-a'
const codes = [newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('bins', STAMP, { key: 'BT2.1', nameNl: 'Afval', parentId: 'waste' }, 1), newCode('lonely', STAMP, { key: 'BT8.4', nameNl: 'Eenzaam' }, 2)]
const AREAS = ['QA01', 'QA02', 'QA09']
const where = [null, 'QA01', 'QA01', 'QA02', 'elsewhere']
const sources = where.map((areaCode, index) => ({ ...newSource(`s${index}`, `s${index}`, STAMP), group: index === 2 ? 'organisation' as const : 'resident' as const, method: 'interview' as const, areaCode }))
const codings = fc.array(fc.record({
  sourceId: fc.constantFrom(...sources.map(({ id }) => id)), codeId: fc.constantFrom('waste', 'bins', 'lonely'), start: fc.nat(3), end: fc.integer({ min: 4, max: 6 }), speaker: fc.constantFrom(null, 'D1', 'D2'),
  tone: fc.constant(null), utterance: fc.constant(null), deleted: fc.boolean(),
}), { maxLength: 30 })

describe('toldByArea()', () => {
  it('agrees with a tally of each area by itself, whatever was coded', () => {
    fc.assert(fc.property(codings, (given) => {
      const input = { codes, sources, codings: given }
      for (const { area, sources: base, byCode } of toldByArea(input, AREAS)) {
        const alone = tallyByCode(input, { only: (source) => source.areaCode === area })
        expect(base).toBe(alone.base.sources)
        for (const { codeId, all } of alone.rows) expect(byCode.get(codeId)).toEqual(all)
      }
    }))
  })

  it('has every area that was asked for, those without a source too, and nothing for no areas', () => {
    expect(toldByArea({ codes, sources, codings: [] }, AREAS).map(({ area, sources: base }) => [area, base])).toEqual([['QA01', 1], ['QA02', 1], ['QA09', 0]])
    expect(toldByArea({ codes, sources, codings: [] }, [])).toEqual([])
  })
})
