import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCoders, MOST_CODERS, takesPart } from '../../../shared/agreement/coders-of-codings.ts'
import { countMarks } from '../../../shared/agreement/count-marks.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { codedBy, codedByMany, type CodedByMany, markedBy } from './random-coders.ts'

/** The same, character by character. */
function oneByOne(made: CodedByMany): { readonly characters: number[]; readonly squares: number[] } {
  const { coders: { coders, assigned }, sorted: { codes } } = made
  const width = coders + 1
  const characters = new Array<number>(codes * width * width).fill(0)
  const squares = new Array<number>(codes).fill(0)
  assigned.forEach((among, source) => {
    if (!takesPart(among)) return
    for (let code = 0; code < codes; code++) {
      const sets = markedBy(made, source, code)
      for (const set of sets) if (set !== 0) characters[(code * width + countCoders(among)) * width + countCoders(set)]! += 1
      for (let coder = 0; coder < coders; coder++) {
        for (const run of sets.map((set) => (set >> coder) & 1).join('').split('0')) squares[code]! += run.length ** 2
      }
    }
  })
  return { characters, squares }
}

describe('countMarks()', () => {
  it.each([2, 3, 5])('finds for up to %i coders as many characters and runs as counting them one by one', (coders) => {
    fc.assert(fc.property(codedBy(coders), (made) => {
      const { characters, squares } = countMarks(made.sorted, made.coders)
      expect({ characters: [...characters], squares: [...squares] }).toEqual(oneByOne(made))
    }), { numRuns: 500 })
  })

  it('is not slowed by two thousand codings of a whole document, nor by one code', () => {
    const n = 2000
    const column = (value: (k: number) => number) => Int32Array.from({ length: n }, (_, k) => value(k))
    const sorted = indexColumns({ source: column(() => 0), code: column(() => 0), start: column(() => 0), end: column(() => 60_000), speaker: column(() => 0) }, { sources: 1, codes: 1, speakers: 1 })
    const { characters, squares } = countMarks(sorted, { coder: column((k) => k % 5), coders: 5, assigned: Int32Array.of(0b11111), length: Int32Array.of(60_000) })
    expect(characters[5 * 6 + 5]).toBe(60_000)
    expect(characters.reduce((sum, count) => sum + count, 0)).toBe(60_000)
    expect(squares[0]).toBe(5 * 60_000 ** 2)
  })

  it('counts nothing where there are no codings, or nobody to compare with', () => {
    const none = new Int32Array(0)
    const sorted = indexColumns({ source: none, code: none, start: none, end: none, speaker: none }, { sources: 2, codes: 1, speakers: 0 })
    expect([...countMarks(sorted, { coder: none, coders: 2, assigned: Int32Array.of(3, 1), length: Int32Array.of(9, 9) }).squares]).toEqual([0])
  })

  it('throws RangeError for more coders than fit in a whole number', () => {
    const { sorted, coders } = fc.sample(codedByMany, 1)[0]!
    expect(() => countMarks(sorted, { ...coders, coders: MOST_CODERS + 1 })).toThrow(RangeError)
  })
})
