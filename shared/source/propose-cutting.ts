import { cutIntoUnits, detectUnitKind } from './cut-into-units.ts'
import { cutLines, headingOfLine } from './cut-lines.ts'
import { cutTurns } from './cut-turns.ts'
import type { Cutting } from './cutting.ts'
import { linesOf } from './lines-of.ts'

/** More headings than this are no columns of a board of post-its. */
const MOST_HEADINGS = 8

/** How a text most likely is to be cut; a person confirms or corrects it. */
export function proposeCutting(text: string): Cutting {
  const lines = linesOf(text)
  const filled = lines.filter((line) => line.text.trim() !== '').length
  const barred = lines.flatMap((line) => headingOfLine(line.text) ?? [])
  if (barred.length >= 3 && barred.length >= filled * 0.5 && new Set(barred).size <= MOST_HEADINGS) return { kind: 'line', pattern: 'barred', skip: 0 }
  const kind = detectUnitKind(text)
  const above = cutTurns(text, 'above')
  const voices = new Set(above.map((turn) => turn.speaker)).size
  // Turns with the label above take two lines each, or more.
  if (above.length >= 3 && voices >= 2 && above.length * 2 >= filled * 0.3 && (kind !== 'turn' || above.length > cutIntoUnits(text, 'turn').length)) return { kind: 'turn', pattern: 'above' }
  if (kind === 'turn') return { kind: 'turn', pattern: 'mixed' }
  if (kind === 'line') return { kind: 'line', pattern: 'marked', skip: 0 }
  return { kind: 'paragraph' }
}

/** How many lines at the top of a text stand above a first blank line that has lines of notes below it: most likely a heading. */
export function proposeSkip(text: string): number {
  const lines = linesOf(text)
  const blank = lines.findIndex((line) => line.text.trim() === '')
  return blank > 0 && blank <= 6 && cutLines(text, { pattern: 'filled', skip: blank }).length >= 3 ? blank + 1 : 0
}
