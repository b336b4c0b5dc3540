import type { Cutting, Piece } from './cutting.ts'
import type { Unit } from './unit.ts'

/**
 * A text without the labels, times and marks before its units' words; its pieces remember who spoke and when. What stands outside the
 * units stays as it is.
 */
export function stripLabels(text: string, units: readonly Unit[]): { readonly text: string; readonly cutting: Cutting } {
  let stripped = ''
  let from = 0
  const pieces: Piece[] = []
  for (const { start, end, wordsStart, speaker, time } of units) {
    stripped += text.slice(from, start)
    const words = text.slice(wordsStart, end)
    from = end
    if (words.trim() === '') continue
    pieces.push({ start: stripped.length, end: stripped.length + words.length, speaker, time, heading: null })
    stripped += words
  }
  return { text: stripped + text.slice(from), cutting: { kind: 'turn', pieces } }
}
