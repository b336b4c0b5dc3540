import { expect, it } from 'vitest'
import { codePath, layPath, NOT_MET } from '../../../shared/tally/code-path.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { keptVoices } from '../../../shared/tally/kept-voices.ts'
import { columnsOf } from './random-columns.ts'

it('keptVoices() tells from where up a speaker counts in the sources of a value, new speakers and sources too', () => {
  const path = codePath(2, { parents: Int32Array.of(-1, 0) })
  layPath(path, 1)
  const valueOf = Int32Array.of(0, 1)
  const kept = keptVoices(indexColumns(columnsOf([{ source: 0, code: 0, start: 0, end: 5, speaker: 0 }]), { sources: 2, codes: 2, speakers: 1 }).codesOfVoice)
  const meets = (speaker: number) => [0, 1].map((value) => kept.meets(speaker, path, valueOf, value))
  expect([meets(0), meets(7)]).toEqual([[1, NOT_MET], [NOT_MET, NOT_MET]])
  kept.note(0, 1, 1, 1)
  kept.note(7, 1, 0, 1)
  expect([meets(0), meets(7)]).toEqual([[1, 0], [NOT_MET, 1]])
  kept.note(0, 1, 1, -1)
  kept.note(0, 0, 0, -1)
  expect(meets(0)).toEqual([NOT_MET, NOT_MET])
})
