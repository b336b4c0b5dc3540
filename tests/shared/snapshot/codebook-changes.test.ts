import { describe, expect, it } from 'vitest'
import { codebookChanges } from '../../../shared/snapshot/codebook-changes.ts'
import { code, coding, snapshotOf } from './neighbourhood.ts'

const NONE = { added: [], removed: [], renamed: [], moved: [], status: [], reworded: [] }
const changes = (...of: Parameters<typeof snapshotOf>) => codebookChanges(snapshotOf(), snapshotOf(...of))

describe('codebookChanges()', () => {
  it('tells nothing of the same codebook, whatever else changed', () => {
    expect(changes({ codings: [coding('k1', 's1', 'young')] })).toEqual(NONE)
  })

  it.each([
    ['a new code', { codes: [code('lift')] }, { added: [{ id: 'lift' }] }],
    ['another name', { codes: [code('bins', 'waste', { nameNl: 'Afval' })] }, { renamed: [{ before: { nameNl: 'bins' }, after: { nameNl: 'Afval' } }] }],
    ['another key', { codes: [code('bins', 'waste', { key: 'BT2.9' })] }, { renamed: [{ before: { key: 'bins' }, after: { key: 'BT2.9' } }] }],
    ['a code under another', { codes: [code('rats', 'young')] }, { moved: [{ code: { id: 'rats' }, from: 'waste', to: 'young' }] }],
    ['a code at the top', { codes: [code('rats')] }, { moved: [{ from: 'waste', to: null }] }],
    ['another definition', { codes: [code('rats', 'waste', { definition: 'Ratten en muizen' })] }, { reworded: [{ id: 'rats' }] }],
  ])('tells %s, and nothing besides', (_what, change, told) => {
    const found = changes(change)
    expect(found).toMatchObject(told)
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toHaveLength(1)
  })

  it('tells a code that was retired as that, and what stood under it as moved', () => {
    expect(changes({ codes: [code('bins', 'waste', { status: 'retired' })] })).toMatchObject({ status: [{ code: { id: 'bins' }, from: 'active', to: 'retired' }], moved: [] })
    expect(changes({ codes: [code('waste', null, { status: 'retired' })] }).moved.map(({ code: { id } }) => id)).toEqual(['bins', 'rats'])
  })

  it('tells into which code one was merged, by where its codings are', () => {
    expect(changes({ codes: [code('bins', 'waste', { deleted: true })], codings: [coding('k1', 's1', 'rats'), coding('k4', 's2', 'rats')] }).removed).toMatchObject([{ code: { id: 'bins' }, into: ['rats'] }])
    expect(changes({ codes: [code('bins', 'waste', { deleted: true })] }).removed).toMatchObject([{ into: [] }])
  })
})
