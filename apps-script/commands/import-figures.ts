import * as v from 'valibot'
import { observationKey } from '../../shared/passive/observation-key.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import type { CellValue } from '../../shared/sheet/column.ts'
import { PASSIVE_LAYOUT, passiveCells, passiveRowSchema } from '../../shared/sheet/passive-tab.ts'
import { rowContext } from '../../shared/sheet/row-context.ts'
import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { showStale } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import type { FigureIndex, ImportResult, KnownPlaces } from '../figures-protocol.ts'
import { mergedFrom } from '../merged-cells.ts'
import { countRevision, passiveRevision, readKnownRows, readPlaces } from '../passive-places.ts'
import { openTop } from '../read-cells.ts'
import { writeCells, type OpenTab, type TabRead } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'

const WAIT_MS = 25_000
const MOST_ROWS_IN_A_PART = 5_000

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))
const partSchema = v.object({
  fileName: v.pipe(v.string(), v.maxLength(200)), rows: v.pipe(v.array(v.unknown()), v.maxLength(MOST_ROWS_IN_A_PART)), last: v.boolean(),
  known: v.exactOptional(v.object({ revision: count, nextRow: count, rows: v.pipe(v.array(v.nullable(count)), v.maxLength(MOST_ROWS_IN_A_PART)) })),
  before: v.exactOptional(v.object({ added: count, updated: count, refused: count })),
})

/** Where each figure stands now: an import asks it once, and again when something moved. */
export function figureIndex(): SidebarReply<FigureIndex> {
  const done = withLock(WAIT_MS, () => said(readPlaces(openTop(PASSIVE_LAYOUT, workbookLanguage()))))
  return done ? done.value : refused('busy')
}

/** Writes a part of an import in Passief: a figure that is there already is brought up to date in its own row. */
export function importPart(given: unknown): SidebarReply<ImportResult> {
  const part = v.safeParse(partSchema, given)
  if (!part.success) return refused('not-readable')
  const { fileName, rows, last, known, before = { added: 0, updated: 0, refused: 0 } } = part.output
  if (known !== undefined && known.rows.length !== rows.length) return refused('not-readable')
  const done = withLock(WAIT_MS, () => {
    if (isMerged()) return refused('merged')
    const result = writeFigures(rows, known)
    if (result.moved) return said(result)
    const changed = result.added + result.updated
    const clock = startClock()
    if (changed > 0) clock.arrive()
    clock.keep()
    // A file that is stopped halfway has changed the figures too.
    if (last || (changed > 0 && before.added + before.updated === 0)) showStale()
    if (last) {
      const { log } = stringsFor(workbookLanguage())
      logLine(log.imported(fileName, before.added + result.added, before.updated + result.updated, before.refused + result.refused.length), log.bySidebar)
    }
    return said(result)
  })
  return done ? done.value : refused('busy')
}

/** What is written to merged cells is lost: figures wait until a person has taken them apart. */
function isMerged(): boolean {
  const tab = openTop(PASSIVE_LAYOUT, workbookLanguage())
  return mergedFrom(tab.sheet, tab.headerRow + 1, tab.columnIds).length > 0
}

interface Figure {
  readonly row: PassiveRow
  readonly key: string
  /** Where it stands; null for a new one. */
  readonly place: number | null
}

function writeFigures(given: readonly unknown[], known: KnownPlaces | undefined): ImportResult {
  const language = workbookLanguage()
  const tab = openTop(PASSIVE_LAYOUT, language)
  const index = known === undefined ? readPlaces(tab) : null
  const places = new Map<string, number>()
  index?.keys.forEach((key, row) => key !== '' && !places.has(key) && places.set(key, row))
  const refusedPlaces: number[] = []
  const figures: Figure[] = []
  given.forEach((item, at) => {
    const parsed = v.safeParse(passiveRowSchema, item)
    if (!parsed.success) return void refusedPlaces.push(at)
    const key = observationKey(parsed.output)
    figures.push({ row: parsed.output, key, place: known === undefined ? (places.get(key) ?? null) : known.rows[at]! })
  })
  const at: KnownPlaces = { revision: known?.revision ?? index!.revision, nextRow: known?.nextRow ?? index!.nextRow, rows: figures.map(({ place }) => place) }
  const fresh = new Set(figures.filter(({ place }) => place === null).map(({ key }) => key)).size
  const blocks = readKnownRows(tab, at, figures.map(({ key }) => key), fresh)
  if (blocks === null) return { added: 0, updated: 0, unchanged: 0, refused: [], revision: passiveRevision(), nextRow: at.nextRow, moved: true }
  const context = rowContext(language, [], [])
  const counts = putFigures(tab, figures, blocks, at.nextRow, (row, key) => passiveCells(row, key, tab.columnIds, context))
  return { ...counts, refused: refusedPlaces, revision: counts.added > 0 ? countRevision() : at.revision, nextRow: at.nextRow + counts.added }
}

function putFigures(
  tab: OpenTab, figures: readonly Figure[], blocks: readonly TabRead[], nextRow: number, cellsOf: (row: PassiveRow, key: string) => readonly (CellValue | null)[],
): Pick<ImportResult, 'added' | 'updated' | 'unchanged'> {
  const changed = new Map<number, readonly (CellValue | null)[]>()
  const added = new Map<string, readonly (CellValue | null)[]>()
  const stands = (place: number): readonly CellValue[] => {
    const block = blocks.find(({ firstRow, rows }) => place >= firstRow && place < firstRow + rows.length)
    return block?.rows[place - block.firstRow] ?? []
  }
  let unchanged = 0
  for (const { row, key, place } of figures) {
    const cells = cellsOf(row, key)
    if (place === null) added.set(key, cells)
    else if (showsTheSame(stands(place), cells, tab.columnIds)) unchanged += 1
    else changed.set(place, cells)
  }
  // Within a stretch that was read: what lies between two rows that change is written back as it stood.
  for (const block of blocks) {
    writeCells(block, new Map([...changed].filter(([place]) => place >= block.firstRow && place < block.firstRow + block.rows.length).map(([place, cells]) => [place - block.firstRow, cells])))
  }
  writeCells({ ...tab, firstRow: nextRow, rows: [] }, new Map([...added.values()].map((cells, at) => [at, cells])))
  return { added: added.size, updated: changed.size, unchanged }
}

/** Whether a row holds the same figure; the day of the import does not make it another. */
function showsTheSame(found: readonly CellValue[], fresh: readonly (CellValue | null)[], columnIds: readonly (string | null)[]): boolean {
  return fresh.every((cell, index) => cell === null || columnIds[index] === 'importedOn' || String(cell) === String(found[index] ?? ''))
}
