import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOfSum, digestRecord, digestRecords } from '../../../shared/stamp/digest-records.ts'

const record = (id: string, made = '000000000001-0000-a', changed: Readonly<Record<string, string>> = {}) => ({ id, made, changed })

describe('digestRecords()', () => {
  it('is the same for the same records in any order', () => {
    const all = fc.uniqueArray(fc.uuid(), { maxLength: 20 }).chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })))
    fc.assert(fc.property(all, ([ids, shuffled]) => {
      expect(digestRecords(shuffled.map((id) => record(id)))).toBe(digestRecords(ids.map((id) => record(id))))
    }))
  })

  it('is kept up by who adds and takes away what each record adds', () => {
    const all = ['a', 'b', 'c'].map((id) => record(id))
    const sum = all.reduce((before, one) => before + digestRecord(one), 0)
    expect(digestOfSum(3, sum)).toBe(digestRecords(all))
    expect(digestOfSum(2, sum - digestRecord(all[1]!))).toBe(digestRecords([all[0]!, all[2]!]))
  })

  it.each([
    ['a record is missing', [record('a')]],
    ['a record is new', [record('a'), record('b'), record('c')]],
    ['a record is another', [record('a'), record('c')]],
    ['a field of a record changed', [record('a'), record('b', '000000000001-0000-a', { memo: '000000000002-0000-a' })]],
    ['two records swapped their stamps', [record('a', '000000000002-0000-a'), record('b', '000000000001-0000-a')]],
  ])('differs when %s', (_what, other) => {
    const before = _what.startsWith('two') ? [record('a', '000000000001-0000-a'), record('b', '000000000002-0000-a')] : [record('a'), record('b')]
    expect(digestRecords(other)).not.toBe(digestRecords(before))
  })
})
