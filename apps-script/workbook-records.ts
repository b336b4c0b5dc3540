import type { Code } from '../shared/codebook/code.ts'
import { newCode } from '../shared/codebook/new-code.ts'
import type { CrosswalkLink } from '../shared/passive/crosswalk.ts'
import type { CellValue, RecordTab, RowContext, SheetLanguage } from '../shared/sheet/column.ts'
import { lostLabels, rowContext, type OldLabel } from '../shared/sheet/row-context.ts'
import { CODEBOOK_TAB, CODINGS_TAB, CROSSWALK_TAB, SOURCES_TAB } from '../shared/sheet/record-tabs.ts'
import { HIDDEN_COLUMNS } from '../shared/sheet/record-rows.ts'
import { settleRows, showAgain, touchedCells, type RecordOfRow, type SettledTable } from '../shared/sheet/settle-rows.ts'
import type { SharedCoding } from '../shared/sheet/shared-coding.ts'
import { storedRecords } from '../shared/sheet/stored-records.ts'
import type { Source } from '../shared/source/source.ts'
import type { TabLayout } from '../shared/sheet/tab-layout.ts'
import type { Stamped } from '../shared/stamp/stamped.ts'
import { logLine } from './activity-log.ts'
import type { ChangeClock } from './change-clock.ts'
import { keepCodebook } from './codebook-now.ts'
import { forgetFreshColumns } from './fresh-columns.ts'
import { readSetting, writeSetting } from './settings.ts'
import { keepIds } from './known-ids.ts'
import { takeApart } from './merged-cells.ts'
import { blocksOf, isPart, readIds, readPart, writePart, type PartRead, type TabIds } from './part-reads.ts'
import { markCells, openTab, tabTitle, writeCells, type RowCells, type TabRead } from './sheets.ts'
import { sourcesOf } from './stored-words.ts'
import { stringsFor } from './strings/strings-for.ts'
import { CODEBOOK_LAYOUT, CODINGS_LAYOUT, CROSSWALK_LAYOUT, SOURCES_LAYOUT } from './tabs.ts'
import { workbookLanguage } from './workbook-language.ts'

/** A tab of records as read, and its records with people's edits taken in. */
export interface OpenRecords<T extends Stamped> {
  readonly tab: RecordTab<T>
  readonly read: TabRead
  readonly table: SettledTable<T>
  /** Cells beside the records' own that are to be written with them: by record id, then by column id. */
  readonly beside?: ReadonlyMap<string, Readonly<Record<string, CellValue>>>
}

/** The record tabs that a run has open. Of the sources and codings there may be only those that the run is about. */
export interface WorkbookRecords {
  readonly codes: OpenRecords<Code>
  readonly sources: OpenRecords<Source>
  readonly codings: OpenRecords<SharedCoding>
  readonly links: OpenRecords<CrosswalkLink>
  readonly context: RowContext
  /** Titles of sources that codings refer to, where the sources themselves were not read. */
  readonly titles: readonly Source[]
}

/** The two long tabs by their ids, and the codebook, for who chooses which rows a run is about. */
export interface ToChooseFrom {
  readonly codebook: TabRead
  readonly sources: TabIds
  readonly codings: TabIds
}

/** The rows that a run is about, and the sources that its codings refer to besides. */
export interface Concerned {
  readonly sources: Iterable<number>
  readonly codings: Iterable<number>
  readonly sourceIds: Iterable<string>
}

/** A row typed in Codeboek as a code; the English name stands in for a Dutch one that is missing, and the other way round. */
export const codeOfRow: RecordOfRow<Code> = (given, id, stamp, place) => {
  const key = given.key ?? ''
  const name = given.nameNl || given.nameEn || key
  return newCode(id, stamp, { ...given, key, nameNl: name, nameEn: given.nameEn || name }, place)
}

/** A row typed in Koppeling as a link. */
export const linkOfRow: RecordOfRow<CrosswalkLink> = (given, id, stamp) => ({
  codeId: given.codeId ?? '', indicatorId: given.indicatorId ?? '', note: given.note ?? '', id, made: stamp, changed: {}, deleted: given.deleted ?? false,
})

/**
 * Reads the record tabs, each once, and takes in what people changed by hand. With `choose` only some rows of the sources and codings are
 * read, unless it gives null, or what people did to these tabs can only be told from all rows. Call with the lock held.
 */
