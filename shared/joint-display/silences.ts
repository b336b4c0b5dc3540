import type { ToneSpread } from '../tally/tally-by-code.ts'
import { type Range, reportShare } from './report-sum.ts'
import { FEWEST_SOURCES, HARDLY, MANY_REPORTS, OFTEN } from './suggest-fit.ts'

/** A theme that is told often may still have a few reports: up to a hundredth of all is silence. Our own choice. */
export const HARDLY_REPORTED = 1 / 100

/**
 * How loud a theme is in talk and in reports; `reports` null means that no kind of report is linked to it. `comparable` are those over the
 * same period as all reports; null where its reports are of another period than most.
 */
export interface ThemeVolume {
  readonly codeId: string
  readonly sources: number
  readonly tone: ToneSpread
  readonly reports: Range | null
  readonly comparable: Range | null
}

/** Loud in reports and absent in talk, or the reverse. */
export type SilenceKind = 'silent-in-talk' | 'silent-in-reports'

/** A theme with how it stands among all themes, told and reported each by itself; the two are never made into one number. */
export interface ThemeStanding extends ThemeVolume {
  /** Part of all reports that are linked to a theme, ranges by their middle; null where none is linked, or only of another period. */
  readonly share: number | null
  /** 1 = the most; equal numbers have equal ranks. Null where it was not told, or not reported. */
  readonly toldRank: number | null
  readonly reportRank: number | null
  readonly silence: SilenceKind | null
}

/**
 * Finds what is loud on one side and absent on the other, by a rule of our own: a tenth of all reports or more, yet told in a tenth
 * of the sources or fewer; or told in a third of the sources or more, yet a hundredth of the reports or fewer. What is told mostly
 * with praise is no silence when nobody reports it. `all` is every report that is linked to a theme, each counted once.
 */
export function silences(themes: readonly ThemeVolume[], base: number, all: Range | null): ThemeStanding[] {
  const rank = (number: (theme: ThemeVolume) => number) => (theme: ThemeVolume) => (number(theme) > 0 ? 1 + themes.filter((other) => number(other) > number(theme)).length : null)
  const toldRank = rank(({ sources }) => sources)
  const reportRank = rank(({ comparable }) => (comparable === null ? 0 : comparable.low + comparable.high))
  return themes.map((theme) => {
    const { sources, tone, reports, comparable } = theme
    const share = reportShare(comparable, all)
    const told = base > 0 ? sources / base : 0
    const loudInReports = share !== null && share >= MANY_REPORTS
    const quietInReports = all !== null && (reports === null || (share !== null && share <= HARDLY_REPORTED))
    const silence = base < FEWEST_SOURCES ? null
      : loudInReports && told <= HARDLY ? 'silent-in-talk'
        : quietInReports && told >= OFTEN && tone.negative >= tone.positive ? 'silent-in-reports' : null
    return { ...theme, share, toldRank: toldRank(theme), reportRank: reportRank(theme), silence }
  })
}
