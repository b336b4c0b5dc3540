import { changedCell } from './cells.ts'
import { mapReferences, type Corner } from './formula-references.ts'
import type { Area, Cell, ChartState, FilterState, SheetState, WorkbookState } from './workbook.ts'

type Axis = 'row' | 'column'

/** Where each old index goes: a new index, or null when the row or column is gone. */
type Mapping = (index: number) => number | null

/** Inserts `count` empty rows or columns before index `at` (counted from 0). References and metadata move along. */
export function insertLines(workbook: WorkbookState, sheet: SheetState, axis: Axis, at: number, count: number): void {
  rebuild(sheet, axis, (lines) => {
    if (lines.length > at) lines.splice(at, 0, ...Array.from<undefined>({ length: count }))
  })
  if (axis === 'row') sheet.maxRows += count
  else sheet.maxColumns += count
  remap(workbook, sheet, axis, (index) => (index >= at ? index + count : index))
}

/** Deletes `count` rows or columns from index `at`. Metadata on them goes; references to them become `#REF!`. */
export function deleteLines(workbook: WorkbookState, sheet: SheetState, axis: Axis, at: number, count: number): void {
  rebuild(sheet, axis, (lines) => lines.splice(at, count))
  if (axis === 'row') {
    sheet.maxRows -= count
    if (at < sheet.frozenRows) sheet.frozenRows = Math.max(0, sheet.frozenRows - Math.min(count, sheet.frozenRows - at))
  } else {
    sheet.maxColumns -= count
    if (at < sheet.frozenColumns) sheet.frozenColumns = Math.max(0, sheet.frozenColumns - Math.min(count, sheet.frozenColumns - at))
  }
  remap(workbook, sheet, axis, (index) => (index < at ? index : index < at + count ? null : index - count))
}

/** Moves `count` rows or columns from `from` to before index `to` (an index before the move, as Google counts it). */
export function moveLines(workbook: WorkbookState, sheet: SheetState, axis: Axis, from: number, count: number, to: number): void {
  if (to >= from && to <= from + count) return
  rebuild(sheet, axis, (lines) => {
    const most = Math.max(to, from + count)
    while (lines.length < most) lines.push(undefined)
    const moved = lines.splice(from, count)
    lines.splice(to > from ? to - count : to, 0, ...moved)
  })
  remap(workbook, sheet, axis, (index) => {
    if (index >= from && index < from + count) return index - from + (to > from ? to - count : to)
    if (to > from && index >= from + count && index < to) return index - count
    if (to <= from && index >= to && index < from) return index + count
    return index
  })
}

function rebuild(sheet: SheetState, axis: Axis, change: (lines: unknown[]) => void): void {
  if (axis === 'row') {
    // Array holes are made real first: splice keeps them, and JSON and structured clones like them no less.
    const rows: ((Cell | undefined)[] | undefined)[] = Array.from(sheet.rows)
    change(rows)
    sheet.rows = rows.map((row) => row ?? [])
    return
  }
  sheet.rows = Array.from(sheet.rows, (row) => {
    const cells = Array.from(row ?? [])
    if (cells.length > 0) change(cells)
    return cells
  })
}

function remap(workbook: WorkbookState, sheet: SheetState, axis: Axis, mapping: Mapping): void {
  const indices = (old: number[]) => old.flatMap((index) => mapping(index) ?? []).toSorted((a, b) => a - b)
  const sizes = (old: Record<number, number>) =>
    Object.fromEntries(Object.entries(old).flatMap(([index, size]) => {
      const next = mapping(Number(index))
      return next === null ? [] : [[next, size]]
    }))
  if (axis === 'row') {
    sheet.hiddenRows = indices(sheet.hiddenRows)
    sheet.rowHeights = sizes(sheet.rowHeights)
  } else {
    sheet.hiddenColumns = indices(sheet.hiddenColumns)
    sheet.columnWidths = sizes(sheet.columnWidths)
  }
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (protection.area === null) return [protection]
    const area = remapArea(protection.area, axis, mapping)
    return area === null ? [] : [{ ...protection, area }]
  })
  sheet.merges = sheet.merges.flatMap((merge) => remapArea(merge, axis, mapping) ?? []).filter(({ rows, columns }) => rows * columns > 1)
  sheet.filter = sheet.filter === null ? null : remapFilter(sheet.filter, axis, mapping)
  for (const owner of workbook.sheets) {
    if (owner.charts.length > 0) owner.charts = owner.charts.map((chart) => remapChart(chart, owner, sheet, axis, mapping))
  }
  const kind = axis === 'row' ? 'ROW' : 'COLUMN'
  workbook.metadata = workbook.metadata.flatMap((entry) => {
    if (entry.location.type !== kind || entry.location.sheetId !== sheet.id) return [entry]
    const index = mapping(entry.location.index)
    return index === null ? [] : [{ ...entry, location: { type: kind, sheetId: sheet.id, index } }]
  })
  remapFormulas(workbook, sheet, axis, mapping)
}

