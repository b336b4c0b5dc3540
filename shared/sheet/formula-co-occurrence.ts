import { codingsToColumns } from '../tally/coding-columns.ts'
import { countCoOccurrence } from '../tally/count-co-occurrence.ts'
import { indexColumns } from '../tally/index-columns.ts'
import type { SheetLanguage } from './column.ts'
import { type FormulaCoding, MOST_COLUMNS, readFormulaCodings } from './formula-codings.ts'
import { type ArgumentName, byNumberAndName, type FormulaCell, type FormulaTable, lineOf, numberOfCell, numberText, rowsOf, sameLength } from './formula-input.ts'
import { formulaWords, type FormulaWords } from './formula-words.ts'

/**
 * Which codes occur together: with where the passages start and end, pairs of passages that overlap (or lie within `gap` characters of one
 * another); without, sources in which both occur. Throws an Error with a sentence for ranges that cannot be counted.
 */
export function formulaCoOccurrence(codes: unknown, sources: unknown, start: unknown, end: unknown, gap: unknown, language: SheetLanguage): FormulaTable {
  const words = formulaWords(language)
  const { codings, line } = readFormulaCodings(codes, sources, words)
  const names = [...new Set(codings.map(({ code }) => code))].sort(byNumberAndName)
  if (names.length > MOST_COLUMNS) throw new Error(words.tooMany(words.codes, names.length, MOST_COLUMNS))
  if ((rowsOf(start) === null) !== (rowsOf(end) === null)) throw new Error(words.startNeedsEnd)
  const placed = rowsOf(start) !== null
  const counts = placed ? overlaps(codings, positions(codings, line, start, end, words), names, wholeNumber(rowsOf(gap)?.[0]?.[0] ?? 0, 'gap', 1, words)) : sharedSources(codings, names)
  return [
    [placed ? words.segmentsTogether : words.sourcesTogether, ...names],
    ...names.map((name, a) => [name, ...names.map((_, b) => (a === b ? '' : counts[Math.min(a, b) * names.length + Math.max(a, b)]!))]),
  ]
}

interface Position {
  readonly start: number
  readonly end: number
}

function positions(codings: readonly FormulaCoding[], first: readonly FormulaCell[], start: unknown, end: unknown, words: FormulaWords): readonly Position[] {
  const [starts, ends] = [lineOf(start, 'start', words), lineOf(end, 'end', words)]
  sameLength(starts, 'start', first, 'codes', words)
  sameLength(ends, 'end', first, 'codes', words)
  return codings.map(({ place }) => {
    const position = { start: wholeNumber(starts[place - 1], 'start', place, words), end: wholeNumber(ends[place - 1], 'end', place, words) }
    if (position.end < position.start) throw new Error(words.endBeforeStart(place))
    return position
  })
}

function wholeNumber(cell: FormulaCell, name: ArgumentName, place: number, words: FormulaWords): number {
  const value = numberOfCell(cell, name, place, words)
  if (value === null) throw new Error(words.blankBeside(words.arguments[name], place, words.arguments.codes))
  if (!Number.isInteger(value) || value < 0 || value > 0x7fffffff) throw new Error(words.notWhole(words.arguments[name], place, numberText(value, words)))
  return value
}

function overlaps(codings: readonly FormulaCoding[], places: readonly Position[], names: readonly string[], gap: number): Int32Array {
  const named = codings.map(({ code, source }, at) => ({ sourceId: source, codeId: code, ...places[at]!, speaker: null }))
  const { columns, sizes } = codingsToColumns(named, new Map(names.map((name, number) => [name, number])))
  return countCoOccurrence(indexColumns(columns, sizes), gap).pairs
}

function sharedSources(codings: readonly FormulaCoding[], names: readonly string[]): Int32Array {
  const numberOf = new Map(names.map((name, number) => [name, number]))
  const codesOf = new Map<string, Set<number>>()
  for (const { code, source } of codings) {
    const known = codesOf.get(source)
    if (known) known.add(numberOf.get(code)!)
    else codesOf.set(source, new Set([numberOf.get(code)!]))
  }
  const counts = new Int32Array(names.length * names.length)
  for (const codes of codesOf.values()) {
    const ordered = [...codes].sort((a, b) => a - b)
    ordered.forEach((a, at) => ordered.slice(at + 1).forEach((b) => (counts[a * names.length + b]! += 1)))
  }
  return counts
}
