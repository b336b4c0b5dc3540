import { expect, it } from 'vitest'
import { codePath, layPath, NOT_MET } from '../../../shared/tally/code-path.ts'
import { keptCodes } from '../../../shared/tally/kept-codes.ts'

it('keptCodes() tells from where up a group counts, while codings come and go', () => {
  const path = codePath(4, { parents: Int32Array.of(-1, 0, 0, -1) })
  layPath(path, 1)
  const codings = Int32Array.of(2, 1)
  const kept = keptCodes({ from: Int32Array.of(0), to: Int32Array.of(2), code: Int32Array.of(2, 3), codings })
  expect([kept.meets(0, path), kept.meets(9, path)]).toEqual([1, NOT_MET])
  kept.note(0, 2, -1)
  expect(kept.meets(0, path)).toBe(1)
  kept.note(0, 2, -1)
  expect(kept.meets(0, path)).toBe(NOT_MET)
  kept.note(0, 1, 1)
  kept.note(9, 0, 1)
  expect([kept.meets(0, path), kept.meets(9, path)]).toEqual([0, 1])
  kept.note(9, 0, -1)
  expect(kept.meets(9, path)).toBe(NOT_MET)
  expect([...codings]).toEqual([2, 1])
})
