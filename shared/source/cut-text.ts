import { cutIntoUnits } from './cut-into-units.ts'
import { cutLines } from './cut-lines.ts'
import { cutTurns } from './cut-turns.ts'
import type { Cutting } from './cutting.ts'
import type { Unit } from './unit.ts'

/**
 * The units of a text that the extension keeps, cut as its `cutting` says. They stand in order and never overlap; pieces that do not
 * fit the text (a damaged record) are passed over.
 */
export function cutText(text: string, cutting: Cutting): Unit[] {
  if ('pieces' in cutting) {
    let last = 0
    const whole = cutting.pieces.filter(({ start, end }) => {
      const fits = start >= last && end >= start && end <= text.length
      if (fits) last = end
      return fits
    })
    return whole.map(({ start, end, speaker, time }, index) => ({ kind: cutting.kind, index, start, end, wordsStart: start, speaker, time }))
  }
  if (cutting.kind === 'turn') return cutting.pattern === 'mixed' ? cutIntoUnits(text, 'turn') : cutTurns(text, cutting.pattern)
  if (cutting.kind === 'line') return cutLines(text, cutting)
  return cutIntoUnits(text, 'paragraph')
}
