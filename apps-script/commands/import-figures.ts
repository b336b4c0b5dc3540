import * as v from 'valibot'
import { observationKey } from '../../shared/passive/observation-key.ts'
import type { CellValue } from '../../shared/sheet/column.ts'
import { PASSIVE_KEY, PASSIVE_LAYOUT, passiveCells, passiveRowReader, passiveRowSchema } from '../../shared/sheet/passive-tab.ts'
import { rowContext } from '../../shared/sheet/row-context.ts'
import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { showStale } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import { readSetting, settingKeys, writeSetting } from '../settings.ts'
import { openTab, writeCells, type TabRead } from '../sheets.ts'
import type { ImportResult } from '../sidebar-protocol.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'

const WAIT_MS = 25_000
const MOST_ROWS_IN_A_PART = 1_000
/** A property holds 9 kB; more kinds of files than a city publishes. */
const LONGEST_PROFILE = 8_000
const MOST_PROFILES = 40

const partSchema = v.object({ fileName: v.pipe(v.string(), v.maxLength(200)), rows: v.pipe(v.array(v.unknown()), v.maxLength(MOST_ROWS_IN_A_PART)), last: v.boolean() })
const totalsSchema = v.object({ added: v.number(), updated: v.number(), refused: v.number() })

/** Writes a part of an import in Passief: a figure that is there already is brought up to date in its own row. */
export function importPart(given: unknown): SidebarReply<ImportResult> {
  const part = v.safeParse(partSchema, given)
  if (!part.success) return refused('not-readable')
  const { fileName, rows, last } = part.output
  const done = withLock(WAIT_MS, () => {
    const result = writeFigures(rows)
    const clock = startClock()
    if (result.added + result.updated > 0) clock.arrive()
    clock.keep()
    logWhenLast(fileName, result, last)
    if (last) showStale()
    return said(result)
  })
  return done ? done.value : refused('busy')
}

function writeFigures(rows: readonly unknown[]): ImportResult {
  const language = workbookLanguage()
  const context = rowContext(language, [], [])
  const tab = openTab(PASSIVE_LAYOUT, language)
  const { places, nextRow } = placesByKey(tab)
  const cells = new Map<number, readonly (CellValue | null)[]>()
  const refusedPlaces: number[] = []
  let [next, added, updated, unchanged] = [nextRow, 0, 0, 0]
  rows.forEach((item, index) => {
    const parsed = v.safeParse(passiveRowSchema, item)
    if (!parsed.success) return void refusedPlaces.push(index)
    const key = observationKey(parsed.output)
    const known = places.get(key)
    const row = known ?? next++
    const fresh = passiveCells(parsed.output, key, tab.columnIds, context)
    if (known === undefined) added += 1
    else if (showsTheSame(tab.rows[row] ?? [], fresh, tab.columnIds)) return void (unchanged += 1)
    else updated += 1
    places.set(key, row)
    cells.set(row, fresh)
  })
  writeCells(tab, cells)
  return { added, updated, unchanged, refused: refusedPlaces }
}

/** Whether a row holds the same figure; the day of the import does not make it another. */
function showsTheSame(found: readonly CellValue[], fresh: readonly (CellValue | null)[], columnIds: readonly (string | null)[]): boolean {
  return fresh.every((cell, index) => cell === null || columnIds[index] === 'importedOn' || String(cell) === String(found[index] ?? ''))
}

/** In which row each figure stands, also those that a person typed, and the first row under them. */
function placesByKey(tab: TabRead): { readonly places: Map<string, number>; readonly nextRow: number } {
  const keyPlace = tab.columnIds.indexOf(PASSIVE_KEY)
  const read = passiveRowReader(tab.columnIds, rowContext(workbookLanguage(), [], []))
  const places = new Map<string, number>()
  let nextRow = 0
  tab.rows.forEach((row, index) => {
    if (row.every((cell) => cell === '' || cell === false)) return
    nextRow = index + 1
    const written = String(row[keyPlace] ?? '')
    const reading = written === '' ? read(row) : null
    const key = reading !== null && 'indicatorId' in reading ? observationKey(reading) : written
    if (key !== '' && !places.has(key)) places.set(key, index)
  })
  return { places, nextRow }
}

/** One line in the log for a whole file; the counts of its parts are kept in the cache meanwhile. */
function logWhenLast(fileName: string, result: ImportResult, last: boolean): void {
  const cache = CacheService.getDocumentCache() ?? CacheService.getScriptCache()
  const key = `import:${fileName}`
  const before = v.safeParse(totalsSchema, JSON.parse(cache.get(key) ?? 'null'))
  const { added, updated, refused: bad } = before.success ? before.output : { added: 0, updated: 0, refused: 0 }
  const totals = { added: added + result.added, updated: updated + result.updated, refused: bad + result.refused.length }
  if (!last) return cache.put(key, JSON.stringify(totals), 3_600)
  cache.remove(key)
  const { log } = stringsFor(workbookLanguage())
  logLine(log.imported(fileName, totals.added, totals.updated, totals.refused), log.bySidebar)
}

const PROFILE = 'profile.'
const kindSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/))

/** What a person confirmed for a kind of file, as JSON text; null when there is nothing. */
export function readProfile(kind: unknown): SidebarReply<string | null> {
  return said(v.is(kindSchema, kind) ? readSetting(PROFILE + kind) : null)
}

/** Remembers what a person confirmed for a kind of file. */
export function keepProfile(kind: unknown, profile: unknown): SidebarReply<null> {
  if (!v.is(kindSchema, kind) || typeof profile !== 'string') return refused('not-readable')
  if (profile.length > LONGEST_PROFILE) return refused('too-large')
  const kinds = settingKeys(PROFILE)
  if (readSetting(PROFILE + kind) === null && kinds.length >= MOST_PROFILES) writeSetting(kinds[0]!, null)
  writeSetting(PROFILE + kind, profile)
  return said(null)
}
