import { codeLabel } from '../codebook/code-label.ts'
import { type CrossTally, crossTally } from '../tally/cross-tally.ts'
import type { Counts } from '../tally/counts.ts'
import { tallyByCode, type TallyInput } from '../tally/tally-by-code.ts'
import type { CellValue } from './column.ts'
import { type CountedGroup, type CrossNumber, type CrossTabChoice, filterOf, groupsOf, splitsOf, tallyAttribute } from './cross-tab-choice.ts'
import { byValues, columnWords, shownText } from './cross-tab-heads.ts'
import { CROSS_TAB_MADE, MOST_CROSS_COLUMNS, slotId } from './cross-tab-layout.ts'
import { columnKey, type CrossTabColumn, type CrossTabMade, placeColumns } from './cross-tab-made.ts'
import { crossTabWords } from './cross-tab-words.ts'
import { orderThemes } from './order-themes.ts'
import type { SharedCoding } from './shared-coding.ts'
import { tableWords, type TableWords } from './table-words.ts'
import { type ComputedTable, INDENT, type Making, notCountedText, shareText } from './tally-table.ts'

/** What Kruistabel is made of. */
export interface CrossTabInput extends TallyInput {
  readonly codings: readonly SharedCoding[]
}

/** One column before it has a place: what it stands for, its base, and its numbers by code. */
interface Counted {
  readonly column: CrossTabColumn
  readonly base: Counts
  readonly numbers: ReadonlyMap<string, Counts>
}

/**
 * Kruistabel: themes by one or two attributes that a person chose. Of each group first everything, then a column a value or pair, each
 * with its own base; groups stand beside one another and are never added. `before` is what the table showed, so that a
 * value stays in its column as long as the choice is the same.
 */
export function crossTabTable(input: CrossTabInput, choice: CrossTabChoice, before: CrossTabMade | null, { language, moment, codebook }: Making, strengthsFirst = false): { readonly table: ComputedTable; readonly made: CrossTabMade } {
  const words = crossTabWords(language)
  const common = tableWords(language)
  const tallies = groupsOf(choice).map((group) => tallyOf(input, choice, group))
  const all = tallies.flatMap((tally) => columnsOf(tally, choice))
  const made = placeColumns(choice, all.slice(0, MOST_CROSS_COLUMNS).map(({ column }) => column), before)
  const counted = new Map(all.map((one) => [columnKey(one.column), one]))
  const codes = new Map(input.codes.map((code) => [code.id, code]))
  const filled = made.columns.flatMap((column, slot) => (column ? [[slotId(slot), counted.get(columnKey(column))!] as const] : []))
  const themes = orderThemes(tallies[0]!.rows, input.codes, strengthsFirst)
  const rows = themes.map(({ codeId, depth }, row): Readonly<Record<string, CellValue>> => ({
    theme: INDENT.repeat(depth) + codeLabel(codes.get(codeId)!, language), _id: codeId, ...(row === 0 ? { [CROSS_TAB_MADE]: JSON.stringify(made) } : {}),
    ...Object.fromEntries(filled.map(([id, { numbers, base }]) => [id, cellOf(choice.number, numbers.get(codeId)!, base, common)])),
  }))
  const withoutValue = tallies.reduce((sum, tally) => sum + tally.withoutValue, 0)
  const splits = splitsOf(choice).map((one) => words.attributes[one]).join(` ${words.and} `)
  const more = [...(withoutValue > 0 ? [words.withoutValue(withoutValue, splits)] : []), ...(all.length > MOST_CROSS_COLUMNS ? [words.columnsLeft(all.length - MOST_CROSS_COLUMNS)] : [])]
  return {
    made,
    table: {
      madeLine: words.head(moment, codebook, tallies.reduce((sum, { base }) => sum + base.sources, 0), input.sources.filter((source) => !source.deleted).length),
      notes: [shownText(choice, language), `${common.noSample} ${words.baseExplained}`, notCountedText(tallies.map(({ leftOut }) => leftOut), input, common, more)],
      headers: new Map(made.columns.map((column, slot) => {
        const one = column && counted.get(columnKey(column))
        return [slotId(slot), one ? `${columnWords(one.column, choice, language)}\n${words.base(one.base.sources, one.base.speakers, one.base.segments)}` : '']
      })),
      rows,
      bold: new Set(themes.flatMap(({ depth }, index) => (depth === 0 ? [index] : []))),
    },
  }
}

function tallyOf(input: CrossTabInput, choice: CrossTabChoice, group: CountedGroup): CrossTally {
  const options = { group, only: filterOf(choice) }
  const [first, second] = splitsOf(choice).map((attribute) => tallyAttribute(attribute, input.codings))
  if (first) return crossTally(input, second ? [first, second] : [first], options)
  const { base, rows, leftOut } = tallyByCode(input, options)
  return { group, base, columns: [], withoutValue: 0, leftOut, rows: rows.map(({ codeId, depth, all }) => ({ codeId, depth, all, counts: [] })) }
}

function columnsOf(tally: CrossTally, choice: CrossTabChoice): readonly Counted[] {
  const group = tally.group as CountedGroup
  const everybody: Counted = { column: { group, values: [] }, base: tally.base, numbers: new Map(tally.rows.map(({ codeId, all }) => [codeId, all])) }
  const split = tally.columns.map(({ values, base }, place): Counted => ({ column: { group, values }, base, numbers: new Map(tally.rows.map(({ codeId, counts }) => [codeId, counts[place]!])) }))
  return [everybody, ...split.sort((one, other) => byValues(splitsOf(choice), one.column.values, other.column.values))]
}

function cellOf(number: CrossNumber, { sources, speakers, segments }: Counts, base: Counts, words: TableWords): CellValue {
  switch (number) {
    case 'sources': return sources
    case 'speakers': return speakers
    case 'segments': return segments
    case 'share': return shareText(sources, base.sources, words)
    case 'all': return `${sources} · ${speakers} · ${segments}`
  }
}
