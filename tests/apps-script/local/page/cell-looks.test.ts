import { describe, expect, it } from 'vitest'
import { ROW_HEIGHT, rowHeight } from '../../../../apps-script/local/page/cell-looks.ts'
import type { SheetView } from '../../../../apps-script/local/sheet-view.ts'

/** A sheet of one row with one wrapped cell. */
const sheet = (text: string) => ({ rows: [[{ t: text, s: 0 }]], styles: [{ wrap: 'WRAP' }], rowHeights: {} }) as Pick<SheetView, 'rows' | 'styles' | 'rowHeights'> as SheetView
const height = (text: string, width: number) => rowHeight(sheet(text), 0, () => width)
const LINE = height('een\ntwee\ndrie', 200) - height('een\ntwee', 200)

describe('rowHeight()', () => {
  it.each([
    ['a text that fits', 'Toon', 200, 1],
    ['a long word that begins a new line', 'in 1 van 1 bewonersbronnen; 2 sprekers', 150, 3],
    ['a word longer than a line', 'meervoudigepersoonlijkheid', 100, 3],
    ['its own line breaks', 'een\ntwee', 200, 2],
  ])('has room for %s', (_, text, width, lines) => {
    expect(height(text, width)).toBe(lines === 1 ? ROW_HEIGHT : height('een\ntwee', 200) + (lines - 2) * LINE)
  })

  it('shows no more than twelve lines', () => {
    expect(height('ja\n'.repeat(40), 200)).toBe(height('ja\n'.repeat(11), 200))
  })
})
