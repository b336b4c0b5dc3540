import { expect, it } from 'vitest'
import { whatCounts } from '../../../shared/tally/what-counts.ts'
import { aCode, aCoding, aSource } from './records.ts'

it('whatCounts() gives the living codes, the sources of the group and their codings, and says what is left out', () => {
  const sources = [aSource('s1'), aSource('empty'), aSource('waits', { method: null }), aSource('gone', { deleted: true }), aSource('shop', { group: 'organisation' })]
  const codings = [aCoding('s1', 'a', 0, 5), aCoding('s1', 'old', 0, 5), aCoding('waits', 'a', 0, 5), aCoding('gone', 'a', 0, 5), aCoding('shop', 'a', 0, 5), aCoding('s1', 'a', 0, 5, null, { deleted: true })]
  const { tree, heard, counted, leftOut } = whatCounts({ codes: [aCode('a'), aCode('old', null, 'retired')], sources, codings })
  expect(tree.ordered.map(({ id }) => id)).toEqual(['a'])
  expect(heard.map(({ id }) => id)).toEqual(['s1', 'empty'])
  expect(counted).toEqual([codings[0]])
  expect(leftOut).toEqual({ sourcesWithoutGroupOrMethod: 1, otherGroups: 1, moderatorTurns: 0, retiredCodes: 1, unknown: 1 })
})
