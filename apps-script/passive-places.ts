import { observationKey } from '../shared/passive/observation-key.ts'
import { blocksOfRows } from '../shared/sheet/cell-blocks.ts'
import type { CellValue } from '../shared/sheet/column.ts'
import { PASSIVE_KEY, passiveRowReader } from '../shared/sheet/passive-tab.ts'
import { rowContext } from '../shared/sheet/row-context.ts'
import type { FigureIndex, KnownPlaces } from './figures-protocol.ts'
import { readColumn, readRows, rowsBelow } from './read-cells.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { OpenTab, TabRead } from './sheets.ts'
import { workbookLanguage } from './workbook-language.ts'

const REVISION = 'passive.revision'

/** How often imports wrote in Passief. */
export function passiveRevision(): number {
  return Number(readSetting(REVISION)) || 0
}

/** Tells every import that is under way that rows in Passief may have come or gone. */
export function countRevision(): number {
  const next = passiveRevision() + 1
  writeSetting(REVISION, String(next))
  return next
}

/** Where each figure stands, also those that a person typed. Reads the column with keys, and whole rows only where a key is missing. */
export function readPlaces(tab: OpenTab): FigureIndex {
  const count = rowsBelow(tab)
  const keys = readColumn(tab, PASSIVE_KEY, count).map(String)
  const [first, last] = [keys.indexOf(''), keys.lastIndexOf('')]
  let nextRow = keys.reduce((next, key, row) => (key === '' ? next : row + 1), 0)
  if (first >= 0) {
    const read = passiveRowReader(tab.columnIds, rowContext(workbookLanguage(), [], []))
    readRows(tab, first, last - first + 1).rows.forEach((cells, at) => {
      if (cells.every((cell) => cell === '' || cell === false)) return
      const row = first + at
      nextRow = Math.max(nextRow, row + 1)
      const reading = keys[row] === '' ? read(cells) : null
      if (reading !== null && 'indicatorId' in reading) keys[row] = observationKey(reading)
    })
  }
  return { keys: keys.slice(0, nextRow), revision: passiveRevision(), nextRow }
}

/** The stretches of rows that an import will write in, as they stand now; null when the tab is no longer as the import knows it. */
export function readKnownRows(tab: OpenTab, known: KnownPlaces, keys: readonly string[], fresh: number): readonly TabRead[] | null {
  if (known.revision !== passiveRevision()) return null
  const rows = [...new Set(known.rows.flatMap((row) => row ?? []))].sort((a, b) => a - b)
  const blocks = blocksOfRows(rows).map(({ first, count }) => readRows(tab, first, count))
  const found = new Map(blocks.flatMap(({ firstRow, rows: cells }) => cells.map((row, at) => [firstRow + at, row] as const)))
  const keyPlace = tab.columnIds.indexOf(PASSIVE_KEY)
  const read = passiveRowReader(tab.columnIds, rowContext(workbookLanguage(), [], []))
  const isAtHome = (row: number, key: string): boolean => {
    const cells = found.get(row) ?? []
    const written = String(cells[keyPlace] ?? '')
    const reading = written === '' ? read(cells) : null
    return (reading !== null && 'indicatorId' in reading ? observationKey(reading) : written) === key
  }
  if (known.rows.some((row, index) => row !== null && !isAtHome(row, keys[index] ?? ''))) return null
  return fresh > 0 && !isFreeFrom(tab, known.nextRow, fresh) ? null : blocks
}

/** Whether the rows from here on are empty, and the one above them is not: nobody put rows in between or took some away. */
function isFreeFrom(tab: OpenTab, row: number, count: number): boolean {
  const isEmpty = (cells: readonly CellValue[] | undefined): boolean => cells === undefined || cells.every((cell) => cell === '' || cell === false)
  const above = row > 0 ? 1 : 0
  const { rows } = readRows(tab, row - above, count + above)
  return (above === 0 || !isEmpty(rows[0])) && rows.slice(above).every(isEmpty)
}
