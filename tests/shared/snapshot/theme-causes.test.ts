import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedCodings } from '../../../shared/snapshot/counted-codings.ts'
import { themeCauses } from '../../../shared/snapshot/theme-causes.ts'
import type { SourceGroup } from '../../../shared/source/source.ts'
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts'
import { code, coding, snapshotOf, source } from './neighbourhood.ts'

/** 'waste: in source 1/1' for each cause of each theme. */
const said = (before: Snapshot, after: Snapshot, area: string | null = null, group: 'resident' | 'organisation' = 'resident') => [...new Set([...before.codes, ...after.codes].map(({ id }) => id))].flatMap((theme) => themeCauses(before, after).of(group, area, theme).map(({ cause, direction, codings, sources, otherCodeId }) => `${theme}: ${direction} ${cause} ${codings}/${sources}${otherCodeId === null ? '' : ` ${otherCodeId}`}`)).sort()
const BEFORE = snapshotOf()

describe('themeCauses(): every cause alone', () => {
  it.each([
    ['nothing', snapshotOf(), []],
    ['a new source', snapshotOf({ sources: [source('s3')], codings: [coding('k5', 's3', 'bins'), coding('k6', 's3', 'rats')] }), ['bins: in source 1/1', 'rats: in source 1/1', 'waste: in source 2/1']],
    ['a source that is gone', snapshotOf({}, ['s2']), ['bins: out source 1/1', 'rats: out source 1/1', 'waste: out source 2/1']],
    ['a new coding', snapshotOf({ codings: [coding('k5', 's1', 'rats')] }), ['rats: in coding 1/1', 'waste: in coding 1/1']],
    ['a deleted coding', snapshotOf({ codings: [coding('k2', 's1', 'young', { deleted: true })] }), ['young: out coding 1/1']],
    ['re-coding within a theme', snapshotOf({ codings: [coding('k3', 's2', 'bins')] }), ['bins: in recoded 1/1 rats', 'rats: out recoded 1/1 bins']],
    ['re-coding to another theme', snapshotOf({ codings: [coding('k3', 's2', 'young')] }), ['rats: out recoded 1/1 young', 'waste: out recoded 1/1 young', 'young: in recoded 1/1 rats']],
    ['a code merged into another', snapshotOf({ codes: [code('rats', 'waste', { deleted: true })], codings: [coding('k3', 's2', 'bins')] }), ['bins: in code-gone 1/1 rats', 'rats: out code-gone 1/1 bins']],
    ['a code deleted with its codings', snapshotOf({ codes: [code('young', null, { deleted: true })] }), ['young: out code-gone 1/1']],
    ['a code moved under another', snapshotOf({ codes: [code('rats', 'young')] }), ['waste: out codebook 1/1', 'young: in codebook 1/1']],
    ['a code retired', snapshotOf({ codes: [code('bins', 'waste', { status: 'retired' })] }), ['bins: out codebook 2/2', 'waste: out codebook 2/2']],
    ['a code renamed', snapshotOf({ codes: [code('bins', 'waste', { nameNl: 'Afval' })] }), []],
    ['a card whose group was corrected', snapshotOf({ sources: [source('s2', { group: 'organisation' })] }), ['bins: out card 1/1', 'rats: out card 1/1', 'waste: out card 2/1']],
    ['a card that lost its method', snapshotOf({ sources: [source('s1', { method: null })] }), ['bins: out card 1/1', 'waste: out card 1/1', 'young: out card 1/1']],
    ['a tone that was changed', snapshotOf({ codings: [coding('k2', 's1', 'young', { tone: -2 })] }), ['young: within details 1/1']],
  ])('%s', (_what, after, causes) => {
    expect(said(BEFORE, after)).toEqual(causes)
  })

  it('a speaker who turns out to lead the talk', () => {
    const spoken = { codings: [coding('k2', 's1', 'young', { speaker: 'M' })] }
    const led = { ...spoken, sources: [source('s1', { speakers: [{ label: 'M', role: 'moderator', ageBand: null }] })] }
    expect(said(snapshotOf(spoken), snapshotOf(led))).toEqual(['young: out card 1/1'])
    expect(said(snapshotOf(led), snapshotOf(spoken))).toEqual(['young: in card 1/1'])
  })

  it('a card that was put in another area or group', () => {
    const moved = snapshotOf({ sources: [source('s2', { areaCode: 'QA02' })] })
    expect([said(BEFORE, moved), said(BEFORE, moved, 'QA02')]).toEqual([[], ['bins: in card 1/1', 'rats: in card 1/1', 'waste: in card 2/1']])
    expect(said(moved, snapshotOf({ sources: [source('s2', { areaCode: 'QA02', group: 'organisation' })] }), 'QA02', 'organisation')).toEqual(['bins: in card 1/1', 'rats: in card 1/1', 'waste: in card 2/1'])
  })

  it('a new source of one area, which is no cause in another', () => {
    const after = snapshotOf({ sources: [source('s3', { areaCode: 'QA01' })], codings: [coding('k5', 's3', 'bins')] })
    expect([said(BEFORE, after, 'QA01'), said(BEFORE, after, 'QA02')]).toEqual([['bins: in source 1/1', 'waste: in source 1/1'], []])
  })

  it('a code taken back into use', () => {
    expect(said(snapshotOf({ codes: [code('bins', 'waste', { status: 'retired' })] }), BEFORE)).toEqual(['bins: in codebook 2/2', 'waste: in codebook 2/2'])
  })
})

