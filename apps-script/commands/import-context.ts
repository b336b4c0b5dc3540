import * as v from 'valibot'
import { dayText, type GridCell, shownNumber } from '../../shared/passive/grid.ts'
import { importProfileSchema } from '../../shared/passive/import-profile.ts'
import type { FigureTab, ImportContextHere } from '../figures-protocol.ts'
import { plainTabs, readPlainTab, type PlainTab } from '../read-cells.ts'
import { readSetting, settingKeys, writeSetting } from '../settings.ts'
import { readTab } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { LAYOUTS, SOURCES_LAYOUT } from '../tabs.ts'

/** A property holds 9 kB; more kinds of files than a city publishes. */
const LONGEST_PROFILE = 8_000
const MOST_PROFILES = 40
/** What one call of the sidebar may carry; a larger table goes by way of a file. */
const MOST_CELLS_OF_A_TAB = 400_000
const LONGEST_CELL = 500

const PROFILE = 'profile.'
const kindSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,40}$/))

/** What the workbook knows before a file is read. */
export function readImportContextOf(kind: unknown): SidebarReply<ImportContextHere> {
  return said({ profile: v.is(kindSchema, kind) ? readSetting(PROFILE + kind) : null, areas: areasOfSources() })
}

/** Remembers what a person confirmed for a kind of file; what is no profile is refused. */
export function keepProfile(kind: unknown, profile: unknown): SidebarReply<null> {
  if (!v.is(kindSchema, kind) || typeof profile !== 'string') return refused('not-readable')
  if (profile.length > LONGEST_PROFILE) return refused('too-large')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), importProfileSchema), profile)
  if (!parsed.success) return refused('not-readable')
  const kinds = settingKeys(PROFILE)
  if (readSetting(PROFILE + kind) === null && kinds.length >= MOST_PROFILES) writeSetting(kinds[0]!, null)
  writeSetting(PROFILE + kind, JSON.stringify(parsed.output))
  return said(null)
}

/** The tabs of people's own, of which the figures may be imported. */
export function figureTabs(): SidebarReply<readonly PlainTab[]> {
  return said(plainTabs(LAYOUTS))
}

/** What stands in a tab of people's own. */
export function figureTab(sheetId: unknown): SidebarReply<FigureTab> {
  if (typeof sheetId !== 'number' || !plainTabs(LAYOUTS).some((tab) => tab.sheetId === sheetId)) return refused('gone')
  const read = readPlainTab(sheetId, MOST_CELLS_OF_A_TAB)
  if (read === null) return refused('gone')
  if (read === 'too-large') return refused('too-large')
  const grid = read.cells.map((row, at) => row.map((cell, place) => gridCell(cell, read.formats[at]?.[place] ?? '')))
  return said({ name: read.name, grid, merges: read.merges })
}

function gridCell(cell: unknown, format: string): GridCell {
  if (typeof cell === 'number') return shownNumber(cell, format)
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? cell : null
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? dayText(cell, format) : cell.slice(0, LONGEST_CELL)
}

/** The area codes of the sources: what figures are to stand beside. */
function areasOfSources(): readonly string[] {
  const tab = readTab(SOURCES_LAYOUT)
  const place = tab?.columnIds.indexOf('areaCode') ?? -1
  return place < 0 ? [] : [...new Set(tab!.rows.map((row) => String(row[place] ?? '').trim()).filter((code) => code !== '' && code.length <= 40))].slice(0, 600)
}
