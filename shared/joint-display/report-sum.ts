import type { CountedFigure } from './counted-figure.ts'
import { clearChange, isE33 } from './figure-signal.ts'

/** The least and most that something can be. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** Reports of several kinds in one area, taken together: kinds of reports may be added up, unlike groups of people. */
export interface ReportSum extends Range {
  readonly area: string
  readonly period: string
  readonly kinds: number
  /** The kinds that were counted in the period before too, then and now: only those are compared. Null when there are none. */
  readonly compared: { readonly period: string; readonly before: Range; readonly now: Range; readonly kinds: number } | null
  /** The kinds with most reports first. */
  readonly parts: readonly (Range & { readonly label: string })[]
  readonly provisional: boolean
}

/**
 * Adds up the reports of each area over their newest period; kinds that are counted by the month only are no part of a sum over a
 * year, nor is a month newer than the year it stands beside. A main category that is there with its own sub categories counts once;
 * E33 is not counted: its registrations are no reports of residents.
 */
export function reportSums(figures: readonly CountedFigure[]): ReportSum[] {
  const reports = figures.filter(({ indicator }) => indicator.kind === 'reports' && !isE33(indicator))
  const ids = new Set(reports.map(({ indicator }) => indicator.id))
  const counted = reports.filter(({ indicator }) => !isPartOf(indicator.id, ids))
  const areas = [...new Set(counted.map(({ area }) => area))]
  return areas.flatMap((area) => {
    const own = counted.filter((figure) => figure.area === area && rangeOf(figure) !== null)
    const period = own.reduce((newest, figure) => (goesBefore(figure.period, newest) ? figure.period : newest), '')
    const now = own.filter((figure) => figure.period === period)
    if (now.length === 0) return []
    const before = now.map(({ previous }) => previous?.period ?? '').reduce((newest, one) => (goesBefore(one, newest) ? one : newest), '')
    const both = now.filter(({ previous }) => before !== '' && previous?.period === before)
    return [{
      area, period, kinds: now.length, ...sum(now.map((figure) => rangeOf(figure)!)),
      compared: both.length === 0 ? null : { period: before, kinds: both.length, before: sum(both.map(({ previous }) => rangeOf(previous!)!)), now: sum(both.map((figure) => rangeOf(figure)!)) },
      parts: now.map((figure) => ({ label: figure.indicator.label || figure.indicator.id, ...rangeOf(figure)! })).sort((a, b) => b.high - a.high || (a.label < b.label ? -1 : 1)),
      provisional: now.some(({ provisional }) => provisional),
    }]
  })
}

/** The same, without figures of larger areas than the neighbourhood: they would count its reports twice. */
export function reportSumsHere(figures: readonly CountedFigure[]): ReportSum[] {
  return reportSums(figures.filter(({ wider }) => !wider))
}

/** Whether there were fewer or more reports than the period before, by a tenth at least in the least and in the most they can be; null when that is not so. */
export function reportChange({ compared }: ReportSum): 'fewer' | 'more' | null {
  if (compared === null) return null
  const { before, now } = compared
  const [least, most] = [clearChange(now.low, before.low), clearChange(now.high, before.high)]
  return least !== most || least === 0 ? null : least < 0 ? 'fewer' : 'more'
}

/** The sums that are over the same period as those of `all` in their area: a month is no part of a year's reports. */
export function comparableSums(some: readonly ReportSum[], all: readonly ReportSum[]): ReportSum[] {
  const periodOf = new Map(all.map(({ area, period }) => [area, period]))
  return some.filter(({ area, period }) => periodOf.get(area) === period)
}

/** All reports of several sums together; null when there are none. */
export function reportTotal(sums: readonly Range[]): Range | null {
  return sums.length === 0 ? null : sum(sums)
}

/** The part that `some` is of `all`, by the middle of what each can be; null where either is not known or there are none at all. */
export function reportShare(some: Range | null, all: Range | null): number | null {
  return some === null || all === null || all.high === 0 ? null : (some.low + some.high) / (all.low + all.high)
}

/** Whether a period is the one to count over rather than another: the longer of the two, and of equally long ones the newer. */
function goesBefore(period: string, other: string): boolean {
  const [long, otherLong] = [monthsIn(period), monthsIn(other)]
  return long === otherLong ? period > other : long > otherLong
}

function monthsIn(period: string): number {
  return period === '' ? 0 : /^\d{4}$/.test(period) ? 12 : period.includes('K') ? 3 : 1
}

/** The least and most a figure can be; null when it is absent. */
function rangeOf({ value, interval }: { readonly value: number | null; readonly interval: Range | null }): Range | null {
  return interval ?? (value === null ? null : { low: value, high: value })
}

function sum(ranges: readonly Range[]): Range {
  return ranges.reduce((total: Range, one) => ({ low: total.low + one.low, high: total.high + one.high }), { low: 0, high: 0 })
}

function isPartOf(id: string, ids: ReadonlySet<string>): boolean {
  for (let at = id.lastIndexOf(' › '); at > 0; at = id.lastIndexOf(' › ', at - 1)) if (ids.has(id.slice(0, at))) return true
  return false
}
