import { runNotation } from '../tally/saturation-by-runs.ts'
import { type Saturation, saturation } from '../tally/saturation.ts'
import { NOTHING_LEFT_OUT, type TallyInput } from '../tally/what-counts.ts'
import type { CellValue } from './column.ts'
import type { CoverageSettings } from './coverage-settings.ts'
import { coverageWords, type CoverageWords } from './coverage-words.ts'
import { SATURATION_LAYOUT } from './saturation-layout.ts'
import { tableWords } from './table-words.ts'
import { type ComputedTable, leftOutText, type Making } from './tally-table.ts'

type RunSettings = Pick<CoverageSettings, 'base' | 'run' | 'threshold'>

/** Verzadiging: how fast new codes turned up, source by source, by which settings, and what that says. */
export function saturationTable(input: TallyInput, settings: RunSettings, { language, moment, codebook }: Making): ComputedTable {
  const words = coverageWords(language)
  const found = saturation(input, settings)
  const sources = new Map(input.sources.map((source) => [source.id, source]))
  const order = found.sourceIds.map((id) => sources.get(id)!)
  const runs = new Map(found.byRuns.runs.map((run) => [run.to, run]))
  const { reached, baseCodes } = found.byRuns
  let seen = 0
  const rows = order.map(({ id, title, date }, index): Readonly<Record<string, CellValue>> => {
    seen += found.newCodes[index]!
    const run = runs.get(index + 1)
    const ofRun: Readonly<Record<string, CellValue>> = run ? {
      run: plainNotation(runNotation(run)), runNew: run.newCodes, ratio: run.ratio === null ? words.undefinedRatio : percent(run.ratio, words),
      verdict: run === reached ? words.yesFirst : run.ratio !== null && run.ratio <= settings.threshold ? words.yes : words.no,
    } : index + 1 === settings.base ? { run: words.base(baseCodes) } : {}
    return { order: index + 1, source: title, date: date ?? '', newCodes: found.newCodes[index]!, seen, curve: Math.round(found.curve[index]! * 1000) / 1000, ...ofRun, _id: id }
  })
  return {
    madeLine: words.head(SATURATION_LAYOUT.title[language], moment, codebook, order.length, input.sources.filter(({ deleted }) => !deleted).length),
    notes: [
      words.order(order.filter(({ date }) => date === null).length), words.saturationSettings(settings.base, settings.run, percent(settings.threshold, words)),
      outcome(found, settings, words), unseenText(found, words), inductiveText(found, words),
      leftOutText(found, { leftOut: NOTHING_LEFT_OUT }, input, tableWords(language)),
    ],
    headers: new Map(), rows, bold: new Set(reached ? [reached.to - 1] : []),
  }
}

function outcome({ byRuns: { baseCodes, runs, reached }, sourceIds }: Saturation, { base, run }: RunSettings, words: CoverageWords): string {
  if (runs.length === 0) return words.tooFew(base + run, sourceIds.length)
  if (baseCodes === 0) return words.emptyBase
  return reached ? words.reached(plainNotation(runNotation(reached)), reached.to, percent(reached.ratio!, words)) : words.notReached
}

function unseenText({ unseen }: Saturation, words: CoverageWords): string {
  if (unseen === null) return words.noChao2
  const { observed, once, twice, classic, biasCorrected } = unseen
  return words.chao2(observed, decimals(biasCorrected, 1, words), classic === null ? null : decimals(classic, 1, words), once, twice)
}

function inductiveText({ inductive }: Saturation, words: CoverageWords): string {
  if (inductive === null || inductive.ratio === null) return words.noInductive
  return words.inductive(decimals(inductive.ratio, 2, words), decimals(inductive.slopeUnique, 2, words), decimals(inductive.slopeTotal, 2, words))
}

/** '6^+2' of the paper as it reads in a cell. */
function plainNotation(notation: string): string {
  return notation.replace('^', '')
}

function percent(fraction: number, words: CoverageWords): string {
  return `${decimals(100 * fraction, Number.isInteger(Math.round(fraction * 1e6) / 1e4) ? 0 : 1, words)}%`
}

function decimals(value: number, places: number, words: CoverageWords): string {
  return value.toFixed(places).replace('.', words.decimal)
}
