import { describe, expect, it } from 'vitest'
import { cellStep } from '../../../../apps-script/local/page/cell-steps.ts'
import { columnLetters } from '../../../../apps-script/local/workbook/a1-notation.ts'

const text = (t: string) => ({ t })
// Filled: A1, A5:C7 and C9; column B and row 4 are hidden.
const sheet = {
  maxRows: 40, maxColumns: 6, usedRows: 9, usedColumns: 3, hiddenRows: [3], hiddenColumns: [1], merges: [{ row: 11, column: 2, rows: 2, columns: 2 }],
  rows: [[text('x')], [], [], [], ...Array.from({ length: 3 }, () => ['a', 'b', 'c'].map(text)), [], [null, null, text('c')]],
}
const place = (address: string) => ({ row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 })

describe('where a key takes the active cell', () => {
  it.each([
    ['A1', 'ArrowDown', 'A2', 'down'], ['A3', 'ArrowDown', 'A5', 'past a hidden row'], ['A5', 'ArrowUp', 'A3', 'back past it'],
    ['A1', 'ArrowRight', 'C1', 'past a hidden column'], ['A1', 'ArrowUp', 'A1', 'nowhere at the top'], ['F40', 'ArrowDown', 'F40', 'nowhere at the bottom'],
    ['A1', 'Tab', 'C1', 'on'], ['C1', 'Shift+Tab', 'A1', 'back'], ['F9', 'Control+Home', 'A1', 'to the first cell'], ['A1', 'Control+End', 'C9', 'to the last used cell'],
    ['D6', 'Home', 'A6', 'to the start of the row'], ['A6', 'End', 'C6', 'to the last used column'], ['A5', 'PageDown', 'A15', 'a page down'], ['A15', 'PageUp', 'A5', 'a page up'],
    ['C11', 'ArrowDown', 'C12', 'to the first of merged cells'], ['C12', 'ArrowDown', 'C14', 'past them'], ['E13', 'ArrowLeft', 'C12', 'to the first of them from beside'], ['C12', 'ArrowRight', 'E12', 'past them to the side'],
    ['A1', 'Control+ArrowDown', 'A5', 'to the next filled cell'], ['A5', 'Control+ArrowDown', 'A7', 'to the end of what is filled'], ['A7', 'Control+ArrowDown', 'A40', 'to the last row'],
  ])('%s with %s is %s: %s', (from, keys, to) => {
    const key = { key: keys.split('+').at(-1) ?? '', ctrl: keys.startsWith('Control'), shift: keys.startsWith('Shift') }
    const next = cellStep(key, place(from), sheet, 10)
    expect(next && `${columnLetters(next.column)}${next.row + 1}`).toBe(to)
  })

  it.each(['a', 'Enter', 'F2', 'Delete', 'Escape'])('%s moves nothing', (key) => {
    expect(cellStep({ key, ctrl: false, shift: false }, place('A1'), sheet, 10)).toBeNull()
  })
})
