import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { runningTally } from '../../../shared/tally/running-tally.ts'
import { columnsOf, naiveTable, randomCoding, randomCodings } from './random-columns.ts'

const tallyOf = (codings: Parameters<typeof columnsOf>[0], given: Parameters<typeof naiveTable>[0]) =>
  runningTally(indexColumns(columnsOf(codings), given.sizes), given, [given, { valueOf: new Int32Array(given.sizes.sources), values: 1 }])

describe('runningTally()', () => {
  it('has after any edits the tables that counting again would give', () => {
    const edits = randomCodings.chain((given) => fc.tuple(fc.constant(given), fc.array(fc.tuple(fc.nat(), fc.boolean(), randomCoding(given.sizes.codes)), { maxLength: 40 })))
    fc.assert(fc.property(edits, ([given, steps]) => {
      const tally = tallyOf(given.codings, given)
      const codings = [...given.codings]
      for (const [pick, takeOut, coding] of steps) {
        if (takeOut && codings.length > 0) expect(tally.remove(codings.splice(pick % codings.length, 1)[0]!)).toBe(true)
        else {
          tally.add(coding)
          codings.push(coding)
        }
        expect([...tally.tables[0]!]).toEqual(naiveTable(given, codings))
      }
      expect([...tally.tables[1]!]).toEqual(naiveTable({ ...given, valueOf: new Int32Array(given.sizes.sources), values: 1 }, codings))
    }))
  })

  const given = { sizes: { sources: 2, codes: 2, speakers: 1 }, parents: Int32Array.of(-1, 0), valueOf: Int32Array.of(0, 0), values: 1 }
  const coding = { source: 0, code: 1, start: 2, end: 5, speaker: 0 }

  it('is back where it was when what came goes again, a new speaker too', () => {
    const tally = tallyOf([coding], given)
    const before = [...tally.tables[0]!]
    tally.add({ ...coding, speaker: 7, start: 3 })
    expect([...tally.tables[0]!]).toEqual([2, 2, 1, 2, 2, 2, 1, 2])
    expect(tally.remove({ ...coding, speaker: 7, start: 3 })).toBe(true)
    expect([...tally.tables[0]!]).toEqual(before)
  })

  it.each([{ code: 0 }, { start: 1 }, { end: 6 }, { speaker: 3 }, { source: 1 }, { source: 9 }])('changes nothing and says so when there is no coding to take back, as with %o', (patch) => {
    const tally = tallyOf([coding], given)
    const before = [...tally.tables[0]!]
    expect(tally.remove({ ...coding, ...patch })).toBe(false)
    expect([...tally.tables[0]!]).toEqual(before)
    expect([tally.remove(coding), tally.remove(coding)]).toEqual([true, false])
  })

  it.each([{ source: 2 }, { code: 2 }, { code: -1 }, { source: NaN }])('throws RangeError for a coding outside the index: %o', (patch) => {
    expect(() => tallyOf([], given).add({ ...coding, ...patch })).toThrow(RangeError)
  })

  it('looks at one source and one speaker, not at all codings', () => {
    const sizes = { sources: 2000, codes: 50, speakers: 2000 }
    const many = Array.from({ length: 200_000 }, (_, k) => ({ source: k % 2000, code: k % 50, start: k, end: k + 5, speaker: k % 2000 }))
    const tally = tallyOf(many, { sizes, parents: new Int32Array(50).fill(-1), valueOf: new Int32Array(2000), values: 1 })
    const edit = (k: number) => tally.add({ source: k % 2000, code: k % 50, start: 1, end: 9, speaker: k % 2000 })
    const began = performance.now()
    for (let k = 0; k < 2000; k++) edit(k)
    // Counting again would take milliseconds for each: seconds together.
    expect((performance.now() - began) / 2000).toBeLessThan(0.5)
  })
})
