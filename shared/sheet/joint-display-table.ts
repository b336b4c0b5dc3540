import { codeLabel } from '../codebook/code-label.ts'
import type { JointDisplayRow } from '../joint-display/joint-display.ts'
import type { Judgement } from '../joint-display/judgement.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import type { CodeTally } from '../tally/tally-by-code.ts'
import type { CellValue, SheetLanguage } from './column.ts'
import { confront, type Confrontation, type ConfrontationInput } from './confrontation.ts'
import { confrontWords } from './confront-words.ts'
import { METHOD_CHOICES } from './choices.ts'
import { choiceWord } from './field-columns.ts'
import { figureLines } from './figure-lines.ts'
import { codeKey, ROW_KEY, ROW_PLACE } from './place-rows.ts'
import { JUDGEMENT_COLUMNS } from './record-tabs.ts'
import { suggestionLines } from './suggestion-lines.ts'
import { tableWords, type TableWords } from './table-words.ts'
import { leftOutText, shareText, toneText, withoutCodes, type ComputedTable, type Making } from './tally-table.ts'

/** Everything Confrontatie is made of. */
export interface JointDisplayTableInput extends ConfrontationInput {
  /** Cells by column id, by theme, in which a person typed what could not be read: they stay as they are. */
  readonly asTyped?: ReadonlyMap<string, Readonly<Record<string, CellValue>>>
  /** What professionals' own workbook says of a theme, in short lines; it is never added to anything. */
  readonly professionals?: ReadonlyMap<string, string>
  /** Stamp of the empty judgements of themes that nobody judged yet. */
  readonly stamp: ChangeStamp
}

/**
 * Confrontatie: one row a theme, told beside counted, with people's judgements kept by theme. Below it what is linked to no
 * theme. A judgement of a theme that is no longer counted stays too: nobody's words are thrown away.
 */
export function jointDisplayTable(input: JointDisplayTableInput, making: Making, confronted: Confrontation = confront(input)): ComputedTable {
  const { language } = making
  const words = tableWords(language)
  const { display } = confronted
  const organisations = new Map(confronted.organisations.rows.map((row) => [row.codeId, row]))
  const codes = new Map(input.codes.map((code) => [code.id, code]))
  const label = (codeId: string) => {
    const code = codes.get(codeId)
    return code ? codeLabel(code, language) : codeId
  }
  const blank = (codeId: string): Judgement => ({ id: codeId, made: input.stamp, changed: {}, deleted: false, codeId, fit: null, line: '', basis: '' })
  const themes = display.rows.map((row) => ({
    theme: '\u2003'.repeat(row.depth) + label(row.codeId), ...toldCells(row, organisations.get(row.codeId), confronted, language),
    counted: row.counted.length === 0 ? words.notCountedHere : figureLines(row.counted, confronted.doubted, language).join('\n'),
    suggestion: suggestionLines(row, language).join('\n'), professionals: input.professionals?.get(row.codeId) ?? '',
    ...judgementCells(row.judgement ?? blank(row.codeId), language), changed: row.judgedOnOtherNumbers ? words.changed : '',
    _id: row.codeId, _record: JSON.stringify(row.judgement ?? blank(row.codeId)), _basis: row.basis,
  }))
  const shown = new Set(display.rows.map(({ codeId }) => codeId))
  const gone = input.judgements.filter((one) => !shown.has(one.codeId) && (one.fit !== null || one.line !== ''))
    .map((one) => ({ theme: words.codeGone(label(one.codeId)), ...judgementCells(one, language), _id: one.codeId, _record: JSON.stringify(one), _basis: one.basis }))
  const loose = display.unlinkedIndicators.map((indicator) => ({
    theme: confrontWords(language).looseTheme, counted: [indicator.label || indicator.id, indicator.publisher].filter(Boolean).join(' · '), [ROW_KEY]: `loose:${indicator.id}`,
  }))
  const rows: Readonly<Record<string, CellValue>>[] = [...themes, ...gone].map((row) => ({ ...row, ...input.asTyped?.get(row._id), [ROW_KEY]: codeKey(row._id) }))
  return {
    madeLine: [words.jointHead(making.moment, making.codebook, confronted.residents.base.sources, input.sources.filter((source) => !source.deleted).length), ...filterText(confronted, language)].join(' · '),
    notes: [words.noSample, withoutCodes(input, words, leftOutSentences(confronted, input, language))],
    headers: new Map(),
    rows: [...rows, ...loose].map((row, place) => ({ ...row, [ROW_PLACE]: place })),
    bold: new Set(display.rows.flatMap((row, index) => (row.depth === 0 ? [index] : []))),
    wider: { columnId: 'counted', rows: new Set(display.rows.flatMap(({ counted }, index) => (counted.length > 0 && counted.every(({ wider }) => wider) ? [index] : []))) },
  }
}

/** 'alleen gebied QA01; methode koffiekar'; nothing where nothing is filtered. */
export function filterText({ filter }: Confrontation, language: SheetLanguage): readonly string[] {
  const words = confrontWords(language)
  const parts = [
    ...(filter.areas.length > 0 ? [words.filterArea(filter.areas.join(', '))] : []),
    ...(filter.methods.length > 0 ? [words.filterMethod(filter.methods.map((method) => choiceWord(METHOD_CHOICES, method, { language })).join(', '))] : []),
    ...(filter.steps.length > 0 ? [words.filterStep(filter.steps.join(', '))] : []),
  ]
  return parts.length === 0 ? [] : [words.only(parts)]
}

/** What was not counted and why, the filter first. */
export function leftOutSentences({ residents, organisations, filteredOut }: Confrontation, input: ConfrontationInput, language: SheetLanguage): string {
  const filtered = filteredOut.sources === 0 ? [] : [confrontWords(language).filteredOut(filteredOut.sources, filteredOut.withoutArea)]
  return [...filtered, leftOutText(residents, organisations, input, tableWords(language))].join(' ')
}

/** In how many sources, with the base that belongs to them; organisations on a line of their own. */
function toldCells(row: JointDisplayRow, organisation: CodeTally | undefined, { organisations }: Confrontation, language: SheetLanguage) {
  const words: TableWords = tableWords(language)
  const { counts, base, tone } = row.told
  const told = counts.segments === 0 ? words.notTold(base.sources) : words.told(shareText(counts.sources, base.sources, words), counts.speakers, counts.segments)
  const apart = (organisation?.all.sources ?? 0) > 0 ? [confrontWords(language).organisations(organisation!.all.sources, organisations.base.sources)] : []
  return { told: [told, ...apart].join('\n'), tone: toneText(tone, words) }
}

function judgementCells(judgement: Judgement, language: SheetLanguage): Readonly<Record<string, CellValue>> {
  const context = { language, codeLabel: String, codeIdOf: () => null, sourceTitle: String }
  return Object.fromEntries(JUDGEMENT_COLUMNS.map((column) => [column.id, column.write(judgement, context)]))
}
