import { gwetAc1 } from '../agreement/gwet-ac1.ts'
import { krippendorffAlpha } from '../agreement/krippendorff-alpha.ts'
import { lightKappa } from '../agreement/light-kappa.ts'
import { observedAgreement } from '../agreement/observed-agreement.ts'
import { pairableUnits, type Rating } from '../agreement/units-table.ts'
import { SMALLEST_BASE_FOR_PERCENTAGE } from '../tally/share.ts'
import type { SheetLanguage } from './column.ts'
import { type FormulaTable, rowsOf, textOfCell } from './formula-input.ts'
import { formulaWords } from './formula-words.ts'

/**
 * How far coders agree about a range of judgements: a unit a row, a coder a column, an empty cell where somebody did not look. Throws an
 * Error with a sentence when there is nothing to compare, or when the level needs numbers and there are words.
 */
export function formulaAgreement(ratings: unknown, level: unknown, language: SheetLanguage): FormulaTable {
  const words = formulaWords(language)
  const rows = rowsOf(ratings)
  if (rows === null) throw new Error(words.missing(words.arguments.ratings))
  const coders = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (coders < 2) throw new Error(words.twoCoders)
  const units = rows.map((row, index) => row.map((cell): Rating => {
    if (typeof cell === 'number') return cell
    const text = textOfCell(cell, 'ratings', index + 1, words)
    return text === '' ? null : text
  }))
  const rated = pairableUnits(units).length
  if (rated === 0) throw new Error(words.nothingTwice)
  const asked = level === undefined || level === null ? '' : String(level).trim().toLowerCase()
  const measured = asked === '' ? 'nominal' : words.levels[asked]
  if (measured === undefined) throw new Error(words.notAChoice(words.arguments.level, asked, Object.keys(words.levels).join(', ')))
  const word = pairableUnits(units).flat().find((rating) => typeof rating !== 'number')
  if (measured !== 'nominal' && word !== undefined) throw new Error(words.wordsNeedNominal(String(word)))
  const shown = (value: number | null) => value ?? words.undefined
  return [
    [words.measure, words.value],
    [words.units, rated],
    [words.coders, coders],
    [words.percent, shown(observedAgreement(units))],
    [words.kappa(coders), shown(lightKappa(units))],
    [words.alpha(measured), shown(krippendorffAlpha(units, measured))],
    [words.ac1, shown(gwetAc1(units))],
    ...(rated < SMALLEST_BASE_FOR_PERCENTAGE ? [[words.fewUnits, words.fewUnitsText(SMALLEST_BASE_FOR_PERCENTAGE)]] : []),
  ]
}
