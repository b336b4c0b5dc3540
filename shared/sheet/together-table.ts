import { codeLabel } from '../codebook/code-label.ts'
import { codesTogether, type TogetherPair } from '../tally/codes-together.ts'
import type { TallyInput } from '../tally/what-counts.ts'
import type { CoverageSettings } from './coverage-settings.ts'
import { coverageWords } from './coverage-words.ts'
import { tableWords } from './table-words.ts'
import { type ComputedTable, leftOutText, type Making, shareText } from './tally-table.ts'
import { TOGETHER_LAYOUT } from './together-layout.ts'

/** Pairs that stand in the tab: nobody reads further, and a codebook of 200 codes has 20,000. */
export const MOST_PAIRS = 500

/** Samen genoemd: which themes go together, residents first and organisations beside them, each pair once. */
export function togetherTable(input: TallyInput, { within, pairLevel }: Pick<CoverageSettings, 'within' | 'pairLevel'>, { language, moment, codebook }: Making): ComputedTable {
  const [words, table] = [coverageWords(language), tableWords(language)]
  const residents = codesTogether(input, { within, level: pairLevel })
  const organisations = codesTogether(input, { within, level: pairLevel, group: 'organisation' })
  const codes = new Map(input.codes.map((code) => [code.id, code]))
  const label = (id: string) => codeLabel(codes.get(id)!, language)
  const others = new Map(organisations.pairs.map((pair) => [keyOf(pair), pair]))
  const known = new Set(residents.pairs.map(keyOf))
  const all: { readonly pair: TogetherPair; readonly told: TogetherPair | null }[] = [
    ...residents.pairs.map((pair) => ({ pair, told: pair })), ...organisations.pairs.filter((pair) => !known.has(keyOf(pair))).map((pair) => ({ pair, told: null })),
  ]
  return {
    madeLine: words.head(TOGETHER_LAYOUT.title[language], moment, codebook, residents.base + organisations.base, input.sources.filter(({ deleted }) => !deleted).length),
    notes: [
      `${within === null ? words.overlap : words.near(within)} ${words.change}`, words.levels[pairLevel], words.pairsShown(Math.min(MOST_PAIRS, all.length), all.length),
      leftOutText(residents, organisations, input, table),
    ],
    headers: new Map(TOGETHER_LAYOUT.columns.flatMap(({ id, header }): [string, string][] => (id === 'residentSources' ? [[id, table.withBase(header[language], residents.base)]] : id === 'organisationSources' ? [[id, table.withBase(header[language], organisations.base)]] : []))),
    rows: all.slice(0, MOST_PAIRS).map(({ pair, told }) => {
      const other = others.get(keyOf(pair))
      return {
        one: label(pair.codeIds[0]), other: label(pair.codeIds[1]), residentSources: told?.sources ?? 0, residentShare: shareText(told?.sources ?? 0, residents.base, table),
        residentSegments: told?.segments ?? 0, organisationSources: other?.sources ?? 0, organisationSegments: other?.segments ?? 0, _id: keyOf(pair),
      }
    }),
    bold: new Set(),
  }
}

function keyOf({ codeIds }: TogetherPair): string {
  return codeIds.join(' ')
}
