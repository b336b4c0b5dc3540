import { codeLabel } from '../codebook/code-label.ts'
import { codeTree } from '../codebook/code-tree.ts'
import { reportsNotFollowedUp } from '../joint-display/about-reporting.ts'
import { comparableSums, type ReportSum, reportSumsHere, reportTotal } from '../joint-display/report-sum.ts'
import { silences, type ThemeStanding } from '../joint-display/silences.ts'
import type { CellValue } from './column.ts'
import { confront, type Confrontation, type ConfrontationInput } from './confrontation.ts'
import { confrontWords } from './confront-words.ts'
import { numberText, rangeText } from './figure-lines.ts'
import { filterText, leftOutSentences } from './joint-display-table.ts'
import { ROW_KEY, ROW_PLACE } from './place-rows.ts'
import { shareText, type ComputedTable, type Making } from './tally-table.ts'
import { tableWords } from './table-words.ts'

/** Every theme that was told or reported, all areas together and each area by itself; in an area only what is silent there and not in the whole. */
export function silenceTable(input: ConfrontationInput, making: Making, confronted: Confrontation = confront(input)): ComputedTable {
  const { language } = making
  const [words, common] = [confrontWords(language), tableWords(language)]
  const { residents, display, byArea } = confronted
  const tree = codeTree(input.codes)
  // Nobody reports that reports are not followed up: that is no silence.
  const aboutReporting = reportsNotFollowedUp(input.codes)
  const labels = new Map(input.codes.map((code) => [code.id, codeLabel(code, language)]))
  const sums = new Map(residents.rows.map(({ codeId }) => [codeId, reportSumsHere(display.linked.figuresOf([codeId, ...tree.descendantsOf(codeId)]))]))
  const standings = (area: string | null, base: number, told: (codeId: string) => number) => {
    const here = (all: readonly ReportSum[]) => reportTotal(all.filter((sum) => area === null || sum.area === area))
    const themes = residents.rows.filter(({ codeId }) => !aboutReporting.has(codeId)).map(({ codeId, tone }) => ({ codeId, tone, sources: told(codeId), reports: here(sums.get(codeId)!), comparable: here(comparableSums(sums.get(codeId)!, display.linked.linkedReports)) }))
    const standing = silences(themes, base, here(display.linked.linkedReports))
    return standing.filter((one) => (area === null ? one.sources > 0 || one.reports !== null : one.silence !== null)).map((one) => ({ one, area, base, of: standing.length }))
  }
  const whole = new Map(residents.rows.map(({ codeId, all }) => [codeId, all.sources]))
  const together = standings(null, residents.base.sources, (codeId) => whole.get(codeId) ?? 0)
  const known = new Set(together.map(({ one }) => `${one.codeId}@${one.silence}`))
  const found = [
    ...together,
    ...(byArea.length > 1 ? byArea.flatMap(({ area, sources, byCode }) => standings(area, sources, (codeId) => byCode.get(codeId)?.sources ?? 0)) : [])
      .filter(({ one }) => !known.has(`${one.codeId}@${one.silence}`)),
  ]
  const order = ({ one }: { readonly one: ThemeStanding }) => (one.silence === 'silent-in-talk' ? 0 : one.silence === 'silent-in-reports' ? 1 : 2)
  const sorted = [...found].sort((a, b) => order(a) - order(b))
  const rows = sorted.map(({ one, area, base, of }, place): Readonly<Record<string, CellValue>> => ({
    silence: one.silence === null ? words.noSilence : words.silenceKinds[one.silence],
    theme: labels.get(one.codeId) ?? one.codeId, area: area ?? words.everywhere, told: shareText(one.sources, base, common),
    toldRank: one.toldRank === null ? '' : words.rank(one.toldRank, of),
    reports: one.reports === null ? words.noReportsLinked : rangeText(one.reports, language),
    share: one.share === null ? '' : words.share(numberText(Math.round(one.share * 1000) / 10, language)),
    reportRank: one.reportRank === null ? '' : words.rank(one.reportRank, of),
    [ROW_KEY]: `${one.codeId}@${area ?? ''}`, [ROW_PLACE]: place,
  }))
  return {
    madeLine: [words.silenceHead(making.moment, making.codebook, residents.base.sources, input.sources.filter((source) => !source.deleted).length), ...filterText(confronted, language)].join(' · '),
    notes: [words.silenceLoud, words.silenceQuiet, common.noSample, leftOutSentences(confronted, input, language)], headers: new Map(), rows,
    bold: new Set(sorted.flatMap((one, place) => (order(one) < 2 ? [place] : []))),
  }
}
