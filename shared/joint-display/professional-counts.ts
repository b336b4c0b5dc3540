import { type TallyInput, whatCounts } from '../tally/what-counts.ts'

/** A count with fewer contributing people than this is hidden: a small team would be recognised. */
export const FEWEST_PEOPLE = 5
/** Stands for a count that is hidden. */
const HIDDEN_SIGN = `<${FEWEST_PEOPLE}`
/** Period of sources without a date. */
export const UNKNOWN_PERIOD = '-'

/** What professionals said about a code in a period, as far as it may leave their workbook. */
export interface ProfessionalCount {
  /** Key of the code: ids differ between workbooks. */
  readonly codeKey: string
  /** A year, or '-' where none is known. */
  readonly period: string
  /** Coded segments; null where the number is hidden, or would give a hidden one away. */
  readonly segments: number | null
  /** Contributing people; null when there are fewer than `FEWEST_PEOPLE`. */
  readonly people: number | null
}

/**
 * Counts professionals' codings by code and year, each code with all below it. People are told apart by their label alone, whatever
 * the source: who sits at every meeting is one. A number is hidden below five people, and the segments of a code also where those of
 * a code below it are hidden, because they could be taken from each other.
 */
export function countProfessionals(input: TallyInput): readonly ProfessionalCount[] {
  const { tree, heard, counted } = whatCounts(input, { group: 'professional' })
  const periodOf = new Map(heard.map(({ id, date }) => [id, /^\d{4}/.exec(date ?? '')?.[0] ?? UNKNOWN_PERIOD]))
  const cells = new Map<string, { readonly people: Set<string | null>; readonly segments: Set<string> }>()
  const cellOf = (codeId: string, period: string) => {
    const key = `${period} ${codeId}`
    const cell = cells.get(key) ?? { people: new Set(), segments: new Set() }
    cells.set(key, cell)
    return cell
  }
  for (const { sourceId, codeId, speaker, start, end } of counted) {
    for (const above of tree.pathOf(codeId)) {
      const cell = cellOf(above, periodOf.get(sourceId)!)
      cell.people.add(speaker)
      cell.segments.add(`${sourceId} ${start} ${end}`)
    }
  }
  const periods = [...new Set(periodOf.values())].sort()
  const isFew = (codeId: string, period: string) => {
    const people = cells.get(`${period} ${codeId}`)?.people.size ?? 0
    return people > 0 && people < FEWEST_PEOPLE
  }
  return tree.ordered.flatMap(({ id, key }) => periods.flatMap((period): ProfessionalCount[] => {
    const cell = cells.get(`${period} ${id}`)
    if (!cell) return []
    if (isFew(id, period)) return [{ codeKey: key, period, segments: null, people: null }]
    const givesAway = tree.descendantsOf(id).some((below) => isFew(below, period))
    return [{ codeKey: key, period, segments: givesAway ? null : cell.segments.size, people: cell.people.size }]
  }))
}

/** Name and version in the first line of what is carried over. */
const HEAD = 'Buurtstem professionals\t1'
const NAMES = 'code\tperiod\tcodings\tpeople'
const LONGEST_TEXT = 200_000
const MOST_LINES = 5_000

/** The counts as lines that can be kept as a file or pasted; nothing stands in them but codes, years and numbers. */
export function professionalCountsToText(counts: readonly ProfessionalCount[]): string {
  return [HEAD, NAMES, ...counts.map(({ codeKey, period, segments, people }) => [codeKey, period, segments ?? (people === null ? HIDDEN_SIGN : ''), people ?? HIDDEN_SIGN].join('\t'))].join('\n')
}

/** Why a line cannot be taken. */
export type CountLineProblem = 'columns' | 'unknown-code' | 'period' | 'number' | 'duplicate'

export interface ProfessionalCountsRead {
  readonly counts: readonly ProfessionalCount[]
  /** `line` counts from 1. */
  readonly refused: readonly { readonly line: number; readonly problem: CountLineProblem }[]
}

/**
 * Reads such lines, pasted from a sheet or from a file; null when it is far too much to be that. Nothing in them is trusted: only codes
 * of this codebook, years and whole numbers are taken, and what should have been hidden is hidden here.
 */
export function readProfessionalCounts(text: string, codeKeys: Iterable<string>): ProfessionalCountsRead | null {
  if (text.length > LONGEST_TEXT) return null
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  if (lines.length > MOST_LINES) return null
  const known = new Map([...codeKeys].map((key) => [key.trim().toUpperCase(), key]))
  const counts = new Map<string, ProfessionalCount>()
  const refused: { line: number; problem: CountLineProblem }[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith(HEAD.split('\t')[0]!) || line.replace(/;/g, '\t').trim().toLowerCase() === NAMES) return
    const read = readCountCells(line.split(line.includes('\t') ? '\t' : ';'), known)
    if (typeof read === 'string') return void refused.push({ line: index + 1, problem: read })
    const key = countKey(read)
    if (counts.has(key)) refused.push({ line: index + 1, problem: 'duplicate' })
    else counts.set(key, read)
  })
  return { counts: [...counts.values()], refused }
}

/** What makes a count the same count when it is taken in again. */
export function countKey({ codeKey, period }: Pick<ProfessionalCount, 'codeKey' | 'period'>): string {
  return `${codeKey.trim().toUpperCase()} ${period}`
}

/** Reads the four cells of a line; `known` holds the keys of the codebook in capitals. */
export function readCountCells(cells: readonly string[], known: ReadonlyMap<string, string>): ProfessionalCount | CountLineProblem {
  if (cells.length < 4 || cells.slice(4).some((cell) => cell.trim() !== '')) return 'columns'
  const [code, period, codings, persons] = cells.slice(0, 4).map((cell) => cell.trim()) as [string, string, string, string]
  const codeKey = known.get(code.toUpperCase())
  if (codeKey === undefined) return 'unknown-code'
  if (!/^(?:\d{4}|-)$/.test(period)) return 'period'
  const [segments, people] = [codings, persons].map(wholeNumber)
  if (segments === undefined || people === undefined) return 'number'
  if (people === null || people < FEWEST_PEOPLE) return { codeKey, period, segments: null, people: null }
  return { codeKey, period, segments, people }
}

/** A whole number; null where it is hidden, undefined for anything else. */
function wholeNumber(text: string): number | null | undefined {
  if (text === '' || text === HIDDEN_SIGN) return null
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}
