import { wilsonInterval } from '../tally/share.ts'
import type { SheetLanguage } from './column.ts'
import { type ArgumentName, type FormulaTable, lineOf, numberOfCell, numberText, rowsOf, sameLength } from './formula-input.ts'
import { formulaWords } from './formula-words.ts'

/** z of the confidences that can be asked for. */
const Z_OF: ReadonlyMap<number, number> = new Map([[0.9, 1.6448536269514722], [0.95, 1.959963984540054], [0.99, 2.5758293035489004]])

/**
 * Per row the share x of n with the bounds of its Wilson interval, as fractions; empty where both cells are or n is 0. Throws an Error
 * with a sentence for a row in which they are no counts.
 */
export function formulaInterval(x: unknown, n: unknown, confidence: unknown, language: SheetLanguage): FormulaTable {
  const words = formulaWords(language)
  const [parts, wholes] = [lineOf(x, 'x', words), lineOf(n, 'n', words)]
  sameLength(wholes, 'n', parts, 'x', words)
  const asked = rowsOf(confidence)?.[0]?.[0] ?? 0.95
  const z = typeof asked === 'number' ? Z_OF.get(asked) : undefined
  if (z === undefined) throw new Error(words.notAChoice(words.arguments.confidence, typeof asked === 'number' ? numberText(asked, words) : String(asked), [...Z_OF.keys()].map((choice) => numberText(choice, words)).join(' · ')))
  return parts.map((cell, index) => {
    const place = index + 1
    const [part, whole] = [numberOfCell(cell, 'x', place, words), numberOfCell(wholes[index], 'n', place, words)]
    if (part === null && whole === null) return ['', '', '']
    const [blank, other]: readonly [ArgumentName, ArgumentName] = part === null ? ['x', 'n'] : ['n', 'x']
    if (part === null || whole === null) throw new Error(words.blankBeside(words.arguments[blank], place, words.arguments[other]))
    const odd = ([['x', part], ['n', whole]] as const).find(([, value]) => !Number.isInteger(value) || value < 0)
    if (odd) throw new Error(words.notWhole(words.arguments[odd[0]], place, numberText(odd[1], words)))
    if (part > whole) throw new Error(words.moreThanAll(place, numberText(part, words), numberText(whole, words)))
    const interval = wilsonInterval(part, whole, z)
    return interval === null ? ['', '', ''] : [part / whole, interval.low, interval.high]
  })
}
