import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { Code } from '../../../shared/codebook/code.ts'
import type { SettledTable } from '../../../shared/sheet/settle-rows.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { editRecord } from '../../../shared/stamp/stamped.ts'
import { mergeIntoTable } from '../../../shared/sync/merge-into-table.ts'

const code = newCode('c1', nextStamp(null, 1_000, 'd1'), { key: 'BT1', nameNl: 'Fysiek' }, 0)
const later = editRecord(code, { nameNl: 'Buiten' }, nextStamp(null, 2_000, 'd2'))
const other = { ...code, id: 'c2' }
const table = (more: Partial<SettledTable<Code>> = {}): SettledTable<Code> => ({ byId: new Map([['c1', { row: 4, record: code, arrived: 1, leave: new Set<string>() }]]), unreadable: [], touched: new Set(), nextRow: 7, ...more })
const arrive = () => {
  let arrived = 1
  return () => (arrived += 1)
}

describe('mergeIntoTable()', () => {
  it('puts newer fields in the row that is there and new records under the last row', () => {
    const merged = mergeIntoTable(table(), [later, other], arrive())
    expect(merged.byId.get('c1')).toMatchObject({ row: 4, record: later, arrived: 2 })
    expect(merged.byId.get('c2')).toMatchObject({ row: 7, arrived: 3 })
    expect([...merged.touched]).toEqual([4, 7])
    expect(merged.nextRow).toBe(8)
  })
  it('changes nothing the second time', () => {
    const once = mergeIntoTable(table(), [later, other], arrive())
    const twice = mergeIntoTable({ ...once, touched: new Set() }, [later, other, code], arrive())
    expect([...twice.touched]).toEqual([])
    expect(twice.byId).toEqual(once.byId)
  })
  it('gives a record whose row was damaged its row back', () => {
    const merged = mergeIntoTable(table({ unreadable: [{ row: 5, record: null, id: 'c2', arrived: 0, problems: [] }] }), [other], arrive())
    expect(merged.byId.get('c2')).toMatchObject({ row: 5 })
    expect(merged.unreadable).toEqual([])
    expect(merged.nextRow).toBe(7)
  })
})
