import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../../shared/coding/coding.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { recode } from '../../../shared/coding/recode.ts'

const NOW = '01a000000000-0000-test'
const coding = (id: string, codeId: string, start = 0, more: Partial<Coding> = {}): Coding => ({
  ...createCoding({ id, stamp: '019000000000-0000-test', sourceId: 's', codeId, coder: 'AB', unit: null, selectors: { quote: { exact: 'het vuil', prefix: '', suffix: '' }, position: { start, end: start + 8 } } }), ...more,
})

describe('recode()', () => {
  it('gives each coding the other code, under the stamp', () => {
    const { codings, dropped } = recode([coding('1', 'A'), coding('2', 'A', 20)], 'B', [], NOW)
    expect(codings.map(({ id, codeId, changed }) => [id, codeId, changed])).toEqual([['1', 'B', { codeId: NOW }], ['2', 'B', { codeId: NOW }]])
    expect(dropped).toEqual([])
  })
  it('drops one that would stand twice, and says which one stays', () => {
    const { codings, dropped } = recode([coding('1', 'A')], 'B', [coding('2', 'B')], NOW)
    expect([codings.map(({ id, deleted }) => [id, deleted]), dropped]).toEqual([[['1', true]], [{ id: '1', kept: '2' }]])
  })
  it.each([['another coder', { coder: 'CD' }], ['another source', { sourceId: 't' }], ['a coding that is deleted', { deleted: true }]])('keeps both where the other is of %s', (_what, more) => {
    expect(recode([coding('1', 'A')], 'B', [coding('2', 'B', 0, more)], NOW).dropped).toEqual([])
  })
  it('drops the second of two with the same code on one passage', () => {
    expect(recode([coding('1', 'A'), coding('2', 'A')], 'B', [], NOW).dropped).toEqual([{ id: '2', kept: '1' }])
  })
  it('hands what only the dropped one knew to the one that stays', () => {
    const [kept] = recode([coding('1', 'A', 0, { tone: -2, utterance: 'worry', memo: 'ironie' })], 'B', [coding('2', 'B', 0, { utterance: 'complaint', memo: 'glas' })], NOW).codings
    expect(kept).toMatchObject({ id: '2', tone: -2, utterance: 'complaint', memo: 'glas\nironie' })
  })
  it('never makes more shareable than the more careful of the two was', () => {
    const [kept] = recode([coding('1', 'A', 0, { sensitivity: 'health', quotePermission: 'none' })], 'B', [coding('2', 'B', 0, { quotePermission: 'quote' })], NOW).codings
    expect(kept).toMatchObject({ sensitivity: 'health', quotePermission: 'none' })
  })
  it('loses no passage', () => {
    const many = (codeId: string) => fc.uniqueArray(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom('AB', 'CD'), fc.boolean()), { maxLength: 8, selector: String })
      .map((made) => made.map(([start, coder, deleted], index) => coding(`${codeId}${index}`, codeId, start * 10, { coder, deleted })))
    fc.assert(fc.property(many('A'), many('B'), (moving, standing) => {
      const { codings, dropped } = recode(moving, 'B', standing, NOW)
      const after = [...moving, ...standing].map((one) => codings.find(({ id }) => id === one.id) ?? one)
      const places = (all: readonly Coding[]) => [...new Set(all.filter((one) => !one.deleted).map((one) => `${one.coder} ${one.selectors.position.start}`))].sort()
      expect(places(after)).toEqual(places([...moving, ...standing]))
      expect(after.every((one) => one.deleted || one.codeId === 'B')).toBe(true)
      expect(after.filter((one) => one.deleted)).toHaveLength([...moving, ...standing].filter((one) => one.deleted).length + dropped.length)
    }))
  })
})
