import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldBesideCounted } from '../../../shared/joint-display/told-beside-counted.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { columnsOf, isUnder, naiveNumbers, randomCodings } from '../tally/random-columns.ts'

const [AREAS, PERIODS, INDICATORS] = [3, 2, 2]
const figures = fc.array(fc.record({ area: fc.nat(AREAS - 1), period: fc.nat(PERIODS - 1), indicator: fc.nat(INDICATORS - 1), value: fc.oneof(fc.constant(NaN), fc.nat(5)) }), { maxLength: 20 })
const whereabouts = fc.array(fc.tuple(fc.integer({ min: -1, max: AREAS - 1 }), fc.integer({ min: -1, max: PERIODS - 1 })), { minLength: 4, maxLength: 4 })

describe('toldBesideCounted()', () => {
  it('agrees with looking up every row by itself, figures, the period before and ranks too', () => {
    fc.assert(fc.property(randomCodings, figures, whereabouts, ({ sizes, parents, codings }, counted, places) => {
      const themes = [...parents].flatMap((parent, code) => (parent < 0 ? [code] : []))
      const links = themes.flatMap((theme, k) => (k === 0 ? [[theme, 0], [theme, 1]] : [[theme, -1]]))
      const joint = toldBesideCounted(
        indexColumns(columnsOf(codings), sizes), { parents },
        { areas: AREAS, periods: PERIODS, areaOf: Int32Array.from(places, (one) => one[0]), periodOf: Int32Array.from(places, (one) => one[1]) },
        {
          indicators: INDICATORS, area: Int32Array.from(counted, (one) => one.area), period: Int32Array.from(counted, (one) => one.period),
          indicator: Int32Array.from(counted, (one) => one.indicator), value: Float64Array.from(counted, (one) => one.value),
        },
        { theme: Int32Array.from(links, (one) => one[0]!), indicator: Int32Array.from(links, (one) => one[1]!) },
      )
      const told = (area: number, period: number, theme: number) => naiveNumbers(codings.filter((one) => places[one.source]![0] === area && places[one.source]![1] === period && isUnder(parents, one.code, theme))).slice(1)
      const figure = (area: number, period: number, indicator: number) => {
        const known = counted.filter((one) => one.area === area && one.period === period && one.indicator === indicator && !Number.isNaN(one.value))
        return known.length === 0 ? NaN : known.reduce((sum, one) => sum + one.value, 0)
      }
      const allAreas = [0, 1, 2]
      const expected = allAreas.flatMap((area) => [0, 1].flatMap((period) => links.map(([theme, indicator]) => {
        const value = figure(area, period, indicator!)
        const speakers = told(area, period, theme!)[2]!
        return [
          area, period, theme, indicator, ...told(area, period, theme!), value, figure(area, period - 1, indicator!),
          Number.isNaN(value) ? -1 : 1 + allAreas.filter((other) => figure(other, period, indicator!) > value).length,
          1 + allAreas.filter((other) => told(other, period, theme!)[2]! > speakers).length,
        ]
      })))
      const rows = Array.from({ length: joint.rows }, (_, row) => [
        joint.area, joint.period, joint.theme, joint.indicator, joint.segments, joint.sources, joint.speakers, joint.value, joint.previous, joint.valueRank, joint.speakersRank,
      ].map((column) => column[row]))
      expect(rows).toEqual(expected)
    }))
  })
})
