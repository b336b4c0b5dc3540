import type { Code } from '../shared/codebook/code.ts'
import type { CellValue } from '../shared/sheet/column.ts'
import { stretchesOfRows } from '../shared/sheet/cell-blocks.ts'
import { HIDDEN_COLUMNS } from '../shared/sheet/record-rows.ts'
import { CODEBOOK_TAB } from '../shared/sheet/record-tabs.ts'
import { lostLabels } from '../shared/sheet/row-context.ts'
import { storedRecords } from '../shared/sheet/stored-records.ts'
import type { Source } from '../shared/source/source.ts'
import { mergeIncoming } from '../shared/sync/merge-incoming.ts'
import { RECORDS_PER_MESSAGE, type WireRecord } from '../shared/sync/wire-message.ts'
import { rowsToWithhold } from './answer-rows.ts'
import { ROWS_WORTH_A_CALL, type TabIds } from './part-reads.ts'
import { readColumn } from './read-cells.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { Concerned, ToChooseFrom } from './workbook-records.ts'

/** At a look for edits that fired no trigger so many rows of each long tab are read: a workbook of that size whole, a larger one bit by bit. */
const ROWS_A_LOOK = 1_000
/** Rows that lie far apart take a call each. */
const MOST_CALLS = 60

/** The rows that records from outside are about; null where a name changes that many rows show. */
export function rowsOf(records: readonly WireRecord[]): (tabs: ToChooseFrom) => Concerned | null {
  const codes = records.flatMap((item) => (item.type === 'code' ? [item.record] : []))
  const sources = records.flatMap((item) => (item.type === 'source' ? [item.record] : []))
  const codings = records.flatMap((item) => (item.type === 'coding' ? [item.record] : []))
  return (tabs) => {
    if (renamesCodes(codes, tabs) || renamesSources(sources, tabs)) return null
    const answers = rowsToWithhold(records, tabs)
    return { sources: [...rowsWith(tabs.sources, sources), ...answers.sources], codings: [...rowsWith(tabs.codings, codings), ...answers.codings], sourceIds: codings.map(({ sourceId }) => sourceId) }
  }
}

/** The rows of a message with what arrived after a number, and the lowest number that the message had no room for. */
export interface NewerRows {
  readonly choose: (tabs: ToChooseFrom) => Concerned | null
  /** Known once rows were chosen. Everything that arrived before it was read. */
  readonly limit: () => number
  /** The number after which rows were chosen; null where every row was read. */
  readonly from: () => number | null
}

/** The rows that arrived after `since`, as many as fit in a message; with `look` some more, in turn, for edits that fired no trigger. */
export function rowsAfter(since: number, look: boolean, see: (arrived: number) => void, latest: () => number): NewerRows {
  let limit = Infinity
  let begun: number | null = null
  const choose = ({ codebook, sources, codings }: ToChooseFrom): Concerned | null => {
    if (look && Math.max(sources.ids.length, codings.ids.length) <= ROWS_A_LOOK) return null
    const tabs = [sources, codings].map((ids) => ({ ids, arrivals: arrivalsOf(ids) }))
    const ofCodes = numbersIn(codebook.rows.map((row) => row[codebook.columnIds.indexOf(HIDDEN_COLUMNS.arrived)] ?? ''))
    for (const numbers of [ofCodes, ...tabs.map(({ arrivals }) => arrivals)]) for (const arrived of numbers) see(arrived)
    const from = since > latest() ? 0 : since
    const all = Float64Array.from([ofCodes, ...tabs.map(({ arrivals }) => arrivals)].flatMap((numbers) => numbers.filter((arrived) => arrived > from))).sort()
    for (let most = RECORDS_PER_MESSAGE; ; most = Math.floor(most / 2)) {
      const last = all[most - 1] ?? Infinity
      const [ownSources, ownCodings] = tabs.map(({ arrivals }) => rowsWhere(arrivals, (arrived) => arrived === 0 || (arrived > from && arrived <= last))) as [number[], number[]]
      // Numbers that somebody wiped out or filled in alike: then every row has to be looked at.
      if (ownSources.length + ownCodings.length > 2 * RECORDS_PER_MESSAGE) return null
      const stretches = [ownSources, ownCodings].reduce((count, rows) => count + stretchesOfRows(rows, ROWS_WORTH_A_CALL).length, 0)
      if (stretches > MOST_CALLS && most > MOST_CALLS) continue
      limit = all.find((arrived) => arrived > last) ?? Infinity
      begun = from
      return { sources: [...ownSources, ...(look ? nextLook(sources) : [])], codings: [...ownCodings, ...(look ? nextLook(codings) : [])], sourceIds: [] }
    }
  }
  return { choose, limit: () => limit, from: () => begun }
}