export function openWorkbookRecords(clock: ChangeClock, choose: ((tabs: ToChooseFrom) => Concerned | null) | null = null): WorkbookRecords {
  const language = workbookLanguage()
  const [codebook, linkTab] = [openTab(CODEBOOK_LAYOUT, language), openTab(CROSSWALK_LAYOUT, language)]
  const part = choose === null ? null : readConcerned(codebook, language, choose)
  const [sourceTab, codingTab] = part ? [part.sources, part.codings] : [openTab(SOURCES_LAYOUT, language), openTab(CODINGS_LAYOUT, language)]
  for (const read of [codebook, sourceTab, codingTab, linkTab]) seeArrivals(clock, read)
  const before = storedRecords(CODEBOOK_TAB, codebook)
  const former = oldLabels()
  const titles = part?.titles ?? []
  const named = [...titles, ...storedRecords(SOURCES_TAB, sourceTab)]
  const codes = settleRows(CODEBOOK_TAB, codebook, (known) => rowContext(language, known, named, former), codeOfRow, clock)
  const known = recordsOf(codes)
  const lost = lostLabels(before, known)
  keepOldLabels(former, lost)
  const words = () => rowContext(language, known, named, [...former, ...lost])
  const sources = settleRows(SOURCES_TAB, sourceTab, words, null, clock)
  const context = rowContext(language, known, [...titles, ...recordsOf(sources)], [...former, ...lost])
  const codings = settleRows(CODINGS_TAB, codingTab, () => context, null, clock)
  const links = settleRows(CROSSWALK_TAB, linkTab, () => context, linkOfRow, clock)
  return {
    codes: { tab: CODEBOOK_TAB, read: codebook, table: codes },
    sources: { tab: SOURCES_TAB, read: sourceTab, table: sources },
    codings: { tab: CODINGS_TAB, read: codingTab, table: codings },
    links: { tab: CROSSWALK_TAB, read: linkTab, table: links },
    context, titles,
  }
}

/** The chosen rows of the two long tabs; null when all must be read. */
function readConcerned(codebook: TabRead, language: SheetLanguage, choose: (tabs: ToChooseFrom) => Concerned | null) {
  const sourceIds = readIds(SOURCES_LAYOUT, language)
  const codingIds = sourceIds && readIds(CODINGS_LAYOUT, language)
  if (sourceIds === null || codingIds === null) return null
  const chosen = choose({ codebook, sources: sourceIds, codings: codingIds })
  if (chosen === null) return null
  const codings = readPart(codingIds, chosen.codings)
  return { codings, sources: readPart(sourceIds, chosen.sources), titles: sourcesOf([...[...chosen.sourceIds].map((sourceId) => ({ sourceId })), ...storedRecords(CODINGS_TAB, codings)]) }
}

/**
 * Writes what changed in the record tabs, marks what could not be read, and remembers arrival numbers and stamps. With `onFailure` a tab
 * that cannot be written (it is protected, say) keeps no other from being written.
 */
export function writeWorkbookRecords(opened: WorkbookRecords, clock: ChangeClock, onFailure: ((layout: TabLayout, error: unknown) => void) | null = null): void {
  const codes = recordsOf(opened.codes.table)
  const former = oldLabels()
  const lost = lostLabels(storedRecords(CODEBOOK_TAB, opened.codes.read), codes)
  keepOldLabels(former, lost)
  const context = rowContext(opened.context.language, codes, [...opened.titles, ...recordsOf(opened.sources.table)], [...former, ...lost])
  const write = <T extends Stamped>(one: OpenRecords<T>): void => {
    try {
      writeRecords(one, context)
    } catch (error) {
      if (onFailure === null) throw error
      onFailure(one.read.layout, error)
    }
  }
  keepCodebook(codes, newestArrival(opened.codes.table))
  write(opened.codes)
  write(opened.sources)
  write(opened.codings)
  write(opened.links)
  clock.keep()
}

/** The number of arrival of the newest change among the records of a tab: it grows with every change and never goes back. */
export function newestArrival<T>({ byId }: Pick<SettledTable<T>, 'byId'>): number {
  let newest = 0
  for (const { arrived } of byId.values()) newest = Math.max(newest, arrived)
  return newest
}

/** The records of a settled tab. */
export function recordsOf<T extends Stamped>(table: SettledTable<T>): T[] {
  return [...table.byId.values()].map(({ record }) => record)
}

/** Writes what changed in one record tab, and marks what could not be read. */
export function writeRecords<T extends Stamped>({ tab, read, table, beside }: OpenRecords<T>, context: RowContext): void {
  const shown = showAgain(tab, table, read, context)
  const cells = new Map(touchedCells(tab, shown, read.columnIds, context))
  for (const [id, more] of beside ?? []) {
    const row = shown.byId.get(id)?.row
    if (row !== undefined) cells.set(row, read.columnIds.map((columnId, at) => (columnId !== null ? more[columnId] : undefined) ?? cells.get(row)?.[at] ?? null))
  }
  if (isPart(read)) {
    writePart(read, cells)
    markPart(read, shown)
    return
  }
  writeSettled(read, table, cells)
  // Rows whose record went with its column are no new rows, now or later.
  if (!table.unreadable.some(({ problems }) => problems.some(({ problem }) => problem === 'no-record'))) forgetFreshColumns(read.layout.id)
  keepIdsOf(read, cells)
  markUnreadable(read, shown)
}

