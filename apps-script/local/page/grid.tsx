import type { AfterEditEvent, ColumnRegular } from '@revolist/revogrid'
import { defineCustomElements } from '@revolist/revogrid/loader'
import { effect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SheetView } from '../sheet-view.ts'
import { columnLetters } from '../workbook/a1-notation.ts'
import { cellEditor, rowOf } from './cell-editor.ts'
import { cellLooks, cellPlacing, ROW_HEIGHT, rowHeight } from './cell-looks.ts'
import { watchGridKeys } from './grid-keyboard.ts'
import { keepGridRoles } from './grid-roles.ts'
import { ringBlocks, scrollTallCells } from './grid-blocks.ts'
import { keepInView } from './keep-in-view.ts'
import { say } from './language.ts'
import { type MenuItem, MenuList } from './menu.tsx'
import { changeStructure, editCells, goTo, gridFocus, mergeAround, selection, sheet } from './page-state.ts'
import { editMenu } from './sheet-menus.ts'

void defineCustomElements()

type GridElement = HTMLRevoGridElement
/** A row of the grid: its absolute row, and the shown text by column number. */
type GridRow = { readonly row: number } & Readonly<Record<number, string>>

// Below this width frozen columns would leave no room for the others.
const NARROW = 600
// Google shows empty rows too; this many after the last used one, more when the sheet is scrolled to the end.
const SPARE_ROWS = 1000

/** The sheet as RevoGrid: typing, Enter, Tab, Escape, F2, Delete, copy and paste of ranges, resize, frozen lines. */
export function Grid() {
  const host = useRef<HTMLDivElement>(null)
  const grid = useRef<GridElement | null>(null)
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null)

  useEffect(() => {
    if (host.current === null) return undefined
    const element = document.createElement('revo-grid')
    grid.current = element
    Object.assign(element, {
      theme: 'compact', range: true, resize: true, canFocus: true, filter: false, useClipboard: true, hideAttribution: true,
      rowSize: ROW_HEIGHT, colSize: 100, editors: { cell: cellEditor }, applyOnClose: true, frameSize: 2,
    })
    const stop = connect(element)
    host.current.append(element)
    const loose = keepGridRoles(element)
    const view = keepInView(element)
    const place = (fromTop = false): void => void placeFocus(element).then(() => view.watch(fromTop))
    const blocks = ringBlocks(element)
    const tall = scrollTallCells(element)
    const unwatch = watchGridKeys(element, { place, placing: () => following !== null, pageRows: () => pageRows(element) })
    const follow = effect(() => {
      if (sheet.value !== null) show(element, sheet.value)
    })
    const focus = effect(() => {
      if (gridFocus.value > 0) place()
    })
    const go = effect(() => {
      if (goTo.value !== null) {
        selection.value = goTo.value.area
        // A script moves the selection; the keyboard stays with who works in the sidebar, until the sidebar hands it over.
        if (document.activeElement instanceof HTMLIFrameElement) void placeFocus(element, false).then(() => view.watch(false))
        else place()
      }
    })
    return () => {
      loose()
      view.stop()
      unwatch()
      blocks()
      tall()
      follow()
      focus()
      go()
      stop()
      element.remove()
    }
  }, [])

  const items: readonly MenuItem[] = editMenu()
  const close = (): void => {
    setMenuAt(null)
    gridFocus.value += 1
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what bubbles from the grid
    <div class="grid" ref={host}
      onContextMenu={(event) => {
        event.preventDefault()
        setMenuAt({ x: Math.min(event.clientX, innerWidth - 260), y: Math.min(event.clientY, innerHeight - 400) })
      }}
      onKeyDown={(event) => {
        const editing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement
        if (event.key === 'F2' && !editing && grid.current !== null) void editFocused(grid.current)
        else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && !editing) setMenuAt(placeOfFocus(grid.current))
        else return
        event.preventDefault()
      }}>
      {menuAt !== null && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Escape closes too */}
          <div class="menu-away" onClick={close} />
          <div class="context" style={{ left: `${Math.max(4, menuAt.x)}px`, top: `${Math.max(4, menuAt.y)}px` }}>
            <MenuList label={say('edit')} items={items} close={close} />
          </div>
        </>
      )}
    </div>
  )
}

const frozenColumns = (view: SheetView): number => (innerWidth < NARROW ? 0 : view.frozenColumns)
const widthOf = (view: SheetView) => (column: number): number => view.columnWidths[column] ?? 100

function columnsOf(view: SheetView): ColumnRegular[] {
  return Array.from({ length: view.maxColumns }, (_, column) => column)
    .filter((column) => !view.hiddenColumns.includes(column))
    .map((column) => ({
      prop: column,
      name: columnLetters(column),
      size: widthOf(view)(column),
      minSize: 20,
      editor: 'cell',
      ...(column < frozenColumns(view) ? { pin: 'colPinStart' as const } : {}),
      cellProperties: ({ model }) => {
        const now = sheet.peek() ?? view
        const row = rowOf(model)
        return cellLooks(now, now.rows[row]?.[column] ?? null, cellPlacing(now, row, column, widthOf(now)))
      },
    }))
}

