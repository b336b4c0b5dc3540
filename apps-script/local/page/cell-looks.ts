import type { CellView, SheetView } from '../sheet-view.ts'
import { mergeAt } from '../workbook/merges.ts'
import type { Area, CellStyle } from '../workbook/workbook.ts'

/** Height of a row with one line, in pixels. */
export const ROW_HEIGHT = 28
const LINE = 19
const PADDING = 9
// What is longer scrolls within its cell, and is read whole in the formula bar.
const MOST_LINES = 20

/** Where a cell stands, as far as it changes its looks. */
export interface CellPlacing {
  /** How many pixels its text runs on to the right. */
  readonly over: number
  /** Merged cells are drawn as one block of this size; 'covered' lies under such a block. */
  readonly block: { readonly width: number; readonly height: number } | 'covered' | null
  /** In the header of a filter: whether its column hides rows. */
  readonly filter: boolean | null
  /** Whether its text is longer than its row shows. */
  readonly scrolls: boolean
}

/** Where the cell at a place stands. */
export function cellPlacing(view: SheetView, row: number, column: number, widthOf: (column: number) => number): CellPlacing {
  const merge = mergeAt(view.merges, row, column)
  const covered = merge !== null && (merge.row !== row || merge.column !== column)
  const inHead = view.filter !== null && view.filter.area.row === row && column >= view.filter.area.column && column < view.filter.area.column + view.filter.area.columns
  const cell = view.rows[row]?.[column]
  const tall = cell !== null && cell !== undefined && linesOf(view, cell, widthOf(column)) * LINE + PADDING > rowHeight(view, row, widthOf)
  return {
    over: merge === null ? runsOver(view, row, column, widthOf) : 0,
    block: covered ? 'covered' : merge === null ? null : blockSize(view, merge, widthOf),
    filter: inHead ? (view.filter?.columns.some((one) => one.column === column && one.hidden.length > 0) ?? false) : null,
    scrolls: tall && merge === null,
  }
}

/** The size of merged cells in pixels, without what is hidden of them. */
export function blockSize(view: SheetView, merge: Area, widthOf: (column: number) => number): { readonly width: number; readonly height: number } {
  const lines = (from: number, count: number, hidden: readonly number[]) => Array.from({ length: count }, (_, at) => from + at).filter((at) => !hidden.includes(at))
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)
  return {
    width: sum(lines(merge.column, merge.columns, view.hiddenColumns).map(widthOf)),
    height: sum(lines(merge.row, merge.rows, view.hiddenRows).map((row) => rowHeight(view, row, widthOf))),
  }
}

const NO_STYLE: Readonly<Record<string, string>> = {}
const PLAIN: CellPlacing = { over: 0, block: null, filter: null, scrolls: false }

/** Classes and inline looks of a cell. Text on a chosen background gets the colour that can be read there, light or dark. */
export function cellLooks(view: SheetView, cell: CellView | null, { over, block, filter, scrolls }: CellPlacing = PLAIN): { readonly class: Readonly<Record<string, boolean>>; readonly style: Readonly<Record<string, string>> } {
  const place: { readonly class: Readonly<Record<string, boolean>>; readonly style: Readonly<Record<string, string>> } = {
    class: { ...(block === 'covered' ? { 'bs-covered': true } : block === null ? {} : { 'bs-block': true }), ...(filter === null ? {} : { 'bs-filter': true, 'bs-filtered': filter }) },
    style: block === null || block === 'covered' ? NO_STYLE : { '--block-width': `${block.width}px`, '--block-height': `${block.height}px` },
  }
  if (cell === null) return place
  const style = cell.s === undefined ? undefined : view.styles[cell.s]
  const rule = cell.v === undefined ? undefined : view.rules[cell.v]
  const background = style?.background
  return {
    class: {
      ...place.class,
      'bs-scrolls': scrolls,
      'bs-wrap': wraps(style, cell.t),
      'bs-over': over > 0,
      'bs-right': style?.horizontal === 'right' || (cell.r === 1 && style?.horizontal === undefined),
      'bs-center': style?.horizontal === 'center',
      'bs-note': cell.n !== undefined,
      'bs-choice': rule !== undefined && rule.choices.length > 0,
      'bs-tick': rule?.checkbox === true && TICKED.has(cell.t),
      'bs-ticked': rule?.checkbox === true && TICKED.get(cell.t) === true,
      'bs-error': cell.x === 1,
      'bs-ink': background === undefined && style?.fontColor !== undefined,
    },
    style: {
      ...place.style,
      ...(over > 0 ? { 'clip-path': `inset(0 -${over}px 0 0)` } : {}),
      ...(background === undefined ? {} : { 'background-color': background, color: style?.fontColor ?? inkOn(background) }),
      ...(background === undefined && style?.fontColor !== undefined ? { '--cell-ink': style.fontColor } : {}),
      ...(style?.bold === true ? { 'font-weight': '700' } : {}),
      ...(style?.italic === true ? { 'font-style': 'italic' } : {}),
      ...(style?.line === undefined ? {} : { 'text-decoration': style.line }),
      ...(style?.fontSize === undefined ? {} : { 'font-size': `${Math.round(style.fontSize * 1.3)}px` }),
      ...(style?.vertical === undefined ? {} : { 'align-content': style.vertical === 'middle' ? 'center' : style.vertical === 'top' ? 'start' : 'end' }),
    },
  }
}

