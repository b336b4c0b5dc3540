import type { ImportProfile } from '../../shared/passive/import-profile.ts'
import { KNOWN_INDICATORS } from '../../shared/passive/known-indicators.ts'
import type { Indicator, PassiveRow } from '../../shared/passive/observation.ts'
import { tableToObservations, type LeftOut, type UnreadableReason } from '../../shared/passive/table-to-observations.ts'
import { settleUnfinished, unfinishedPeriod, type UnfinishedPeriod } from '../../shared/passive/unfinished-period.ts'
import { wholeRows, type FigureFile } from './figure-file.ts'

/** What a file would bring to the workbook, and what it would not. */
export interface FiguresToImport {
  readonly rows: readonly PassiveRow[]
  readonly indicators: readonly Indicator[]
  /** The last period when it is not complete; null when it is. */
  readonly unfinished: UnfinishedPeriod | null
  readonly leftOut: {
    readonly counts: Pick<LeftOut, 'totals' | 'footer' | 'empty' | 'duplicates'> & { readonly unfinished: number }
    /** `column` is the name of the column of a cell; '' for a whole row and a column without a name. */
    readonly lines: readonly { readonly line: number; readonly column: string; readonly reason: UnreadableReason | 'area' | 'width'; readonly raw: string }[]
  }
}

const NOTHING: FiguresToImport = { rows: [], indicators: [], unfinished: null, leftOut: { counts: { totals: 0, footer: 0, empty: 0, duplicates: 0, unfinished: 0 }, lines: [] } }

/** The figures of a file by its profile. Of a file about persons there are none, and columns that are refused are never read. `day`: ISO date of the import. */
export function figuresOf({ name, profile, table, damaged, refusedColumns, personColumns, columns }: FigureFile, day: string): FiguresToImport {
  if (personColumns.length > 0) return NOTHING
  const refused = new Set(refusedColumns.map(({ place }) => place))
  const safe: ImportProfile = { ...profile, columns: profile.columns.map((role, place) => (refused.has(place) ? 'ignore' : role)) }
  const { indicators, observations, leftOut } = tableToObservations({ ...table, rows: wholeRows({ table, damaged }) }, safe, { indicators: KNOWN_INDICATORS })
  const byId = new Map(indicators.map(({ id, ...rest }) => [id, rest]))
  const unfinished = unfinishedPeriod(observations)
  const taken = unfinished === null ? observations : settleUnfinished(observations, unfinished, profile.unfinished)
  const rows = taken.flatMap((observation): PassiveRow[] => {
    const indicator = byId.get(observation.indicatorId)
    return indicator ? [{ ...observation, ...indicator, importName: importName(name), importedOn: day }] : []
  })
  const { totals, footer, empty, duplicates, unreadable, unknownArea } = leftOut
  const columnName = (place: number | null) => (place === null ? '' : (columns[place]?.name ?? ''))
  const lines = [
    ...damaged.map(({ line, found, expected }) => ({ line, column: '', reason: 'width' as const, raw: `${found}/${expected}` })),
    ...unreadable.map(({ line, column, reason, raw }) => ({ line, column: columnName(column), reason, raw: raw.slice(0, 40) })),
    ...unknownArea.map(({ line, column, area }) => ({ line, column: columnName(column), reason: 'area' as const, raw: area.slice(0, 40) })),
  ].sort((a, b) => a.line - b.line)
  return { rows, indicators, unfinished, leftOut: { counts: { totals, footer, empty, duplicates, unfinished: observations.length - taken.length }, lines } }
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
