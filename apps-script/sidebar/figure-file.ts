import { proposeAreaMapping } from '../../shared/passive/area-mapping.ts'
import { areasIn, type AreaInTable } from '../../shared/passive/areas-in-table.ts'
import { filledHeader } from '../../shared/passive/column-headings.ts'
import { decodeBytes, isWronglyDecoded } from '../../shared/passive/decode-bytes.ts'
import { gridTable } from '../../shared/passive/grid.ts'
import type { ImportProfile } from '../../shared/passive/import-profile.ts'
import { readFigure, signKey } from '../../shared/passive/read-figure.ts'
import { commonWidth, isFooter, readTable, type Table } from '../../shared/passive/read-table.ts'
import { proposalFor, keptProfile, type FileContent, type Proposal } from './file-proposal.ts'
import { scanTable, type RefusedPlace } from './scan-table.ts'
import { isWorkbookFile, readWorkbookFile } from './read-workbook-file.ts'

/** A file or a tab on its way to Passief, and how it is read now. */
export interface FigureFile {
  readonly name: string
  readonly content: FileContent
  /** Whether the text shows the traces of another encoding than the chosen one. */
  readonly garbled: boolean
  readonly profile: ImportProfile
  readonly table: Table
  /** Rows with too few or too many cells: nobody can tell which figure belongs in which column, so none of them is taken. */
  readonly damaged: Table['ragged']
  readonly proposal: Proposal
  /** What a person changed of what was proposed. */
  readonly chosen: Partial<ImportProfile>
  /** Whether the profile was confirmed earlier for this kind of file. */
  readonly remembered: boolean
  /** Names files with the same head alike, so that what was confirmed for one serves the next. */
  readonly kindOfFile: string
  readonly columns: readonly { readonly place: number; readonly name: string; readonly examples: readonly string[] }[]
  /** Columns of free text, places and ways to reach somebody: they never leave the browser. */
  readonly refusedColumns: readonly RefusedPlace[]
  /** Columns about persons: with one of those nothing of the file is taken. */
  readonly personColumns: readonly RefusedPlace[]
  /** What stands in place of figures, the most common first. */
  readonly signs: readonly { readonly sign: string; readonly times: number }[]
  readonly areas: readonly AreaInTable[]
}

export type FileProblem = 'notText' | 'empty' | 'tooLarge' | 'damaged'

/** What the workbook knows beforehand: the profile confirmed earlier for this kind of file, as JSON, and its own areas. */
export interface KnownHere {
  readonly profile: string | null
  readonly areas: readonly string[]
}

export type Opened = { readonly ok: true; readonly file: FigureFile } | { readonly ok: false; readonly problem: FileProblem }
type Ask = (kindOfFile: string) => Promise<KnownHere>

const LARGEST_FILE = 20_000_000
/** What a person confirmed earlier needs no reasons. */
const NOTHING_ASKED: Proposal = { reasons: [], questions: [] }
const EXAMPLES = 3
const SIGNS_SHOWN = 20

/** Reads a chosen file and proposes how; `ask` gives what the workbook knows of this kind of file. */
export async function readFigureFile(file: File, ask: Ask): Promise<Opened> {
  if (file.size > LARGEST_FILE) return { ok: false, problem: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isWorkbookFile(bytes)) return openContent(file.name, { kind: 'text', bytes }, ask)
  const sheets = await readWorkbookFile(bytes)
  if (sheets === null) return { ok: false, problem: 'damaged' }
  // The sheet with most rows holds the figures; others explain them.
  const most = sheets.reduce((best, { grid }, at) => (grid.length > (sheets[best]?.grid.length ?? 0) ? at : best), 0)
  return openContent(file.name, { kind: 'sheets', sheets, sheet: most }, ask)
}

/** Proposes how to read what stands in a file, or in a tab of the workbook. */
export async function openContent(name: string, content: FileContent, ask: Ask): Promise<Opened> {
  if (content.kind === 'sheets' && content.sheets.length === 0) return { ok: false, problem: 'empty' }
  const proposal = proposalFor(content, name)
  // A picture or an old workbook: their zeros are no text in any encoding that is known here.
  if (content.kind === 'text' && decodeBytes(content.bytes, proposal.profile.encoding).slice(0, 4_096).includes('\u0000')) return { ok: false, problem: 'notText' }
  const first = look({ name, content, remembered: false, kindOfFile: '', proposal, chosen: {} }, proposal.profile)
  if (first.table.rows.length === 0) return { ok: false, problem: 'empty' }
  const kindOfFile = fingerprint(first.table.header.flat().join('|') || String(first.columns.length))
  const here = await ask(kindOfFile)
  const known = keptProfile(here.profile)
  const named = { ...first, kindOfFile, ...(known ? { remembered: true, proposal: NOTHING_ASKED } : {}) }
  const profile = known ?? first.profile
  return { ok: true, file: look(named, { ...profile, areas: { ...proposeAreaMapping(first.areas.map(({ raw }) => raw), here.areas), ...profile.areas } }) }
}