/**
 * How many pixels the text of a cell may run on to the right, as in Google Sheets: over the empty cells beside it when it is text that
 * neither wraps nor stands to the right. 0 when it stays inside its own cell.
 */
export function runsOver(view: SheetView, row: number, column: number, widthOf: (column: number) => number): number {
  const cell = view.rows[row]?.[column]
  if (cell === null || cell === undefined || cell.t === '' || cell.r === 1) return 0
  const style = cell.s === undefined ? undefined : view.styles[cell.s]
  if (wraps(style, cell.t) || (style?.wrap ?? 'OVERFLOW') !== 'OVERFLOW' || (style?.horizontal ?? 'left') !== 'left') return 0
  let room = 0
  for (let next = column + 1; next < view.maxColumns && (view.rows[row]?.[next]?.t ?? '') === ''; next += 1) {
    if (!view.hiddenColumns.includes(next)) room += widthOf(next)
  }
  return room
}

// A text of several lines shows them all, as in Google Sheets, unless it is told to be cut.
const wraps = (style: CellStyle | undefined, text: string): boolean => style?.wrap === 'WRAP' || (style?.wrap !== 'CLIP' && text.includes('\n'))

/** How true and false are shown in a cell, in Dutch and in English. */
const TICKED: ReadonlyMap<string, boolean> = new Map([['WAAR', true], ['TRUE', true], ['ONWAAR', false], ['FALSE', false]])

/** Near black or white, whichever can be read on a colour. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  // Relative luminance (WCAG 2.2); 0.18 is where black and white contrast equally.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#14181d' : '#ffffff'
}

/** Height of a row: its own, or enough for the wrapped cell with the most lines. */
export function rowHeight(view: SheetView, row: number, widthOf: (column: number) => number): number {
  const own = view.rowHeights[row]
  const cells = view.rows[row]
  if (cells === undefined) return own === undefined ? ROW_HEIGHT : Math.max(own, 21)
  let lines = 1
  cells.forEach((cell, column) => {
    if (cell === null || cell.t === '') return
    const merge = mergeAt(view.merges, row, column)
    // As in Google Sheets, cells merged downward make no row taller.
    if (merge !== null && merge.rows > 1) return
    const width = merge === null ? widthOf(column) : Array.from({ length: merge.columns }, (_, at) => widthOf(merge.column + at)).reduce((all, one) => all + one, 0)
    lines = Math.max(lines, linesOf(view, cell, width))
  })
  return Math.max(own ?? 0, lines === 1 ? ROW_HEIGHT : Math.min(lines, MOST_LINES) * LINE + PADDING)
}

/** How many lines the text of a cell takes at a width. */
function linesOf(view: SheetView, cell: CellView, width: number): number {
  const style = cell.s === undefined ? undefined : view.styles[cell.s]
  if (!wraps(style, cell.t)) return 1
  const perLine = Math.max(4, Math.floor((width - 14) / (style?.bold === true ? 7.6 : 7.0)))
  return cell.t.split('\n').reduce((sum, part) => sum + wrappedLines(part, perLine), 0)
}

/** How many lines a text takes that breaks between words, and within those longer than a line. */
function wrappedLines(text: string, perLine: number): number {
  let lines = 1
  let used = 0
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) {
      lines++
      used = 0
    }
    const whole = used === 0 ? length : used + 1 + length
    lines += Math.max(0, Math.ceil(whole / perLine) - 1)
    used = whole > perLine ? whole % perLine || perLine : whole
  }
  return lines
}