/** Remembers the ids of the tabs that are read in part, now that all of them were looked at. */
function keepIdsOf(read: TabRead, cells: RowCells): void {
  if (read.layout.id !== SOURCES_LAYOUT.id && read.layout.id !== CODINGS_LAYOUT.id) return
  const at = read.columnIds.indexOf(HIDDEN_COLUMNS.id)
  const ids = read.rows.map((row, index) => String(cells.get(index)?.[at] ?? row[at] ?? '').trim())
  for (const [row, own] of cells) if (row >= read.rows.length) ids.push(String(own[at] ?? ''))
  keepIds(read.layout.id, ids)
}

/** Marks what cannot be read among the rows of a part, and takes marks away where something was written. */
function markPart<T>(read: PartRead, { touched, unreadable }: Pick<SettledTable<T>, 'touched' | 'unreadable'>): void {
  const rows = new Set([...unreadable.map(({ row }) => row), ...[...touched].filter((row) => row < read.rows.length)])
  for (const block of blocksOf(read, [...rows].sort((a, b) => a - b))) {
    markEditedRows(block, { unreadable: unreadable.flatMap((one) => (block.indexes.includes(one.row) ? [{ ...one, row: block.indexes.indexOf(one.row) }] : [])) })
  }
}

/** Writes rows of a tab that was read whole, after taking apart what people merged over them; what stood there is written again, and Logboek says so. */
function writeSettled<T>(read: TabRead, { unreadable }: Pick<SettledTable<T>, 'unreadable'>, cells: ReadonlyMap<number, readonly (CellValue | null)[]>): void {
  if (cells.size > 0 && read.merges !== undefined) {
    const waiting = new Set(unreadable.flatMap(({ row, problems }) => (problems.some(({ problem }) => problem === 'merged') ? [row] : [])))
    const rows = takeApart({ sheet: read.sheet, top: read.headerRow + 1 + read.firstRow, merges: read.merges }, waiting)
    const { care } = stringsFor(workbookLanguage())
    if (rows.length > 0) logLine(care.loosened(tabTitle(read.layout) ?? '', rows), care.byItself)
  }
  writeCells(read, cells)
}

/** Marks at most so many rows: each takes a call, and a person mends them one by one anyway. */
const MOST_MARKS = 40

/** Marks what cannot be read in rows that a person just edited; the next look at the whole tab counts anew. */
export function markEditedRows<T>(read: TabRead, table: Pick<SettledTable<T>, 'unreadable'>): void {
  const key = unreadableKey(read.layout.id)
  const had = Number(readSetting(key)) || 0
  const marks = marksOf(table)
  if (had === 0 && marks.length === 0) return
  markCells(read, marks, had > 0)
  if (had === 0) writeSetting(key, String(table.unreadable.length))
}

/** Marks the cells of a tab that could not be read, takes away marks of mended ones, and remembers how many rows there are. */
export function markUnreadable<T>(read: TabRead, table: Pick<SettledTable<T>, 'unreadable'>): void {
  const key = unreadableKey(read.layout.id)
  const had = Number(readSetting(key)) || 0
  const count = table.unreadable.length
  if (count === 0 && had === 0) return
  markCells(read, marksOf(table), had > 0)
  writeSetting(key, count === 0 ? null : String(count))
}

function marksOf<T>(table: Pick<SettledTable<T>, 'unreadable'>) {
  const { problems } = stringsFor(workbookLanguage())
  return table.unreadable.slice(0, MOST_MARKS).flatMap(({ row, problems: all }) => all.slice(0, 2).map(({ columnId, problem }) => ({ row, columnId, text: problems[problem] })))
}

/** How many rows of a tab nobody could read at the last look. */
export function unreadableCount(layoutIds: readonly string[]): number {
  return layoutIds.reduce((sum, id) => sum + (Number(readSetting(unreadableKey(id))) || 0), 0)
}

/** Properties may be younger than the tabs (a copied workbook): numbers go on from what the tabs hold. */
function seeArrivals(clock: ChangeClock, read: TabRead): void {
  const place = read.columnIds.indexOf('_arrived')
  if (place < 0) return
  for (const row of read.rows) clock.seeArrival(Number(row[place]) || 0)
}

const unreadableKey = (layoutId: string) => `unreadable.${layoutId}`
const OLD_LABELS = 'oldLabels'
/** A property holds 9 kB. */
const OLD_LABELS_LENGTH = 8_000

/** Labels that cells may still show. */
export function oldLabels(): readonly OldLabel[] {
  const text = readSetting(OLD_LABELS)
  return text === null ? [] : (JSON.parse(text) as OldLabel[])
}

/** Adds labels that codes lost; the oldest are forgotten when there is no more room. */
export function keepOldLabels(former: readonly OldLabel[], lost: readonly OldLabel[]): void {
  if (lost.length === 0) return
  const kept = [...former, ...lost].filter((one, index, all) => all.findIndex(({ label }) => label === one.label) === index)
  while (kept.length > 0 && JSON.stringify(kept).length > OLD_LABELS_LENGTH) kept.shift()
  writeSetting(OLD_LABELS, JSON.stringify(kept))
}
