import type { CellScalar } from './workbook/workbook.ts'

/** Functions of the add-on, which no other program knows. */
const OURS = /\bBUURTSTEM_\w+\(/i
const WRAPPED = /^IFERROR\(__xludf\.DUMMYFUNCTION\(((?:"(?:[^"]|"")*"&?)+)\),/
/** A formula of a file holds no longer text at once, and is no longer itself. */
const LONGEST_TEXT = 250
const LONGEST_FORMULA = 8_000

/**
 * A formula as it stands in a file, without `=`. One that calls the add-on is written as Google Sheets writes such ones: as a text that means
 * nothing, with its last value to fall back on, so that other programs show that value instead of an unknown name.
 */
export function fileFormula(formula: string, value: CellScalar): string {
  if (!OURS.test(formula)) return formula
  const fallback = typeof value === 'number' ? String(value) : typeof value === 'boolean' ? String(value).toUpperCase() : quoted(value ?? '')
  const wrapped = `IFERROR(__xludf.DUMMYFUNCTION(${quoted(formula)}),${fallback})`
  return wrapped.length > LONGEST_FORMULA ? formula : wrapped
}

/** The formula that `fileFormula` was given; any other stays as it is. */
export function ownFormula(formula: string): string {
  const pieces = WRAPPED.exec(formula)?.[1]
  const own = pieces === undefined ? '' : [...pieces.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece]) => piece!.replace(/""/g, '"')).join('')
  return OURS.test(own) ? own : formula
}

function quoted(text: string): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${LONGEST_TEXT}}(?![\\uDC00-\\uDFFF])`, 'g')) ?? ['']
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join('&')
}