/**
 * Reads the file again by a profile with changes. Cut by another sign or with another head it has other columns: those, and the signs in
 * them, are proposed anew; what else a person chose stays.
 */
export function changeProfile(file: FigureFile, change: Partial<ImportProfile>): FigureFile {
  const chosen = { ...file.chosen, ...change }
  if (change.delimiter === undefined && change.headerRows === undefined) {
    // Cutting a long file into cells takes a second; most changes are about what the cells mean.
    const table = change.encoding === undefined && change.decimal === undefined ? file.table : null
    return look({ ...file, chosen }, { ...file.profile, ...change }, table)
  }
  return proposeAgain({ ...file, chosen })
}

/** Reads another sheet of the file: all but what a person chose is proposed anew. */
export function chooseSheet(file: FigureFile, sheet: number): FigureFile {
  return file.content.kind === 'sheets' ? proposeAgain({ ...file, content: { ...file.content, sheet }, chosen: {} }) : file
}

function proposeAgain(file: FigureFile): FigureFile {
  const { columns: _columns, missing: _missing, ...kept } = file.chosen
  const { encoding, areas } = file.profile
  const proposal = proposalFor(file.content, file.name, { encoding, ...kept })
  return look({ ...file, chosen: kept, proposal, remembered: false }, { ...proposal.profile, areas, ...kept })
}

function look(file: Pick<FigureFile, 'name' | 'content' | 'remembered' | 'kindOfFile' | 'proposal' | 'chosen'>, profile: ImportProfile, cut: Table | null = null): FigureFile {
  const { content } = file
  const text = content.kind === 'text' ? decodeBytes(content.bytes, profile.encoding) : ''
  const table = cut ?? (content.kind === 'text' ? readTable(text, profile) : gridTable(content.sheets[content.sheet]?.grid ?? [], profile))
  const width = Math.max(...table.header.map((cells) => cells.length), ...table.rows.slice(0, 200).map(({ cells }) => cells.length), 0)
  const filled = filledHeader(table.header, profile.columns)
  const columns = Array.from({ length: width }, (_, place) => ({
    place, name: nameOf(table.header.map((cells, row) => filled[row]?.[place] ?? cells[place] ?? ''), profile.columns[place] === 'value'),
    examples: [...new Set(table.rows.slice(0, 200).map(({ cells }) => (cells[place] ?? '').slice(0, 30)).filter(Boolean))].slice(0, EXAMPLES),
  }))
  // Where the head itself has another width than the rows, the rows are right among themselves. A spreadsheet has no torn rows.
  const usual = commonWidth(table.rows)
  const damaged = content.kind === 'sheets' ? [] : table.ragged.filter(({ found }) => found !== usual)
  return {
    name: file.name, content, remembered: file.remembered, kindOfFile: file.kindOfFile, proposal: file.proposal, chosen: file.chosen,
    garbled: content.kind === 'text' && isWronglyDecoded(text), profile, table, damaged, columns, ...scanTable(table, profile, columns),
    signs: signsIn(wholeRows({ table, damaged }).filter(({ cells }) => !isFooter(cells, profile.footerWords)), profile), areas: areasIn(table, profile),
  }
}

/** What a column is called: of figures all that stands above them; of other columns the lowest cell, for above it stands a title. */
function nameOf(cells: readonly string[], isFigures: boolean): string {
  const filled = cells.filter((cell, row) => cell !== '' && cell !== cells[row - 1])
  return isFigures ? filled.join(' · ') : (filled[filled.length - 1] ?? '')
}

/** The rows of which it is known which figure belongs in which column. */
export function wholeRows({ table, damaged }: Pick<FigureFile, 'table' | 'damaged'>): Table['rows'] {
  const without = new Set(damaged.map(({ line }) => line))
  return table.rows.filter(({ line }) => !without.has(line))
}

/** Every text in a column of figures that says why there is none, or of which nobody said what it means. */
function signsIn(rows: Table['rows'], profile: ImportProfile): FigureFile['signs'] {
  const places = profile.columns.flatMap((role, place) => (role === 'value' ? [place] : []))
  const times = new Map<string, number>()
  for (const { cells } of rows) {
    for (const place of places) {
      const raw = cells[place]
      if (raw === undefined) continue
      const figure = readFigure(raw, profile)
      const isSign = 'problem' in figure ? figure.problem === 'ask' : figure.absence !== null || Object.prototype.hasOwnProperty.call(profile.missing, signKey(raw))
      if (isSign) times.set(signKey(raw), (times.get(signKey(raw)) ?? 0) + 1)
    }
  }
  return [...times].map(([sign, count]) => ({ sign, times: count })).sort((a, b) => b.times - a.times).slice(0, SIGNS_SHOWN)
}

/** FNV-1a over UTF-16 units, twice with different offsets: names a kind of file, and keeps no secret. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193].map((offset) => {
    let value = offset
    for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
    return (value >>> 0).toString(36)
  }).join('')
}
