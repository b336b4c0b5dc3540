import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../shared/method/commitment.ts'
import { proposeCommitments, type ExpectingCoding } from '../../../shared/method/propose-commitments.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'

const STAMP = '0197f0000000-0000-a'
const source = (id: string, patch: Partial<Source> = {}): Source => ({ ...newSource(id, id, STAMP), group: 'resident', method: 'meeting', date: '2025-05-14', ...patch })
const coding = (id: string, sourceId: string, patch: Partial<ExpectingCoding> = {}): ExpectingCoding => ({ id, sourceId, codeId: 'waste', words: 'ze komen terug', expectation: 'promised', deleted: false, ...patch })
const commitment = (patch: Partial<Commitment>): Commitment => ({ id: 'c', made: STAMP, changed: {}, deleted: false, what: 'x', by: '', date: null, due: null, codeId: null, status: 'open', sourceId: null, codingId: null, ...patch })

describe('proposeCommitments()', () => {
  const SOURCES = [source('s1', { promises: ' De corporatie belt terug. ' }), source('s2'), source('s3', { promises: '  ' })]
  const CODINGS = [coding('k1', 's2', { expectation: 'action-expected', words: '' }), coding('k2', 's2'), coding('k3', 's1', { expectation: 'none' })]

  it('offers what cards say first, then what was promised, then what is expected, with where and when', () => {
    expect(proposeCommitments(SOURCES, CODINGS, [])).toEqual([
      { kind: 'card', sourceId: 's1', codingId: null, codeId: null, words: 'De corporatie belt terug.', date: '2025-05-14' },
      { kind: 'promised', sourceId: 's2', codingId: 'k2', codeId: 'waste', words: 'ze komen terug', date: '2025-05-14' },
      { kind: 'action-expected', sourceId: 's2', codingId: 'k1', codeId: 'waste', words: '', date: '2025-05-14' },
    ])
  })

  it('never offers again what was taken over or put aside', () => {
    const decided = [commitment({ sourceId: 's1' }), commitment({ sourceId: 's2', codingId: 'k2', deleted: true })]
    expect(proposeCommitments(SOURCES, CODINGS, decided).map(({ codingId }) => codingId)).toEqual(['k1'])
  })

  it('still offers the card of a source of which a coding was taken over, and the other way round', () => {
    const both = [source('s1', { promises: 'iets' })]
    expect(proposeCommitments(both, [coding('k1', 's1')], [commitment({ sourceId: 's1', codingId: 'k1' })]).map(({ kind }) => kind)).toEqual(['card'])
    expect(proposeCommitments(both, [coding('k1', 's1')], [commitment({ sourceId: 's1' })]).map(({ kind }) => kind)).toEqual(['promised'])
  })

  it('leaves out professionals, deleted sources and codings, and codings of unknown sources', () => {
    const sources = [source('s1', { group: 'professional', promises: 'iets' }), source('s2', { deleted: true, promises: 'iets' }), source('s3')]
    expect(proposeCommitments(sources, [coding('k1', 's1'), coding('k2', 's2'), coding('k3', 's9'), coding('k4', 's3', { deleted: true })], [])).toEqual([])
  })

  it('takes a source whose group nobody chose yet along: its promise stands all the same', () => {
    expect(proposeCommitments([source('s1', { group: null, promises: 'iets' })], [], [])).toHaveLength(1)
  })
})
