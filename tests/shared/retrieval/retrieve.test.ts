import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import type { Records } from '../../../shared/retrieval/index-codings.ts'
import { type Condition, NEW_QUERY, type Query } from '../../../shared/retrieval/query.ts'
import { codeIds, retrieve } from '../../../shared/retrieval/retrieve.ts'
import { CODES, queries, records, sampleCoding, sampleSource } from './sample-records.ts'

const idsOf = (data: Partial<Records>, query: Partial<Query>) =>
  retrieve({ codes: CODES, sources: [sampleSource('s1'), sampleSource('s2')], codings: [], ...data }, { ...NEW_QUERY, ...query }).hits.map((coding) => coding.id)
const below = (codeId: string) => ({ codeId, withBelow: true })
const only = (codeId: string) => ({ codeId, withBelow: false })

/** What a question means, said as plainly as it can be: every coding beside every other. */
function naive({ codes, sources, codings }: Records, query: Query): Set<string> {
  const tree = codeTree(codes)
  const idsBelow = (choices: Query['codes']) => choices.flatMap(({ codeId, withBelow }) => (withBelow ? [codeId, ...tree.descendantsOf(codeId)] : [codeId]))
  const sourceOf = (coding: Coding) => sources.find((source) => source.id === coding.sourceId && !source.deleted)
  const living = codings.filter((coding) => !coding.deleted && sourceOf(coding) && tree.byId.has(coding.codeId))
  const holds = (a: Coding, b: Coding, { relation, distance }: Condition): boolean => {
    const [p, q] = [a.selectors.position, b.selectors.position]
    const overlap = p.start < q.end && q.start < p.end && p.start < p.end
    if (relation === 'same-passage') return p.start === q.start && p.end === q.end
    if (relation === 'overlaps') return overlap
    if (relation === 'within') return q.start <= p.start && p.end <= q.end
    if (relation === 'contains') return p.start <= q.start && q.end <= p.end
    if (relation === 'near-characters') return Math.max(p.start - q.end, q.start - p.end) <= distance
    if (relation === 'near-units') return overlap || (a.unit !== null && b.unit !== null && Math.abs(a.unit - b.unit) <= distance)
    return relation === 'same-source' || (a.speaker ?? '') === (b.speaker ?? '')
  }
  const any = <T>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value)
  return new Set(living.filter((coding) => {
    const source = sourceOf(coding)!
    const speaker = source.speakers.find((one) => one.label === coding.speaker)
    const role = speaker?.role ?? 'respondent'
    const retired = tree.byId.get(coding.codeId)!.status === 'retired'
    const conditions = query.conditions.map((condition) => living.some((other) => other.id !== coding.id && other.sourceId === coding.sourceId && any(query.coders, other.coder) &&
      idsBelow(condition.codes).includes(other.codeId) && holds(coding, other, condition)) !== condition.negated)
    return any(idsBelow(query.codes), coding.codeId) && (!retired || query.codes.some((one) => one.codeId === coding.codeId)) &&
      any(query.groups, source.group) && (source.group !== 'professional' || query.groups.length > 0) && any(query.methods, source.method) &&
      (query.dateFrom === null || (source.date ?? '') >= query.dateFrom) && (query.dateTo === null || (source.date ?? '~') <= query.dateTo) &&
      (query.roles.length === 0 ? role === 'respondent' || (role === 'professional' && source.group === 'professional') : query.roles.includes(role)) && any<string | null>(query.ageBands, speaker?.ageBand ?? null) &&
      any(query.coders, coding.coder) && any(query.quotePermissions, coding.quotePermission) &&
      any(query.facets.tone, coding.tone) && any(query.facets.utterance, coding.utterance) && any(query.facets.sensitivity, coding.sensitivity) &&
      (query.words === '' || coding.selectors.quote.exact.toLowerCase().replace('é', 'e').includes(query.words)) &&
      (conditions.length === 0 || (query.join === 'all' ? conditions.every(Boolean) : conditions.some(Boolean)))
  }).map((coding) => coding.id))
}