/** A chart's ranges go where their cells go; the chart itself stays when the row under its corner is deleted. */
function remapChart(chart: ChartState, owner: SheetState, sheet: SheetState, axis: Axis, mapping: Mapping): ChartState {
  const ranges = chart.ranges.flatMap((range) => {
    if (range.sheetId !== sheet.id) return [range]
    const area = remapArea(range.area, axis, mapping)
    return area === null ? [] : [{ ...range, area }]
  })
  const anchor = chart.anchor === null || owner !== sheet ? chart.anchor : { ...chart.anchor, [axis]: mapping(chart.anchor[axis]) ?? chart.anchor[axis] }
  return { ...chart, ranges, anchor }
}

/** A filter goes where its cells go, with the rows that it hides; null when they are all gone. */
function remapFilter(filter: FilterState, axis: Axis, mapping: Mapping): FilterState | null {
  const area = remapArea(filter.area, axis, mapping)
  if (area === null) return null
  if (axis === 'row') return { ...filter, area, hiddenRows: filter.hiddenRows.flatMap((row) => mapping(row) ?? []).toSorted((a, b) => a - b) }
  return { ...filter, area, columns: filter.columns.flatMap(({ column, criteria }) => {
    const place = mapping(column)
    return place === null ? [] : [{ column: place, criteria }]
  }) }
}

function span(start: number, count: number, mapping: Mapping): readonly [number, number] | null {
  const kept: number[] = []
  for (let index = start; index < start + count; index += 1) {
    const next = mapping(index)
    if (next !== null) kept.push(next)
  }
  return kept.length === 0 ? null : [Math.min(...kept), Math.max(...kept)]
}

function remapArea(area: Area, axis: Axis, mapping: Mapping): Area | null {
  const found = axis === 'row' ? span(area.row, area.rows, mapping) : span(area.column, area.columns, mapping)
  if (found === null) return null
  const [start, end] = found
  return axis === 'row' ? { ...area, row: start, rows: end - start + 1 } : { ...area, column: start, columns: end - start + 1 }
}

function remapFormulas(workbook: WorkbookState, sheet: SheetState, axis: Axis, mapping: Mapping): void {
  for (const owner of workbook.sheets) {
    owner.rows.forEach((cells) => {
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined) return
        const formula = mapReferences(cell.formula, (reference) => {
          const target = reference.sheetName ?? owner.name
          if (target !== sheet.name) return reference
          if (reference.end === null) {
            const start = remapCorner(reference.start, axis, mapping)
            return start === null ? null : { ...reference, start }
          }
          const from = reference.start[axis]
          const to = reference.end[axis]
          if (from === null) return reference
          const found = span(from, (to ?? from) - from + 1, mapping)
          if (found === null) return null
          return {
            ...reference,
            start: { ...reference.start, [axis]: found[0] },
            end: { ...reference.end, [axis]: to === null ? null : found[1] },
          }
        })
        if (formula !== cell.formula) cells[column] = changedCell(cell, { formula })
      })
    })
  }
}

function remapCorner(corner: Corner, axis: Axis, mapping: Mapping): Corner | null {
  const index = corner[axis]
  if (index === null) return corner
  const next = mapping(index)
  return next === null ? null : { ...corner, [axis]: next }
}

/** Writes a tab's new name into every formula that points at it. */
export function renameInFormulas(workbook: WorkbookState, oldName: string, newName: string): void {
  for (const owner of workbook.sheets) {
    owner.rows.forEach((cells) => {
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined || !cell.formula.includes('!')) return
        const formula = mapReferences(cell.formula, (reference) =>
          reference.sheetName === oldName ? { ...reference, sheetName: newName } : reference)
        if (formula !== cell.formula) cells[column] = changedCell(cell, { formula })
      })
    })
  }
}
