import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editRecord, mergeRecords, type Stamped } from '../../../shared/stamp/stamped.ts'
import { mergeFileRecords } from '../../../shared/sync/merge-file-records.ts'
import { histories } from '../../arbitraries.ts'

interface Note extends Stamped {
  readonly memo: string
}
const stamp = (ms: number, device = 'anna') => `${(1_750_000_000_000 + ms).toString(16).padStart(12, '0')}-0000-${device}`
const note = (id: string, memo = '', more: Partial<Note> = {}): Note => ({ id, made: stamp(0), changed: {}, deleted: false, memo, ...more })
const own = (...records: readonly Note[]) => new Map(records.map((record) => [record.id, record]))

describe('mergeFileRecords()', () => {
  it('counts what is new, what changes and what stays', () => {
    const changed = editRecord<Note>(note('b'), { memo: 'nieuw' }, stamp(5, 'bram'))
    expect(mergeFileRecords(own(note('b'), note('c')), [note('a'), changed, note('c')], null)).toMatchObject({ store: [note('a'), changed], fresh: 1, changed: 1, same: 1, gone: 0, conflicts: [] })
  })

  it('keeps what was changed later here', () => {
    const mine = editRecord<Note>(note('a'), { memo: 'later' }, stamp(9))
    expect(mergeFileRecords(own(mine), [editRecord<Note>(note('a'), { memo: 'eerder' }, stamp(5))], null).store).toEqual([])
  })

  it('names a field that two devices changed, and not one that one device changed twice', () => {
    const mine = editRecord<Note>(note('a'), { memo: 'mijn' }, stamp(9))
    expect(mergeFileRecords(own(mine), [editRecord<Note>(note('a'), { memo: 'jouw' }, stamp(5, 'bram'))], null).conflicts).toEqual([{ record: mine, fields: ['memo'] }])
    expect(mergeFileRecords(own(mine), [editRecord<Note>(note('a'), { memo: 'eerder' }, stamp(5))], null).conflicts).toEqual([])
  })

  it('brings back what was deleted here only when asked to', () => {
    const gone = editRecord<Note>(note('a'), { deleted: true }, stamp(9))
    expect(mergeFileRecords(own(gone), [note('a')], null)).toMatchObject({ store: [], gone: 1 })
    expect(mergeFileRecords(own(gone), [note('a')], stamp(20))).toMatchObject({ store: [{ id: 'a', deleted: false, changed: { deleted: stamp(20) } }], gone: 1 })
  })

  it('takes a deletion over from the file, and counts an unknown deleted record as no news', () => {
    const gone = editRecord<Note>(note('a'), { deleted: true }, stamp(9))
    expect(mergeFileRecords(own(note('a')), [gone], null)).toMatchObject({ store: [gone], changed: 1 })
    expect(mergeFileRecords(own(), [gone], null)).toMatchObject({ store: [gone], fresh: 0, changed: 0 })
  })

  it('makes one record of two copies in one file', () => {
    const two = [editRecord<Note>(note('a'), { memo: 'twee' }, stamp(7)), note('a')]
    expect(mergeFileRecords(own(), two, null)).toMatchObject({ store: [{ id: 'a', memo: 'twee' }], fresh: 1 })
  })

  it('ends in the same records whatever file is taken in first, and changes nothing the second time', () => {
    fc.assert(fc.property(histories(mergeRecords).map((states) => [states[0]!, states[1]!] as const), ([a, b]) => {
      const taken = mergeFileRecords(new Map([[a.id, a]]), [b], null).store[0] ?? a
      expect(taken).toEqual(mergeRecords(a, b))
      expect(mergeFileRecords(new Map([[a.id, taken]]), [b, a], null).store).toEqual([])
    }))
  })
})
