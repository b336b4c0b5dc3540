import { describe, expect, it } from 'vitest'
import type { Code } from '../../../shared/codebook/code.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import type { CellValue } from '../../../shared/sheet/column.ts'
import { recordCells } from '../../../shared/sheet/record-rows.ts'
import { CODEBOOK_TAB } from '../../../shared/sheet/record-tabs.ts'
import { rowContext } from '../../../shared/sheet/row-context.ts'
import { settleRows, touchedCells, type RecordOfRow } from '../../../shared/sheet/settle-rows.ts'
import { recordLayout } from '../../../shared/sheet/tab-layout.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const columnIds = [...recordLayout(CODEBOOK_TAB).columns.map(({ id }) => id), null]
const contextOf = (codes: readonly Code[]) => rowContext('nl', codes, [])
const make: RecordOfRow<Code> = (given, id, stamp, place) => newCode(id, stamp, { ...given, key: given.key ?? '', nameNl: given.nameNl ?? '' }, place)
const waste = newCode('c1', nextStamp(null, 9_000_000, 'd1'), { key: 'BT2.1', nameNl: 'Afval' }, 0)

function settling() {
  let [latest, ids, arrived] = [nextStamp(null, 1_000, 'sheet'), 0, 10]
  return { see: (stamp: string) => void (latest = stamp > latest ? stamp : latest), stamp: () => (latest = nextStamp(latest, 1_000, 'sheet')), id: () => `n${(ids += 1)}`, arrive: () => (arrived += 1) }
}

/** The row of a code as the add-on wrote it, with some cells changed by hand. */
function row(code: Code, arrived: number, changes: Readonly<Record<string, CellValue>> = {}): CellValue[] {
  const cells = recordCells(CODEBOOK_TAB, code, arrived, columnIds, contextOf([code]))
  return cells.map((cell, index) => changes[columnIds[index] ?? 'own'] ?? cell ?? '')
}
const typed = (cells: Readonly<Record<string, CellValue>>) => columnIds.map((id) => cells[id ?? 'own'] ?? '')
const settle = (rows: readonly CellValue[][]) => settleRows(CODEBOOK_TAB, { columnIds, rows }, contextOf, make, settling())

describe('settleRows()', () => {
  it('leaves rows alone that nobody touched', () => {
    const table = settle([row(waste, 3)])
    expect(table.byId.get('c1')).toMatchObject({ row: 0, record: waste, arrived: 3 })
    expect([...table.touched]).toEqual([])
  })

  it('gives a row back the id that somebody changed in its cell, for rows are found by it; that is no edit', () => {
    const table = settle([row(waste, 3, { _id: 'anders' })])
    expect(table.byId.get('c1')).toMatchObject({ row: 0, record: waste, arrived: 3 })
    expect([...table.touched]).toEqual([0])
  })

  it('stamps an edit later than anything the record has seen, also when the sheet’s clock is behind', () => {
    const { record, arrived } = settle([row(waste, 3, { nameNl: 'Vuil' })]).byId.get('c1')!
    expect(record.nameNl).toBe('Vuil')
    expect(record.changed.nameNl! > waste.made).toBe(true)
    expect(arrived).toBe(11)
  })

  it('makes records of typed rows that name each other, however deep and in whatever order', () => {
    const table = settle([typed({ key: 'A.1.1', nameNl: 'Diepst', parentId: 'A.1' }), typed({ key: 'A.1', nameNl: 'Dieper', parentId: 'a' }), typed({}), typed({ key: 'A', nameNl: 'Boven' })])
    const byKey = new Map([...table.byId.values()].map(({ record }) => [record.key, record]))
    expect(table.unreadable).toEqual([])
    expect(byKey.get('A.1.1')!.parentId).toBe(byKey.get('A.1')!.id)
    expect(byKey.get('A.1')!.parentId).toBe(byKey.get('A')!.id)
    expect(table.nextRow).toBe(4)
    const cells = touchedCells(CODEBOOK_TAB, table, columnIds, contextOf([...byKey.values()]))
    expect([...cells.keys()].sort()).toEqual([0, 1, 3])
    expect(cells.get(0)![columnIds.indexOf('parentId')]).toBe('A.1 Dieper')
    expect(cells.get(0)![columnIds.length - 1]).toBeNull()
  })

  it('keeps a row with a cell that cannot be read, and leaves that cell for the person', () => {
    const table = settle([row(waste, 3, { status: 'misschien', nameNl: 'Vuil' })])
    expect(table.unreadable).toMatchObject([{ row: 0, id: 'c1', problems: [{ columnId: 'status', problem: 'not-a-choice' }] }])
    expect(table.byId.get('c1')).toMatchObject({ record: waste, leave: new Set(['status']) })
  })

  it('gives a row whose arrival number was wiped a new one, so that it travels again', () => {
    expect(settle([row(waste, 0)]).byId.get('c1')!.arrived).toBe(11)
  })

  it('marks a row to be written again when it shows an old name of its parent', () => {
    const child = newCode('c2', waste.made, { key: 'BT2.2', nameNl: 'Glas', parentId: 'c1' }, 1)
    const rows = [row({ ...waste, nameNl: 'Vuil' }, 3), row(child, 4)]
    rows[1]![columnIds.indexOf('parentId')] = 'bt2.1'
    const table = settle(rows)
    expect([...table.touched]).toEqual([1])
    expect(table.byId.get('c2')!.arrived).toBe(4)
  })
})
