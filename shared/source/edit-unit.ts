import type { Cutting } from './cutting.ts'
import type { Unit } from './unit.ts'

/**
 * A text in which the words of one unit are replaced, and how it is cut now. A blank line would end a unit: none is kept within.
 * Where nothing is left of a piece it goes.
 */
export function editUnit(text: string, cutting: Cutting, unit: Pick<Unit, 'index' | 'start' | 'end'>, words: string): { readonly text: string; readonly cutting: Cutting } {
  const put = words.replace(/\n{2,}/g, '\n').replace(/^\n|\n$/g, '')
  const grown = put.length - (unit.end - unit.start)
  const edited = text.slice(0, unit.start) + put + text.slice(unit.end)
  if (!('pieces' in cutting)) return { text: edited, cutting }
  const pieces = cutting.pieces.flatMap((piece) => {
    if (piece.start >= unit.end && piece.start !== unit.start) return [{ ...piece, start: piece.start + grown, end: piece.end + grown }]
    if (piece.start !== unit.start) return [piece]
    return put === '' ? [] : [{ ...piece, end: piece.start + put.length }]
  })
  return { text: edited, cutting: { ...cutting, pieces } }
}
