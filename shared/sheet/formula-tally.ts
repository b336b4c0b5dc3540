import type { SheetLanguage } from './column.ts'
import { MOST_COLUMNS, readFormulaCodings } from './formula-codings.ts'
import { byNumberAndName, type FormulaTable, lineOf, rowsOf, sameLength, textOfCell } from './formula-input.ts'
import { formulaWords } from './formula-words.ts'

/**
 * A tally of the codings in ranges side by side: per code in how many sources it occurs and in how many rows, and with an attribute the
 * sources by its values. The first row below the header is the base. Throws an Error with a sentence for ranges that cannot be counted.
 */
export function formulaTally(codes: unknown, sources: unknown, attribute: unknown, language: SheetLanguage): FormulaTable {
  const words = formulaWords(language)
  const { codings, line } = readFormulaCodings(codes, sources, words)
  const valueLine = rowsOf(attribute) === null ? null : lineOf(attribute, 'attribute', words)
  if (valueLine !== null) sameLength(valueLine, 'attribute', line, 'codes', words)
  const sourcesOf = new Map<string, Set<string>>()
  const add = (key: string, source: string) => {
    const known = sourcesOf.get(key)
    if (known) known.add(source)
    else sourcesOf.set(key, new Set([source]))
  }
  const segments = new Map<string, number>()
  const values = new Set<string>()
  for (const { place, code, source } of codings) {
    segments.set(code, (segments.get(code) ?? 0) + 1)
    for (const key of [keyOf(code), keyOf(null)]) add(key, source)
    if (valueLine === null) continue
    const value = textOfCell(valueLine[place - 1], 'attribute', place, words) || words.blank
    values.add(value)
    for (const key of [keyOf(code, value), keyOf(null, value)]) add(key, source)
  }
  const columns = [...values].sort(byNumberAndName)
  if (columns.length > MOST_COLUMNS) throw new Error(words.tooMany(words.values, columns.length, MOST_COLUMNS))
  const row = (name: string, code: string | null, count: number) => [name, sourcesOf.get(keyOf(code))?.size ?? 0, count, ...columns.map((value) => sourcesOf.get(keyOf(code, value))?.size ?? 0)]
  return [
    [words.code, words.sources, words.segments, ...columns],
    row(words.everything, null, codings.length),
    ...[...segments.keys()].sort(byNumberAndName).map((code) => row(code, code, segments.get(code)!)),
  ]
}

function keyOf(code: string | null, value: string | null = null): string {
  return JSON.stringify([code, value])
}
