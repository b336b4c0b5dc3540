import { describe, expect, it } from 'vitest'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { fewQuotes, quotesToShow } from '../../../shared/sheet/quotes-to-show.ts'
import type { SharedCoding } from '../../../shared/sheet/shared-coding.ts'
import { newSource } from '../../../shared/source/new-source.ts'

const stamp = nextStamp(null, 1_000, 'd1')
const resident = { ...newSource('s', 'Bron', stamp), group: 'resident' as const, method: 'interview' as const, consentQuoting: true, speakers: [{ label: 'D1', role: 'respondent' as const, ageBand: null }, { label: 'M', role: 'moderator' as const, ageBand: null }] }
const quote = (id: string, more: Partial<SharedCoding> = {}): SharedCoding => ({
  id, made: stamp, changed: {}, deleted: false, sourceId: 's', codeId: 'c', coder: 'A', unit: 0, start: 0, end: 20, words: 'Er ligt glas naast de bak', speaker: 'D1', memo: '', quotePermission: 'quote',
  utterance: null, tone: null, reach: null, time: null, place: null, evidence: 'quote', sensitivity: 'none', expectation: 'none', ...more,
})

describe('quotesToShow()', () => {
  it('shows what is permitted', () => {
    expect(quotesToShow([quote('a')], [resident])).toHaveLength(1)
  })

  it.each<[string, Partial<SharedCoding>]>([
    ['not permitted', { quotePermission: 'paraphrase' }], ['sensitive', { sensitivity: 'health' }], ['deleted', { deleted: true }], ['a paraphrase', { evidence: 'paraphrase' }], ['an observation', { evidence: 'observation' }],
    ['of who leads the talk', { speaker: 'M' }], ['of an unknown source', { sourceId: 'x' }], ['without words', { words: '' }], ['too long', { words: 'lang '.repeat(80) }], ['with a number to call', { words: 'Bel mij maar op 06-12345678' }],
    ['with an address', { words: 'Ik woon op de Rietlaan 12' }],
  ])('never shows what is %s', (_why, more) => {
    expect(quotesToShow([quote('a', more)], [resident])).toEqual([])
  })

  it('withholds words that another code holds back, even a part of them', () => {
    expect(quotesToShow([quote('a'), quote('b', { start: 19, end: 40, sensitivity: 'third-person' })], [resident])).toEqual([])
    expect(quotesToShow([quote('a'), quote('b', { start: 20, end: 40, sensitivity: 'third-person' })], [resident])).toHaveLength(1)
  })

  it.each([{ group: 'professional' as const }, { group: 'organisation' as const }, { consentQuoting: false }, { deleted: true }])('shows nothing of a source that is %o', (more) => {
    expect(quotesToShow([quote('a')], [{ ...resident, ...more }])).toEqual([])
  })
})

it('fewQuotes() takes each voice and each text once', () => {
  expect(fewQuotes([quote('a'), quote('b'), quote('c', { speaker: 'D2' }), quote('d', { speaker: 'D3', words: 'Iets anders over de bak' })], 3).map(({ id }) => id)).toEqual(['a', 'd'])
})
