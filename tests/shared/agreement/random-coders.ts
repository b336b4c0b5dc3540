import fc from 'fast-check'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import type { CodersOfCodings } from '../../../shared/agreement/coders-of-codings.ts'

const [LENGTH, CODES] = [40, 3] as const

/** A few short sources coded by up to so many coders, sorted, with who had to code what. */
export const codedBy = (most: number) => fc.record({
  assigned: fc.array(fc.integer({ min: 0, max: 2 ** most - 1 }), { minLength: 1, maxLength: 3 }),
  codings: fc.array(fc.record({ source: fc.nat(2), code: fc.nat(CODES - 1), coder: fc.nat(most - 1), start: fc.nat(LENGTH - 1), long: fc.nat(15) }), { maxLength: 25 }),
}).map(({ assigned, codings }) => {
  const kept = codings.filter(({ source, coder }) => source < assigned.length && ((assigned[source]! >> coder) & 1) === 1).map((one) => ({ ...one, end: Math.min(LENGTH, one.start + one.long) }))
  const column = (field: 'source' | 'code' | 'coder' | 'start' | 'end') => Int32Array.from(kept, (one) => one[field])
  const sorted = indexColumns({ source: column('source'), code: column('code'), start: column('start'), end: column('end'), speaker: column('source') }, { sources: assigned.length, codes: CODES, speakers: assigned.length })
  const coders: CodersOfCodings = { coder: column('coder'), coders: most, assigned: Int32Array.from(assigned), length: new Int32Array(assigned.length).fill(LENGTH) }
  return { kept, sorted, coders }
})

export const codedByMany = codedBy(3)

export type CodedByMany = typeof codedByMany extends fc.Arbitrary<infer T> ? T : never

/** Who marked each character of a source with a code, a bit a coder: counted one by one. */
export function markedBy({ kept }: CodedByMany, source: number, code: number): number[] {
  const marks = new Array<number>(LENGTH).fill(0)
  for (const one of kept) if (one.source === source && one.code === code) for (let at = one.start; at < one.end; at++) marks[at]! |= 1 << one.coder
  return marks
}
