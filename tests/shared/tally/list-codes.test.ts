import { expect, it } from 'vitest'
import { codeLists, listedCodes, listSource } from '../../../shared/tally/list-codes.ts'
import { listedBySource, listedBySpeaker } from './listed-codes.ts'

it('listSource() lists the codes of a source and of each speaker in it once, source after source', () => {
  const lists = codeLists(6, 4, { sources: 3, codes: 3, speakers: 2 })
  const [code, speaker] = [Int32Array.of(2, 0, 2, 2, 1, 1), Int32Array.of(1, 0, 0, 1, 1, 1)]
  listSource(lists, code, speaker, 0, 0, 4)
  listSource(lists, code, speaker, 1, 4, 4)
  listSource(lists, code, speaker, 2, 4, 6)
  const { codesOfSource, codesOfVoice } = listedCodes(lists, 2)
  expect(listedBySource(codesOfSource)).toEqual([[[0, 0, 1], [0, 2, 3]], [], [[2, 1, 2]]])
  expect(listedBySpeaker(codesOfVoice)).toEqual([[[0, 0, 1], [0, 2, 1]], [[0, 2, 2], [2, 1, 2]]])
  expect([...codesOfVoice.source]).toEqual([0, 0, 2])
})
