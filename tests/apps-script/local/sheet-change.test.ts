import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySheetChange, createSheetMemory } from '../../../apps-script/local/sheet-change.ts'
import { putCell } from '../../../apps-script/local/workbook/cells.ts'
import { type Cell, emptySheet, type SheetState } from '../../../apps-script/local/workbook/workbook.ts'

const cell = fc.oneof(fc.constant<Cell>({ value: null }), fc.record({ value: fc.oneof(fc.string(), fc.integer(), fc.boolean()) }), fc.constant<Cell>({ value: 'vet', style: { bold: true } }))
const edit = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), row: fc.nat(12), column: fc.nat(4), cell }),
  fc.record({ kind: fc.constant('insert' as const), row: fc.nat(12) }),
  fc.record({ kind: fc.constant('cut' as const), row: fc.nat(12) }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.string() }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function carryOut(sheet: SheetState, one: Edit): void {
  if (one.kind === 'put') putCell(sheet, one.row, one.column, one.cell)
  else if (one.kind === 'insert') sheet.rows.splice(one.row, 0, [])
  else if (one.kind === 'cut') sheet.rows.splice(one.row, 1)
  else sheet.name = one.name
}
/** What stands where, holes and empty rows alike. */
const shown = (sheet: SheetState) => ({ ...sheet, rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], (one) => one ?? null)) })
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('what changed in a tab', () => {
  it('makes another tab the same, whatever was done in whatever portions, also when it went through a file', () => {
    fc.assert(fc.property(fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 6 }), fc.boolean(), (portions, file) => {
      const sheet = emptySheet(3, 'Blad')
      const memory = createSheetMemory([])
      let other: SheetState | undefined
      for (const portion of portions) {
        for (const one of portion) carryOut(sheet, one)
        const change = memory.changeOf(sheet)
        other = applySheetChange(other, file ? throughJson(change) : structuredClone(change))
        expect(shown(other)).toEqual(shown(sheet))
      }
    }))
  })

  it('holds only the rows that differ', () => {
    const sheet = { ...emptySheet(0, 'Blad'), rows: Array.from({ length: 1000 }, (_, row): Cell[] => [{ value: row }]) }
    const memory = createSheetMemory([sheet])
    expect(memory.changeOf(sheet).rows).toEqual([])
    putCell(sheet, 500, 0, { value: 'anders' })
    expect(memory.changeOf(sheet).rows).toEqual([[500, [{ value: 'anders' }]]])
    expect(memory.changeOf(sheet).rows).toEqual([])
  })

  it('lets equal looks be one again', () => {
    const looks = (): Cell => ({ value: 'a', style: { bold: true } })
    const { rows } = applySheetChange(undefined, { facts: emptySheet(0, 'Blad'), rowCount: 2, rows: [[0, [looks()]], [1, [looks()]]] })
    expect(rows[0]![0]!.style).toBe(rows[1]![0]!.style)
  })
})
