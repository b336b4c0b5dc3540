import { changedCell, putCell } from './cells.ts'
import type { Area, SheetState } from './workbook.ts'

/** How the cells of a range are merged: all to one, each row by itself, or each column by itself. */
export type MergeWay = 'all' | 'across' | 'down'

const PARTLY = 'You must select all cells in a merged range to merge or unmerge them.'

const bottom = ({ row, rows }: Area): number => row + rows
const right = ({ column, columns }: Area): number => column + columns

/** Whether two areas have a cell in common. */
export const areasMeet = (a: Area, b: Area): boolean => a.row < bottom(b) && b.row < bottom(a) && a.column < right(b) && b.column < right(a)

/** Whether `inner` lies in `outer` whole. */
export const areaHolds = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row && bottom(inner) <= bottom(outer) && inner.column >= outer.column && right(inner) <= right(outer)

/** The merged areas that have a cell in an area. */
export const mergesIn = (sheet: SheetState, area: Area): readonly Area[] => sheet.merges.filter((merge) => areasMeet(merge, area))

/** The merged area around a cell; null when it is no part of one. */
export const mergeAt = (merges: readonly Area[], row: number, column: number): Area | null =>
  merges.find((merge) => areasMeet(merge, { row, column, rows: 1, columns: 1 })) ?? null

/** Says of each cell of an area whether a merged one lies over it: it holds nothing, and what is written to it is gone. */
export function coveredIn(sheet: SheetState, area: Area): (row: number, column: number) => boolean {
  const merges = mergesIn(sheet, area)
  if (merges.length === 0) return () => false
  return (row, column) => merges.some((merge) => (merge.row !== row || merge.column !== column) && areasMeet(merge, { row, column, rows: 1, columns: 1 }))
}

/** Merges cells: only what stands in the first of them stays. Throws in Google's words where it would cut a merged area, or cross frozen lines. */
export function mergeCells(sheet: SheetState, area: Area, way: MergeWay): void {
  if (mergesIn(sheet, area).some((merge) => !areaHolds(area, merge))) throw new Error(PARTLY)
  if (area.row < sheet.frozenRows && bottom(area) > sheet.frozenRows && way !== 'across') throw new Error("You can't merge frozen and non-frozen rows.")
  if (area.column < sheet.frozenColumns && right(area) > sheet.frozenColumns && way !== 'down') throw new Error("You can't merge frozen and non-frozen columns.")
  const blocks = way === 'all' ? [area]
    : way === 'across' ? Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }))
      : Array.from({ length: area.columns }, (_, at) => ({ ...area, column: area.column + at, columns: 1 }))
  sheet.merges = [...sheet.merges.filter((merge) => !areasMeet(merge, area)), ...blocks.filter(({ rows, columns }) => rows * columns > 1)]
  for (const block of blocks) emptyCovered(sheet, block)
}

/** Takes the merged areas of an area apart. Throws when one of them lies in it partly. */
export function breakApart(sheet: SheetState, area: Area): void {
  if (mergesIn(sheet, area).some((merge) => !areaHolds(area, merge))) throw new Error(PARTLY)
  sheet.merges = sheet.merges.filter((merge) => !areasMeet(merge, area))
}

/** Throws when frozen lines would end within a merged area. */
export function refuseFreeze(sheet: SheetState, axis: 'row' | 'column', count: number): void {
  const size = axis === 'row' ? 'rows' : 'columns'
  if (sheet.merges.some((merge) => merge[axis] < count && merge[axis] + merge[size] > count)) throw new Error(`You can't freeze ${size} which contain only part of a merged cell.`)
}

/** Throws when lines that are to be moved, or the place where they go, cut through a merged area. */
export function refuseCut(sheet: SheetState, axis: 'row' | 'column', from: number, count: number, to: number): void {
  const size = axis === 'row' ? 'rows' : 'columns'
  const cuts = (edge: number) => sheet.merges.some((merge) => merge[axis] < edge && merge[axis] + merge[size] > edge)
  if ([from, from + count, to].some(cuts)) throw new Error(`You can't move ${size} that contain part of a merged cell.`)
}

/** The cells of the block but the first hold nothing any more. */
function emptyCovered(sheet: SheetState, block: Area): void {
  for (let row = block.row; row < bottom(block); row += 1) {
    for (let column = block.column; column < right(block); column += 1) {
      const cell = row === block.row && column === block.column ? undefined : sheet.rows[row]?.[column]
      if (cell !== undefined) putCell(sheet, row, column, changedCell(cell, { value: null, formula: undefined, spilled: undefined, problem: undefined }))
    }
  }
}