describe('retrieve()', () => {
  it('finds what a naive search beside every other coding finds, whatever is asked', () => {
    fc.assert(fc.property(records, queries, (data, query) => {
      const { hits } = retrieve(data, query)
      expect(new Set(hits.map((coding) => coding.id))).toEqual(naive(data, query))
    }), { numRuns: 1_500 })
  })

  it('answers in the same order, with the same counts, however the records are shuffled', () => {
    fc.assert(fc.property(records, queries, fc.infiniteStream(fc.nat(100)), (data, query, dice) => {
      const shuffled = <T>(list: readonly T[]) => list.map((item) => [dice.next().value as number, item] as const).sort(([a], [b]) => a - b).map(([, item]) => item)
      expect(retrieve({ codes: shuffled(data.codes), sources: shuffled(data.sources), codings: shuffled(data.codings) }, query)).toEqual(retrieve(data, query))
    }))
  })

  it('counts each segment, voice and source once, and never more than the base', () => {
    fc.assert(fc.property(records, queries, (data, query) => {
      const { hits, counts } = retrieve(data, query)
      const place = (coding: Coding) => `${coding.sourceId} ${coding.selectors.position.start} ${coding.selectors.position.end}`
      expect(counts.reduce((sum, { found }) => sum + found.segments, 0)).toBe(new Set(hits.map(place)).size)
      expect(counts.reduce((sum, { found }) => sum + found.speakers, 0)).toBe(new Set(hits.map((coding) => `${coding.sourceId} ${coding.speaker ?? ''}`)).size)
      expect(counts.reduce((sum, { found }) => sum + found.sources, 0)).toBe(new Set(hits.map((coding) => coding.sourceId)).size)
      for (const { found, base } of counts) for (const what of ['sources', 'speakers', 'segments'] as const) expect(found[what]).toBeLessThanOrEqual(base[what])
    }))
  })

  it('finds everything below a code, or the code alone', () => {
    const codings = [sampleCoding('a', 'waste', 0, 5), sampleCoding('b', 'rats', 10, 15), sampleCoding('c', 'safety', 20, 25)]
    expect(idsOf({ codings }, { codes: [below('waste')] })).toEqual(['a', 'b'])
    expect(idsOf({ codings }, { codes: [only('waste')] })).toEqual(['a'])
    expect(idsOf({ codings }, { codes: [only('rats'), only('safety')] })).toEqual(['b', 'c'])
  })

  it.each<readonly [string, Partial<Condition>, readonly string[]]>([
    ['on exactly the same words', { relation: 'same-passage' }, ['same']],
    ['sharing words', { relation: 'overlaps' }, ['same', 'inner', 'partly']],
    ['inside', { relation: 'within' }, ['same', 'inner']],
    ['around', { relation: 'contains' }, ['same']],
    ['in the same unit', { relation: 'near-units', distance: 0 }, ['same', 'inner', 'partly']],
    ['one unit further', { relation: 'near-units', distance: 1 }, ['same', 'inner', 'partly', 'behind']],
    ['touching', { relation: 'near-characters', distance: 0 }, ['same', 'inner', 'partly']],
    ['twelve characters further', { relation: 'near-characters', distance: 12 }, ['same', 'inner', 'partly', 'behind']],
    ['by the same voice', { relation: 'same-speaker' }, ['same', 'inner', 'partly', 'far']],
    ['in the same source', { relation: 'same-source' }, ['same', 'inner', 'partly', 'behind', 'far']],
    ['not sharing words', { relation: 'overlaps', negated: true }, ['behind', 'far', 'elsewhere']],
  ])('finds passages %s', (_what, condition, expected) => {
    const codings = [
      sampleCoding('x', 'safety', 10, 20, { unit: 1 }), sampleCoding('same', 'rats', 10, 20, { unit: 1 }), sampleCoding('inner', 'rats', 12, 15, { unit: 1 }), sampleCoding('partly', 'rats', 19, 30, { unit: 1 }),
      sampleCoding('behind', 'rats', 32, 40, { unit: 2, speaker: 'D2' }), sampleCoding('far', 'rats', 90, 95, { unit: 9 }), sampleCoding('elsewhere', 'rats', 10, 20, { sourceId: 's2' }),
    ]
    expect(idsOf({ codings }, { codes: [only('rats')], conditions: [{ relation: 'overlaps', negated: false, codes: [only('safety')], distance: 0, ...condition }] })).toEqual(expected)
  })

  it('takes no coding for its own partner, and a second one of the same code for one', () => {
    const condition = { relation: 'overlaps', negated: false, codes: [only('rats')], distance: 0 } as const
    expect(idsOf({ codings: [sampleCoding('a', 'rats', 0, 5)] }, { codes: [only('rats')], conditions: [condition] })).toEqual([])
    expect(idsOf({ codings: [sampleCoding('a', 'rats', 0, 5), sampleCoding('b', 'rats', 4, 9)] }, { codes: [only('rats')], conditions: [condition] })).toEqual(['a', 'b'])
  })

  it('leaves moderators and retired codes out, says how many, and shows them when they are asked for', () => {
    const codings = [sampleCoding('a', 'rats', 0, 5), sampleCoding('m', 'rats', 10, 15, { speaker: 'M' }), sampleCoding('o', 'old', 20, 25)]
    const query = { ...NEW_QUERY, codes: [below('waste')] }
    expect(retrieve({ codes: CODES, sources: [sampleSource('s1')], codings }, query)).toMatchObject({ hits: [{ id: 'a' }], leftOut: { otherRoles: 1, retiredCodes: 1, unknown: 0 } })
    expect(idsOf({ codings }, { codes: [below('waste')], roles: ['moderator'] })).toEqual(['m'])
    expect(idsOf({ codings }, { codes: [only('old')] })).toEqual(['o'])
  })

  it('shows professionals only to who asks for them alone', () => {
    const sources = [sampleSource('s1'), sampleSource('s2', { group: 'professional' })]
    const codings = [sampleCoding('a', 'rats', 0, 5), sampleCoding('p', 'rats', 0, 5, { sourceId: 's2' })]
    expect(idsOf({ sources, codings }, { groups: [] })).toEqual(['a'])
    expect(idsOf({ sources, codings }, { groups: ['professional'] })).toEqual(['p'])
  })

  it('answers over 100,000 codings, conditions and all, well within a second', () => {
    const sources = Array.from({ length: 500 }, (_none, index) => sampleSource(`s${index}`))
    const codings = Array.from({ length: 100_000 }, (_none, index) => {
      const start = (index * 6_151) % 50_000
      return sampleCoding(`k${index}`, CODES[(index >> 3) % 4]!.id, start, start + 20 + (index % 90), { sourceId: `s${index % 500}`, unit: Math.floor(start / 100) })
    })
    const conditions = (['overlaps', 'near-units', 'within'] as const).map((relation) => ({ relation, negated: relation === 'within', codes: [only('safety')], distance: 2 }))
    const started = performance.now()
    const { hits } = retrieve({ codes: CODES, sources, codings }, { ...NEW_QUERY, codes: [below('waste')], conditions })
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(hits.length).toBeGreaterThan(1_000)
  })
})

describe('codeIds()', () => {
  it('unites what several choices ask for', () => {
    expect([...codeIds(codeTree(CODES), [below('waste'), only('safety'), only('rats')])].sort()).toEqual(['glass', 'old', 'rats', 'safety', 'waste'])
  })
})
