import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { Check } from '../../../shared/method/check.ts'
import { stageReadiness, type ReadinessInput, type ReadinessPoint } from '../../../shared/method/stage-readiness.ts'
import { checkOfRow, commitmentOfRow, feedbackOfRow, missingChecks, missingFactors } from '../../../shared/sheet/people-rows.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'
import { type CountedCoding, tallyByCode } from '../../../shared/tally/tally-by-code.ts'

const STAMP = '0197f0000000-0000-a'
const CODES = [newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon' }, 0), newCode('other', STAMP, { key: 'bt99', nameNl: 'Overig' }, 1)]
const source = (id: string, patch: Partial<Source> = {}): Source => ({ ...newSource(id, id, STAMP), group: 'resident', method: 'interview', ...patch })
const codings = (sourceId: string, codeId: string, count: number): CountedCoding[] => Array.from({ length: count }, (_, at) => ({ sourceId, codeId, start: at * 10, end: at * 10 + 5, speaker: null, tone: null, utterance: null, deleted: false }))

function points(given: { readonly sources?: readonly Source[]; readonly codings?: readonly CountedCoding[] } & Partial<Omit<ReadinessInput, 'tally'>> = {}): ReadonlyMap<string, ReadinessPoint> {
  const records = { codes: CODES, sources: given.sources ?? [source('s1')], codings: given.codings ?? codings('s1', 'waste', 10) }
  const input: ReadinessInput = {
    figures: 0, linked: 0, areasNotHeard: null, agesNotHeard: null, proposals: 0, factors: [], feedback: [], commitments: [], checks: [], ...given, ...records, tally: tallyByCode(records),
  }
  return new Map(stageReadiness(input).map((point) => [point.id, point]))
}

describe('stageReadiness()', () => {
  it('says of an empty project what is missing, and holds nothing back', () => {
    const all = points({ sources: [], codings: [] })
    expect([...all].filter(([, { state }]) => state === 'missing').map(([id]) => id)).toEqual(['coded', 'cards', 'undecided', 'figures', 'methods', 'areas', 'ages', 'feedback', 'factors', 'process'])
  })

  it.each([
    ['coded', { sources: [source('s1'), source('s2')] }, { state: 'look', coded: 1, sources: 2 }],
    ['coded', {}, { state: 'ready', coded: 1, sources: 1 }],
    ['cards', { sources: [source('s1'), source('s2', { method: null }), source('s3', { group: null, deleted: true })] }, { state: 'look', waiting: 1 }],
    ['cards', { sources: [] }, { state: 'missing', waiting: 0, sources: 0 }],
    ['figures', { figures: 40 }, { state: 'look', figures: 40, linked: 0 }],
    ['figures', { figures: 40, linked: 2 }, { state: 'ready' }],
    ['professionals', { sources: [source('s1'), source('p1', { group: 'professional' })] }, { state: 'look', sources: 1 }],
    ['professionals', {}, { state: 'ready', sources: 0 }],
    ['methods', {}, { state: 'look', used: 1 }],
    ['methods', { sources: [source('s1'), source('s2', { method: 'story' })] }, { state: 'ready', used: 2 }],
    ['areas', { areasNotHeard: ['QA02'] }, { state: 'look', notHeard: ['QA02'], known: true }],
    ['ages', { agesNotHeard: [] }, { state: 'ready', known: true }],
    ['promises', { proposals: 2, commitments: [commitmentOfRow({ what: 'x' }, 'c1', STAMP, 0), commitmentOfRow({ what: 'y', status: 'kept' }, 'c2', STAMP, 0)] }, { state: 'look', open: 1, proposed: 2 }],
    ['feedback', {}, { state: 'look', open: ['waste'], themes: 1 }],
    ['feedback', { feedback: [feedbackOfRow({ codeId: 'waste', outcome: 'later' }, 'waste', STAMP, 0)] }, { state: 'ready', open: [] }],
    ['factors', { factors: missingFactors(new Set(), STAMP).map((factor, at) => (at === 0 ? { ...factor, score: 'low' as const } : factor)) }, { state: 'look', scored: 1, factors: 6 }],
  ] as const)('looks at %s', (id, given, point) => {
    expect(points(given as Parameters<typeof points>[0]).get(id)).toMatchObject(point)
  })

  it.each([[1, 10, 'ready'], [1, 9, 'look'], [3, 8, 'look'], [0, 5, 'ready']] as const)('counts what is undecided against all segments: %i beside %i is %s', (undecided, others, state) => {
    const all = [...codings('s1', 'waste', others), ...codings('s1', 'other', undecided).map((one, at) => ({ ...one, start: 5_000 + at, end: 5_005 + at }))]
    expect(points({ codings: all }).get('undecided')).toMatchObject({ segments: undecided, base: others + undecided, state })
  })

  it('warns of a meeting where little can be offered or capacity is low, and is silent else', () => {
    const low = missingFactors(new Set(), STAMP).map((factor) => (factor.factor === 'offer' ? { ...factor, score: 'low' as const } : factor))
    expect(points({ sources: [source('s1', { method: 'meeting' })], factors: low }).get('meeting')).toMatchObject({ state: 'look', planned: 1 })
    expect([points({ factors: low }).has('meeting'), points({ sources: [source('s1', { method: 'meeting' })] }).has('meeting')]).toEqual([false, false])
  })

  it('counts our own eight points only, not the lists that a team fills in', () => {
    const checks: readonly Check[] = missingChecks([], STAMP).map((check) => ({ ...check, done: check.list !== 'process' }))
    expect(points({ checks }).get('process')).toMatchObject({ state: 'missing', done: 0, points: 8 })
    expect(points({ checks: [...checks, checkOfRow({ list: 'process', title: 'Eigen punt', done: true }, 'own', STAMP, 0)] }).get('process')).toMatchObject({ state: 'look', done: 1, points: 9 })
  })
})
