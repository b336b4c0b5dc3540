import { expect, it } from 'vitest'
import { codePath, layPath, leavePath, lowestOf, meetingPlace, NOT_MET } from '../../../shared/tally/code-path.ts'

const PARENTS = Int32Array.of(-1, 0, 1, 1, -1)

it('meetingPlace() tells from where up two codes count together', () => {
  const path = codePath(5, { parents: PARENTS })
  layPath(path, 2)
  expect([2, 3, 1, 0, 4].map((code) => meetingPlace(path, code))).toEqual([0, 1, 1, 2, NOT_MET])
  leavePath(path, 2)
  expect([...path.placeOf]).toEqual([-1, -1, -1, -1, -1])
})

it('layPath() begins at the lowest code that is counted', () => {
  const rollUp = { parents: PARENTS, lowest: Int32Array.of(0, 1, 1, 1, -1) }
  const path = codePath(5, rollUp)
  layPath(path, 3)
  expect([2, 0, 4].map((code) => meetingPlace(path, code))).toEqual([0, 1, NOT_MET])
  expect(lowestOf(rollUp, 3)).toBe(1)
})