describe('themeCauses(): several causes together', () => {
  it('keeps them apart within one theme', () => {
    const after = snapshotOf({
      sources: [source('s3')], codes: [code('young', 'waste')],
      codings: [coding('k5', 's3', 'bins'), coding('k6', 's1', 'rats'), coding('k3', 's2', 'bins'), coding('k1', 's1', 'bins', { deleted: true }), coding('k4', 's2', 'bins', { tone: 1 })],
    })
    expect(said(BEFORE, after)).toEqual([
      'bins: in recoded 1/1 rats', 'bins: in source 1/1', 'bins: out coding 1/1', 'bins: within details 1/1', 'rats: in coding 1/1', 'rats: out recoded 1/1 bins',
      'waste: in codebook 1/1', 'waste: in coding 1/1', 'waste: in source 1/1', 'waste: out coding 1/1', 'waste: within details 1/1',
    ])
  })

  it('gives each coding one cause: its source before itself, its card before its code, a code that is gone before another code', () => {
    const inNew = snapshotOf({ sources: [source('s3')], codings: [coding('k5', 's3', 'bins')], codes: [code('bins', 'young')] })
    expect(said(BEFORE, inNew).filter((line) => line.startsWith('young'))).toEqual(['young: in codebook 2/2', 'young: in source 1/1'])
    const cardAndCode = snapshotOf({ sources: [source('s2', { group: 'organisation' })], codings: [coding('k3', 's2', 'young')] })
    expect(said(BEFORE, cardAndCode)).toEqual(['bins: out card 1/1', 'rats: out card 1/1', 'waste: out card 2/1'])
    const codings = [coding('k3', 's2', 'young')]
    expect(said(BEFORE, snapshotOf({ codings, codes: [code('rats', 'waste', { deleted: true })] }))).toEqual(['rats: out code-gone 1/1 young', 'waste: out code-gone 1/1 young', 'young: in code-gone 1/1 rats'])
  })

  it('explains exactly as many codings as a theme won and lost, whatever was done', () => {
    const codes = ['waste', 'bins', 'rats', 'young']
    const records = fc.record({
      codes: fc.subarray(codes).chain((some) => fc.tuple(...some.map((id) => fc.record({ parentId: fc.constantFrom(null, ...codes), status: fc.constantFrom('active' as const, 'retired' as const), deleted: fc.boolean() }).map(({ parentId, ...patch }) => code(id, parentId, patch))))),
      sources: fc.subarray(['s1', 's2', 's3']).chain((some) => fc.tuple(...some.map((id) => fc.record({ group: fc.constantFrom('resident' as const, 'organisation' as const, null), areaCode: fc.constantFrom('QA01', 'QA02', null) }).map((patch) => source(id, patch))))),
      codings: fc.subarray(['k1', 'k2', 'k3', 'k4', 'k5', 'k6']).chain((some) => fc.tuple(...some.map((id) => fc.record({ of: fc.constantFrom('s1', 's2', 's3'), as: fc.constantFrom(...codes), deleted: fc.boolean() }).map(({ as, deleted }) => coding(id, Number(id[1]) > 4 ? 's3' : Number(id[1]) > 2 ? 's2' : 's1', as, { deleted }))))),
    })
    const counted = (snapshot: Snapshot, theme: string, asked: { readonly group: SourceGroup; readonly area: string | null }) => [...countedCodings(snapshot).values()].filter(({ group, area, themes }) => group === asked.group && (asked.area === null || area === asked.area) && themes.includes(theme)).length
    fc.assert(fc.property(records, records, (one, other) => {
      const [before, after] = [snapshotOf(one), snapshotOf(other)]
      const causes = themeCauses(before, after)
      for (const theme of codes) for (const group of ['resident', 'organisation'] as const) for (const area of [null, 'QA01', 'QA02']) {
        const won = causes.of(group, area, theme).reduce((sum, { direction, codings }) => sum + (direction === 'in' ? codings : direction === 'out' ? -codings : 0), 0)
        expect([theme, group, area, counted(after, theme, { group, area }) - counted(before, theme, { group, area })]).toEqual([theme, group, area, won])
      }
    }))
  })
})
