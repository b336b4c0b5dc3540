import { unitAt } from './cut-into-units.ts'
import type { Unit } from './unit.ts'

/**
 * The unit that a passage belongs to: the first that it touches and whose voice counts, so that an answer that takes its question
 * along is the answerer's; the one it starts in where none of them counts; null where it starts in none. `units` in order.
 */
export function unitOfPassage(units: readonly Unit[], passage: { readonly start: number; readonly end: number }, silent: ReadonlySet<string>): Unit | null {
  const first = unitAt(units, passage.start)
  if (first === null || first.speaker === null || !silent.has(first.speaker)) return first
  for (let at = units.indexOf(first) + 1; at < units.length && units[at]!.wordsStart < passage.end; at++) {
    const { speaker } = units[at]!
    if (speaker !== null && !silent.has(speaker)) return units[at]!
  }
  return first
}