/** Smaller than every number of arrival. */
const NONE = -1

/** The number under which each row arrived: 0 for one that has an id and no number, NONE for a row that is no record or stands there twice. */
function arrivalsOf({ tab, ids, rowOf }: TabIds): readonly number[] {
  const numbers = numbersIn(readColumn(tab, HIDDEN_COLUMNS.arrived, ids.length))
  return ids.map((id, row) => (rowOf.get(id) === row ? numbers[row]! : NONE))
}

function numbersIn(cells: readonly CellValue[]): readonly number[] {
  return cells.map((cell) => (Number.isSafeInteger(Number(cell)) && Number(cell) > 0 ? Number(cell) : 0))
}

function rowsWhere(arrivals: readonly number[], fits: (arrived: number) => boolean): number[] {
  const rows: number[] = []
  arrivals.forEach((arrived, row) => {
    if (fits(arrived)) rows.push(row)
  })
  return rows
}

/** The rows of a tab whose turn it is to be looked at. */
function nextLook({ tab, ids }: TabIds): readonly number[] {
  const key = `look.${tab.layout.id}`
  const turn = Number(readSetting(key)) || 0
  const first = turn < ids.length ? turn : 0
  const count = Math.min(ROWS_A_LOOK, ids.length - first)
  writeSetting(key, String(first + count))
  return Array.from({ length: count }, (_, at) => first + at)
}

/** Whether codes come in under another name than rows show: the old one, or for a code that was not there yet its id. */
function renamesCodes(incoming: readonly Code[], { codebook, codings }: ToChooseFrom): boolean {
  if (incoming.length === 0) return false
  const known = new Map(storedRecords(CODEBOOK_TAB, codebook).map((code) => [code.id, code]))
  const fresh = incoming.filter(({ id }) => !known.has(id))
  return showsOne(codings, 'codeId', fresh) || incoming.some((code) => {
    const own = known.get(code.id)
    return own !== undefined && lostLabels([own], [mergeIncoming(own, code)]).length > 0
  })
}

function renamesSources(incoming: readonly Source[], { sources, codings }: ToChooseFrom): boolean {
  const known = incoming.filter(({ id }) => sources.rowOf.has(id))
  const titles = known.length === 0 ? [] : readColumn(sources.tab, 'title', sources.ids.length)
  return known.some(({ id, title }) => titles[sources.rowOf.get(id)!] !== title) || showsOne(codings, 'sourceId', incoming.filter(({ id }) => !sources.rowOf.has(id)))
}

/** Whether a column shows the id of one of these records, as it does where their name was not known yet. */
function showsOne({ tab, ids }: TabIds, columnId: string, records: readonly { readonly id: string }[]): boolean {
  if (records.length === 0) return false
  const wanted = new Set<CellValue>(records.map(({ id }) => id))
  return readColumn(tab, columnId, ids.length).some((cell) => wanted.has(cell))
}

function rowsWith({ rowOf }: TabIds, records: readonly { readonly id: string }[]): readonly number[] {
  return records.flatMap(({ id }) => rowOf.get(id) ?? [])
}
