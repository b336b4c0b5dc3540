import { expect, it } from 'vitest'
import { newSource } from '../../../shared/source/new-source.ts'
import { voicesHeard } from '../../../shared/tally/voices-heard.ts'
import { whatCounts } from '../../../shared/tally/what-counts.ts'

const source = (id: string, labels: readonly string[]) => ({ ...newSource(id, id, '0197f0000000-0000-a'), group: 'resident' as const, method: 'interview' as const, speakers: labels.map((label) => ({ label, role: label === 'M' ? ('moderator' as const) : ('respondent' as const), ageBand: null })) })
const coding = (sourceId: string, speaker: string | null) => ({ sourceId, codeId: 'a', start: 0, end: 5, speaker, tone: null, utterance: null, deleted: false })

it('voicesHeard() tells the voices of the roster that count, whoever was coded besides, and one voice where nobody is named', () => {
  const what = whatCounts({ codes: [], sources: [source('s1', ['D1', 'M']), source('s2', []), source('s3', ['D1'])], codings: [] })
  const voices = voicesHeard({ ...what, counted: [coding('s1', 'D1'), coding('s1', 'D8'), coding('s3', null)] })
  expect([...voices].map(([id, labels]) => [id, [...labels]])).toEqual([['s1', ['D1', 'D8']], ['s2', [null]], ['s3', ['D1', null]]])
})
