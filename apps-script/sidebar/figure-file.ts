import { filledHeader } from '../../shared/passive/column-headings.ts'
import { decodeBytes, isWronglyDecoded } from '../../shared/passive/decode-bytes.ts'
import type { ImportProfile } from '../../shared/passive/import-profile.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import { readFigure, signKey } from '../../shared/passive/read-figure.ts'
import { commonWidth, readTable, type Table } from '../../shared/passive/read-table.ts'
import { STARTER_INDICATORS } from '../../shared/passive/starter-indicators.ts'
import { tableToObservations, type LeftOut, type UnreadableReason } from '../../shared/passive/table-to-observations.ts'
import { scanColumns, type RefusalReason } from '../../shared/privacy/scan-columns.ts'
import { keptProfile, proposalFor, type Proposal } from './file-proposal.ts'

/** A file on its way to Passief, and how it is read now. */
export interface FigureFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: string
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
  /** Columns that seem to be about persons, or hold free text: they never leave the browser. */
  readonly refusedColumns: readonly { readonly place: number; readonly name: string; readonly reason: RefusalReason }[]
  /** What stands in place of figures, the most common first. */
  readonly signs: readonly { readonly sign: string; readonly times: number }[]
}

export type FileProblem = 'notText' | 'empty' | 'tooLarge'

/** What a file would bring to the workbook, and what it would not. */
export interface FiguresToImport {
  readonly rows: readonly PassiveRow[]
  readonly leftOut: {
    readonly counts: Pick<LeftOut, 'totals' | 'footer' | 'empty' | 'duplicates'>
    /** `column` is the name of the column of a cell; '' for a whole row and a column without a name. */
    readonly lines: readonly { readonly line: number; readonly column: string; readonly reason: UnreadableReason | 'area' | 'width'; readonly raw: string }[]
  }
}

const LARGEST_FILE = 20_000_000
/** What a person confirmed earlier needs no reasons. */
const NOTHING_ASKED: Proposal = { reasons: [], questions: [] }
const EXAMPLES = 3
const SIGNS_SHOWN = 20

