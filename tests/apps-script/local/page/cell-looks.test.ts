import { describe, expect, it } from 'vitest'
import { cellLooks, cellPlacing, ROW_HEIGHT, rowHeight } from '../../../../apps-script/local/page/cell-looks.ts'
import type { SheetView } from '../../../../apps-script/local/sheet-view.ts'

/** A sheet of one row with one wrapped cell. */
const sheet = (text: string) => ({ rows: [[{ t: text, s: 0 }]], styles: [{ wrap: 'WRAP' }], rowHeights: {}, merges: [], filter: null, hiddenRows: [], hiddenColumns: [], maxColumns: 3 }) as Pick<SheetView, 'rows' | 'styles' | 'rowHeights' | 'merges' | 'filter' | 'hiddenRows' | 'hiddenColumns' | 'maxColumns'> as SheetView
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

  it('shows no more than twenty lines; the rest scrolls in its cell', () => {
    expect(height('ja\n'.repeat(40), 200)).toBe(height('ja\n'.repeat(19), 200))
    const scrolls = (text: string) => cellPlacing(sheet(text), 0, 0, () => 200).scrolls
    expect([scrolls('ja\n'.repeat(40)), scrolls('ja\n'.repeat(19)), scrolls('ja')]).toEqual([true, false, false])
  })
})

describe('tick boxes', () => {
  const ticked = (text: string, checkbox = true) => {
    const view: SheetView = { ...sheet(text), rows: [[{ t: text, v: 0 }]], rules: [{ choices: [], checkbox, strict: false, help: null }] }
    const { class: looks } = cellLooks(view, view.rows[0]![0]!)
    return [looks['bs-tick'], looks['bs-ticked']]
  }

  it('are drawn where the rule of the cell says so, ticked or not, in both languages', () => {
    expect([ticked('WAAR'), ticked('TRUE'), ticked('ONWAAR'), ticked('FALSE')]).toEqual([[true, true], [true, true], [true, false], [true, false]])
  })

  it('stay away from other words, and from cells without that rule', () => {
    expect([ticked('misschien'), ticked('WAAR', false)]).toEqual([[false, false], [false, false]])
  })
})

describe('merged cells', () => {
  const view = { ...sheet('een tekst die in één smalle kolom over vele regels zou gaan'), rows: [[{ t: 'een tekst die in één smalle kolom over vele regels zou gaan', s: 0 }], [], [{ t: 'twee\nregels', s: 0 }], []], hiddenRows: [1], merges: [{ row: 0, column: 0, rows: 1, columns: 3 }, { row: 2, column: 0, rows: 2, columns: 1 }] }
  const width = () => 150

  it('are one block over all the lines that show; the others lie under it', () => {
    expect(cellPlacing(view, 0, 0, width).block).toEqual({ width: 450, height: ROW_HEIGHT })
    expect(cellPlacing(view, 2, 0, width).block).toEqual({ width: 150, height: 2 * ROW_HEIGHT })
    expect([cellPlacing(view, 0, 2, width).block, cellPlacing(view, 3, 0, width).block, cellPlacing(view, 3, 1, width).block]).toEqual(['covered', 'covered', null])
    expect([cellLooks(view, null, cellPlacing(view, 0, 2, width)).class['bs-covered'], cellLooks(view, null, cellPlacing(view, 2, 0, width)).style['--block-height']]).toEqual([true, '56px'])
  })
})
