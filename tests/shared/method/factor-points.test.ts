import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { factorPoints, type FactorPointInput } from '../../../shared/method/factor-points.ts'
import type { FactorName, FactorScore } from '../../../shared/method/local-factor.ts'
import { commitmentOfRow, feedbackOfRow, missingFactors } from '../../../shared/sheet/people-rows.ts'
import { type CountedCoding, tallyByCode } from '../../../shared/tally/tally-by-code.ts'
import { aSource } from '../tally/records.ts'

const STAMP = '0197f0000000-0000-a'
const factors = (...scores: readonly (readonly [FactorName, FactorScore])[]) => missingFactors(new Set(), STAMP).map((factor) => ({ ...factor, score: scores.find(([name]) => name === factor.factor)?.[1] ?? null }))
const coding = (sourceId: string, codeId: string, coder = 'A'): CountedCoding & { readonly coder: string } => ({ sourceId, codeId, coder, start: 0, end: 5, speaker: null, tone: null, utterance: null, deleted: false })

function points(scores: readonly (readonly [FactorName, FactorScore])[], given: Partial<Omit<FactorPointInput, 'tally' | 'factors'>> & { readonly codings?: readonly ReturnType<typeof coding>[] } = {}) {
  const records = { codes: given.codes ?? [], sources: given.sources ?? [aSource('s1'), aSource('s2')], codings: given.codings ?? [] }
  return factorPoints({ feedback: [], commitments: [], ...given, ...records, tally: tallyByCode(records), factors: factors(...scores) })
}

describe('factorPoints()', () => {
  it('are none where no factor was judged, or all are in the middle', () => {
    expect([points([]), points([['renewal', 'middle'], ['capacity', 'middle'], ['offer', 'middle']])]).toEqual([[], []])
  })

  it('say of a coming renewal in how many sources it is talked about, those of codes below included', () => {
    const codes = [newCode('home', STAMP, { key: 'bt4', nameNl: 'Woning' }, 0), newCode('damp', STAMP, { key: 'BT4.1', nameNl: 'Vocht', parentId: 'home' }, 1)]
    expect(points([['renewal', 'high']], { codes, codings: [coding('s1', 'damp')] })).toEqual([{ id: 'renewal', state: 'look', about: 1, sources: 2 }])
  })

  it('weigh the work against a small capacity: themes in use, and verbatim reports', () => {
    const codes = Array.from({ length: 16 }, (_, at) => newCode(`c${at}`, STAMP, { key: `T${at}`, nameNl: `Thema ${at}` }, at))
    const used = (count: number) => codes.slice(0, count).map(({ id }) => coding('s1', id))
    expect(points([['capacity', 'low']], { codes, codings: used(15) })).toEqual([{ id: 'capacity', state: 'ready', themes: 15, verbatim: 0 }])
    expect(points([['capacity', 'low']], { codes, codings: used(16) })).toMatchObject([{ state: 'look', themes: 16 }])
    expect(points([['capacity', 'low']], { sources: [aSource('s1', { reportForm: 'verbatim' })] })).toMatchObject([{ state: 'look', verbatim: 1 }])
  })

  it('ask for a second coder where there is capacity; one person alone is no second coder', () => {
    const codes = [newCode('c', STAMP, { key: 'C', nameNl: 'C' }, 0)]
    expect(points([['capacity', 'high']], { codes, codings: [coding('s1', 'c'), coding('s1', 'c'), coding('s2', 'c', 'B')] })).toEqual([{ id: 'second-coder', state: 'look', twice: 0, sources: 2 }])
    expect(points([['capacity', 'high']], { codes, codings: [coding('s1', 'c'), coding('s1', 'c', 'B')] })).toMatchObject([{ state: 'ready', twice: 1 }])
  })

  it('ask for a date where much is offered: of open promises and of what was fed back', () => {
    const commitments = [commitmentOfRow({ what: 'lift' }, 'c1', STAMP, 0), commitmentOfRow({ what: 'bank', due: '2026-12-01' }, 'c2', STAMP, 1), commitmentOfRow({ what: 'licht', status: 'kept' }, 'c3', STAMP, 2)]
    const feedback = [feedbackOfRow({ codeId: 'a', outcome: 'later' }, 'a', STAMP, 0), feedbackOfRow({ codeId: 'b' }, 'b', STAMP, 1)]
    expect(points([['offer', 'high']], { commitments, feedback })).toEqual([{ id: 'offer', state: 'look', undated: 2 }])
    expect(points([['offer', 'high']])).toEqual([{ id: 'offer', state: 'ready', undated: 0 }])
  })
})
