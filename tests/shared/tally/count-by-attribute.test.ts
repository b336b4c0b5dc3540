import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countByAttribute } from '../../../shared/tally/count-by-attribute.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { columnsOf, isUnder, naiveNumbers, naiveTable, randomCodings } from './random-columns.ts'

describe('countByAttribute()', () => {
  it('counts a source, speaker and segment once at a code, however many codes below it occur there', () => {
    const at = { source: 0, start: 0, end: 9, speaker: 0 }
    const index = indexColumns(columnsOf([{ ...at, code: 1 }, { ...at, code: 2 }, { ...at, code: 2, start: 4 }]), { sources: 1, codes: 3, speakers: 1 })
    const [table] = countByAttribute(index, { parents: Int32Array.of(-1, 0, 0) }, [{ valueOf: Int32Array.of(0), values: 1 }])
    expect([...table!]).toEqual([3, 2, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1])
  })

  it('agrees with a naive count in which every code collects sets, for several attributes at once', () => {
    fc.assert(fc.property(randomCodings, (given) => {
      const everywhere = { valueOf: new Int32Array(given.sizes.sources), values: 1 }
      const tables = countByAttribute(indexColumns(columnsOf(given.codings), given.sizes), given, [given, everywhere])
      expect([...tables[0]!]).toEqual(naiveTable(given, given.codings))
      expect([...tables[1]!]).toEqual(naiveTable({ ...given, ...everywhere }, given.codings))
    }))
  })

  it('does not depend on the order of the codings', () => {
    fc.assert(fc.property(randomCodings, (given) => {
      const tableOf = (codings: typeof given.codings) => countByAttribute(indexColumns(columnsOf(codings), given.sizes), given, [given])
      expect(tableOf([...given.codings].reverse())).toEqual(tableOf(given.codings))
    }))
  })

  it('adds up: codings, segments and sources of all values are those of the whole where every source has one', () => {
    fc.assert(fc.property(randomCodings, (given) => {
      const valueOf = given.valueOf.map((value) => Math.max(0, value))
      const [split, whole] = countByAttribute(indexColumns(columnsOf(given.codings), given.sizes), given, [{ valueOf, values: given.values }, { valueOf: new Int32Array(given.sizes.sources), values: 1 }])
      for (let code = 0; code < given.sizes.codes; code++) for (let k = 0; k < 3; k++) {
        expect([0, 1, 2].reduce((sum, value) => sum + split![(code * given.values + value) * 4 + k]!, 0)).toBe(whole![code * 4 + k])
      }
    }))
  })

  it('agrees with it where everything is one segment of one source, and where nothing is coded', () => {
    fc.assert(fc.property(randomCodings, (given) => {
      for (const codings of [given.codings.map((one) => ({ ...one, source: 0, start: 3, end: 3 })), []]) {
        expect([...countByAttribute(indexColumns(columnsOf(codings), given.sizes), given, [given])[0]!]).toEqual(naiveTable(given, codings))
      }
    }))
  })

  it('is not slowed by two thousand codings of a whole document, each by somebody else', () => {
    const codings = Array.from({ length: 2000 }, (_, k) => ({ source: 0, code: k % 40, start: 0, end: 60_000, speaker: k }))
    const index = indexColumns(columnsOf(codings), { sources: 1, codes: 40, speakers: 2000 })
    const began = performance.now()
    const [table] = countByAttribute(index, { parents: Int32Array.from({ length: 40 }, (_, code) => code - 1) }, [{ valueOf: Int32Array.of(0), values: 1 }])
    expect(performance.now() - began).toBeLessThan(2000)
    expect([...table!.subarray(0, 4)]).toEqual([2000, 1, 1, 2000])
  })

  it('counts codes that are folded into a higher one at that one only', () => {
    fc.assert(fc.property(randomCodings, ({ sizes, parents, codings }) => {
      const lowest = parents.map((_, code) => {
        let at = code
        while (parents[at]! >= 0) at = parents[at]!
        return at
      })
      const [table] = countByAttribute(indexColumns(columnsOf(codings), sizes), { parents, lowest }, [{ valueOf: new Int32Array(sizes.sources), values: 1 }])
      const expected = [...parents].map((parent, code) => (parent >= 0 ? [0, 0, 0, 0] : naiveNumbers(codings.filter((one) => isUnder(parents, one.code, code)))))
      expect([...table!]).toEqual(expected.flat())
    }))
  })
})