/** Reads a chosen file and proposes how; `kept` gives the profile that was confirmed earlier for a kind of file, as JSON. */
export async function readFigureFile(
  file: File, kept: (kindOfFile: string) => Promise<string | null>,
): Promise<{ readonly ok: true; readonly file: FigureFile } | { readonly ok: false; readonly problem: FileProblem }> {
  if (file.size > LARGEST_FILE) return { ok: false, problem: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const proposal = proposalFor(bytes, file.name)
  // A workbook, a picture or a zip: their zeros are no text in any encoding that is known here.
  if (decodeBytes(bytes, proposal.profile.encoding).slice(0, 4_096).includes('\u0000')) return { ok: false, problem: 'notText' }
  const first = look({ name: file.name, bytes, remembered: false, kindOfFile: '', proposal, chosen: {} }, proposal.profile)
  if (first.table.rows.length === 0) return { ok: false, problem: 'empty' }
  const kindOfFile = fingerprint(first.table.header.flat().join('|') || String(first.columns.length))
  const known = keptProfile(await kept(kindOfFile))
  const named = { ...first, kindOfFile }
  return { ok: true, file: known ? look({ ...named, remembered: true, proposal: NOTHING_ASKED }, known) : named }
}

/**
 * Reads the file again by a profile with changes. Cut by another sign or with another head it has other columns: those, and the signs in
 * them, are proposed anew; what else a person chose stays.
 */
export function changeProfile(file: FigureFile, change: Partial<ImportProfile>): FigureFile {
  const chosen = { ...file.chosen, ...change }
  if (change.delimiter === undefined && change.headerRows === undefined) return look({ ...file, chosen }, { ...file.profile, ...change })
  const { columns: _columns, missing: _missing, ...kept } = chosen
  const { encoding } = file.profile
  const proposal = proposalFor(file.bytes, file.name, { encoding, ...kept })
  return look({ ...file, chosen: kept, proposal, remembered: false }, { ...proposal.profile, ...kept })
}

/** The figures of a file by its profile; columns that are refused are never read. `day`: ISO date of the import. */
export function figuresOf({ name, profile, table, damaged, refusedColumns, columns }: FigureFile, day: string): FiguresToImport {
  const refused = new Set(refusedColumns.map(({ place }) => place))
  const safe: ImportProfile = { ...profile, columns: profile.columns.map((role, place) => (refused.has(place) ? 'ignore' : role)) }
  const { indicators, observations, leftOut } = tableToObservations({ ...table, rows: wholeRows({ table, damaged }) }, safe, { indicators: STARTER_INDICATORS })
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const rows = observations.flatMap((observation): PassiveRow[] => {
    const indicator = byId.get(observation.indicatorId)
    if (!indicator) return []
    const { kind, label, publisher, unit, direction, estimate } = indicator
    return [{ ...observation, kind, label, publisher, unit, direction, estimate, importName: importName(name), importedOn: day }]
  })
  const { totals, footer, empty, duplicates, unreadable, unknownArea } = leftOut
  const columnName = (place: number | null) => (place === null ? '' : (columns[place]?.name ?? ''))
  const lines = [
    ...damaged.map(({ line, found, expected }) => ({ line, column: '', reason: 'width' as const, raw: `${found}/${expected}` })),
    ...unreadable.map(({ line, column, reason, raw }) => ({ line, column: columnName(column), reason, raw: raw.slice(0, 40) })),
    ...unknownArea.map(({ line, column, area }) => ({ line, column: columnName(column), reason: 'area' as const, raw: area.slice(0, 40) })),
  ].sort((a, b) => a.line - b.line)
  return { rows, leftOut: { counts: { totals, footer, empty, duplicates }, lines } }
}

/** Most letters of a file's name that the workbook takes. */
const LONGEST_NAME = 200

/** The name of a file as the workbook keeps it: a very long one loses its middle, for kind and number stand at the ends. */
export function importName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 41)}…${name.slice(-40)}`
}

/** The day it is where the person is, as an ISO date: at half past midnight another one than in Greenwich. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

function look(file: Pick<FigureFile, 'name' | 'bytes' | 'remembered' | 'kindOfFile' | 'proposal' | 'chosen'>, profile: ImportProfile): FigureFile {
  const { name, bytes, remembered, kindOfFile, proposal, chosen } = file
  const text = decodeBytes(bytes, profile.encoding)
  const table = readTable(text, profile)
  const width = Math.max(...table.header.map((cells) => cells.length), ...table.rows.slice(0, 200).map(({ cells }) => cells.length), 0)
  const filled = filledHeader(table.header, profile.columns)
  const columns = Array.from({ length: width }, (_, place) => ({
    place, name: table.header.map((cells, row) => filled[row]?.[place] ?? cells[place] ?? '').filter(Boolean).join(' · '),
    examples: [...new Set(table.rows.slice(0, 200).map(({ cells }) => (cells[place] ?? '').slice(0, 30)).filter(Boolean))].slice(0, EXAMPLES),
  }))
  const heads = columns.map(({ place }) => table.header.map((cells) => cells[place] ?? '').filter(Boolean).pop() ?? '')
  const refusedColumns = scanColumns(heads, table.rows.map(({ cells }) => cells)).map(({ column, reason }) => ({ place: column, name: columns[column]?.name ?? '', reason }))
  // Where the head itself has another width than the rows, the rows are right among themselves.
  const usual = commonWidth(table.rows)
  const damaged = table.ragged.filter(({ found }) => found !== usual)
  return { name, bytes, remembered, kindOfFile, proposal, chosen, text, garbled: isWronglyDecoded(text), profile, table, damaged, columns, refusedColumns, signs: signsIn(wholeRows({ table, damaged }), profile) }
}

function wholeRows({ table, damaged }: Pick<FigureFile, 'table' | 'damaged'>): Table['rows'] {
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