let shownColumns = ''
/** Rows that were given a height of their own. */
const sized = new Set<string>()

function show(element: GridElement, view: SheetView): void {
  const visible = Array.from({ length: Math.min(view.maxRows, view.usedRows + SPARE_ROWS) }, (_, row) => row).filter((row) => !view.hiddenRows.includes(row))
  const rows = visible.map((row): GridRow => {
    const texts: Record<number, string> = {}
    view.rows[row]?.forEach((cell, column) => { if (cell !== null) texts[column] = cell.t })
    return { row, ...texts } as GridRow
  })
  const frozen = rows.filter(({ row }) => row < view.frozenRows)
  const free = rows.slice(frozen.length)
  const size = (models: readonly GridRow[], type: 'rgRow' | 'rowPinStart') => models.flatMap(({ row }, index) => {
    const height = rowHeight(view, row, widthOf(view))
    const name = `${type} ${index}`
    // The grid keeps the height of a row until it is told another, whatever stands in it now.
    const isPlain = height === ROW_HEIGHT
    if (isPlain && !sized.has(name)) return []
    if (isPlain) sized.delete(name)
    else sized.add(name)
    return [{ type, index, size: height }]
  })
  const columnKey = JSON.stringify([view.id, view.maxColumns, view.columnWidths, view.hiddenColumns, frozenColumns(view)])
  if (columnKey !== shownColumns) {
    shownColumns = columnKey
    element.columns = columnsOf(view)
  }
  element.rowHeaders = { prop: 'row', size: 48, cellTemplate: (_h, { model }) => String(rowOf(model) + 1) }
  element.pinnedTopSource = frozen
  element.source = free
  element.rowDefinitions = [...size(frozen, 'rowPinStart'), ...size(free, 'rgRow')]
  element.setAttribute('aria-label', say('grid', { name: view.name }))
  element.setAttribute('aria-describedby', 'grid-keys')
}

function connect(element: GridElement): () => void {
  const stop = new AbortController()
  const on = <Detail,>(name: string, heard: (detail: Detail, event: CustomEvent<Detail>) => void): void =>
    element.addEventListener(name, (event) => heard((event as CustomEvent<Detail>).detail, event as CustomEvent<Detail>), { signal: stop.signal })

  // Told at once, before anything is drawn: a key right behind a click goes on from the clicked cell. Only a pointer's has an event behind it.
  on<{ readonly model: unknown; readonly prop: unknown; readonly originalEvent?: Event }>('beforecellfocus', ({ model, prop, originalEvent }) => {
    if (originalEvent === undefined || !Number.isInteger(prop)) return
    const clicked = { row: rowOf(model), column: Number(prop) }
    const block = mergeAround(clicked.row, clicked.column)
    selection.value = { row: block?.row ?? clicked.row, column: block?.column ?? clicked.column, rows: 1, columns: 1 }
    // The ring goes to the first of merged cells.
    if (block !== null && (block.row !== clicked.row || block.column !== clicked.column)) requestAnimationFrame(() => { gridFocus.value += 1 })
    // A placing that is still on its way would take the grid back to the cell before.
    if (following !== null) moved = true
  })
  on<unknown>('setrange', () => {
    void takeRange(element)
  })
  on<AfterEditEvent>('afteredit', (detail) => {
    // A single edit carries `data` too (its section's rows); only a range has a range.
    if ('newRange' in detail) {
      for (const [index, values] of Object.entries(detail.data)) {
        const model = detail.models[Number(index)]
        if (model !== undefined) pendingRange.push({ row: rowOf(model), values: values as Readonly<Record<string, unknown>> })
      }
      flushRange()
    } else if (detail.val !== undefined) void editCells(rowOf(detail.model), Number(detail.prop), [[String(detail.val)]])
  })
  on<Readonly<Record<string, ColumnRegular>>>('aftercolumnresize', (detail) => {
    const view = sheet.value
    if (view === null) return
    for (const column of Object.values(detail)) {
      if (column.size !== undefined) void changeStructure({ action: 'setColumnWidth', sheetId: view.id, at: Number(column.prop), width: column.size })
    }
  })
  // Tab into the grid reaches its frame or what scrolls in it, which shows nothing and moves nothing: go on to the selected cell.
  let placing = false
  const frame: HTMLElement = element
  frame.addEventListener('focusin', ({ target, relatedTarget }) => {
    // The component takes the keyboard with its cell, some frames after it was told which.
    if (!takesKeyboard && relatedTarget instanceof HTMLIFrameElement) {
      // Once: who comes here by Tab after that stays.
      takesKeyboard = true
      return relatedTarget.focus()
    }
    const idle = target === frame || (target instanceof Element && target.matches('revogr-viewport-scroll, revogr-scroll-virtual'))
    if (!idle || placing || relatedTarget === null || (relatedTarget instanceof Node && frame.contains(relatedTarget))) return
    placing = true
    void placeFocus(element).finally(() => { placing = false })
  }, { signal: stop.signal })
  frame.addEventListener('pointerdown', () => { takesKeyboard = true }, { capture: true, signal: stop.signal })
  return () => stop.abort()
}

