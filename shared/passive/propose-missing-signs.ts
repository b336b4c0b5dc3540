import type { SignMeaning } from './import-profile.ts'
import { type ProposalQuestion, type ProposalReason, type Proposed, question, reason } from './profile-proposal.ts'
import { readFigure, type FigureShape, signKey, USUAL_SIGNS } from './read-figure.ts'

/** A sign is short; longer cells that are no figure are text in the wrong place. */
const LONGEST_SIGN = 12
/** So many signs of its own no publisher uses; more would mean that the column holds no figures. */
const MOST_UNKNOWN = 12

/**
 * Proposes what the signs in place of figures mean; '-', an empty cell and signs nobody knows are asked, with how often they stand there.
 * `roundsToNought`: of a publisher whose 0 means less than half (CBS).
 */
export function proposeMissingSigns(cells: readonly string[], numbers: Omit<FigureShape, 'missing'>, roundsToNought = false): Proposed<Readonly<Record<string, SignMeaning>>> {
  const times = new Map<string, number>()
  for (const cell of cells) {
    const key = signKey(cell)
    if (key.length <= LONGEST_SIGN) times.set(key, (times.get(key) ?? 0) + 1)
  }
  const missing: Record<string, SignMeaning> = {}
  const reasons: ProposalReason[] = []
  const questions: ProposalQuestion[] = []
  let unknown = 0
  for (const [sign, count] of times) {
    const usual = roundsToNought && /^0(?:[.,]0+)?$/.test(sign) ? 'below-half' : USUAL_SIGNS.get(sign)
    if (usual === undefined) {
      const figure = readFigure(sign, { ...numbers, missing: {} })
      // What holds a digit is a figure gone wrong, what begins like a formula is an attack or a mistake: neither is a sign.
      if (!('problem' in figure) || /\d|^[=+@]|^__proto__$/.test(sign) || unknown === MOST_UNKNOWN) continue
      unknown += 1
    }
    missing[sign] = usual ?? 'ask'
    if (usual !== undefined && usual !== 'ask') reasons.push(reason('missing', 'usual-meaning', String(count), { sign }))
    else questions.push(question('missing', usual === undefined ? 'unknown-sign' : sign === '' ? 'blank-meaning' : 'dash-meaning', String(count), sign))
  }
  return { value: missing, reasons, questions }
}