interface RangeRow {
  readonly row: number
  readonly values: Readonly<Record<string, unknown>>
}
const pendingRange: RangeRow[] = []

// A pasted or cleared range comes row by row; it goes to the host as one edit, so that it is one change there too.
function flushRange(): void {
  const rows = pendingRange.splice(0).toSorted((a, b) => a.row - b.row)
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values).filter((key) => /^\d+$/.test(key)).map(Number)))].toSorted((a, b) => a - b)
  const [first] = rows
  const left = columns[0]
  if (first === undefined || left === undefined) return
  const whole = rows.every(({ row }, index) => row === first.row + index) && columns.every((column, index) => column === left + index)
  const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
  if (whole) void editCells(first.row, left, rows.map(({ values }) => columns.map((column) => text(values[column]))))
  else for (const { row, values } of rows) for (const column of columns) if (column in values) void editCells(row, column, [[text(values[column])]])
}

async function takeRange(element: GridElement): Promise<void> {
  const before = selection.peek()
  if (following !== null) return
  const range = await element.getSelectedRange()
  if (range === null) return
  const pinned = range.rowType === 'rowPinStart'
  const source = await element.getVisibleSource(pinned ? 'rowPinStart' : 'rgRow') as GridRow[]
  const columns = (await element.getColumns()).filter((column) => (column.pin === 'colPinStart') === (range.colType === 'colPinStart'))
  const [top, bottom] = [source[range.y], source[range.y1]]
  const [left, right] = [columns[range.x], columns[range.x1]]
  if (top === undefined || bottom === undefined || left === undefined || right === undefined || selection.peek() !== before) return
  selection.value = { row: top.row, column: Number(left.prop), rows: bottom.row - top.row + 1, columns: Number(right.prop) - Number(left.prop) + 1 }
}

/** Where the selected cell stands in the grid's own sections. */
function sectionOf(view: SheetView, row: number, column: number) {
  const visibleRows = (to: number) => Array.from({ length: to }, (_, index) => index).filter((index) => !view.hiddenRows.includes(index)).length
  const visibleColumns = (to: number) => Array.from({ length: to }, (_, index) => index).filter((index) => !view.hiddenColumns.includes(index)).length
  const topFrozen = row < view.frozenRows
  const leftFrozen = column < frozenColumns(view)
  return {
    rowType: topFrozen ? 'rowPinStart' : 'rgRow',
    colType: leftFrozen ? 'colPinStart' : 'rgCol',
    y: visibleRows(row) - (topFrozen ? 0 : visibleRows(view.frozenRows)),
    x: visibleColumns(column) - (leftFrozen ? 0 : visibleColumns(frozenColumns(view))),
  } as const
}

let following: Promise<void> | null = null
let moved = false
/** False while the cell in front was chosen by a script, and the keyboard is elsewhere. */
let takesKeyboard = true

/** Puts the grid's focus on the selected cell and shows it; calls that come meanwhile share one more placing. */
function placeFocus(element: GridElement, withKeyboard = true): Promise<void> {
  moved = true
  takesKeyboard = withKeyboard
  following ??= (async () => {
    while (moved) {
      moved = false
      await placeOnce(element)
    }
  })().finally(() => { following = null })
  return following
}

async function placeOnce(element: GridElement): Promise<void> {
  const view = sheet.peek()
  if (view === null) return
  const { row, column, rows, columns } = selection.peek()
  const { x, y, rowType, colType } = sectionOf(view, row, column)
  await element.setCellsFocus({ x, y }, { x: x + columns - 1, y: y + rows - 1 }, colType, rowType)
  if (takesKeyboard) element.focus({ preventScroll: true })
}

/** Rows that fit in the part of the grid that scrolls; tall rows count as one. */
function pageRows(element: GridElement): number {
  const height = element.querySelector('revogr-viewport-scroll.rgCol .vertical-inner')?.clientHeight ?? element.clientHeight
  return Math.max(1, Math.floor(height / ROW_HEIGHT) - 1)
}

async function editFocused(element: GridElement): Promise<void> {
  const view = sheet.peek()
  if (view === null) return
  const { row, column } = selection.peek()
  const { y, rowType } = sectionOf(view, row, column)
  await element.setCellEdit(y, column, rowType)
}

function placeOfFocus(element: GridElement | null): { readonly x: number; readonly y: number } {
  const box = element?.querySelector('.focused-cell')?.getBoundingClientRect() ?? element?.getBoundingClientRect()
  return box === undefined ? { x: 80, y: 160 } : { x: box.left + 10, y: Math.min(box.bottom, innerHeight - 400) }
}
