import type { Tally } from '../tally/tally-by-code.ts'
import type { Feedback } from './feedback.ts'

/** The themes that residents told about: codes at the top of the codebook in which something was counted. */
export function toldThemes({ rows }: Pick<Tally, 'rows'>): readonly string[] {
  return rows.filter(({ depth, all }) => depth === 0 && all.segments > 0).map(({ codeId }) => codeId)
}

/** The told themes that residents have not heard back about: a report says which. `tally` is the residents'. */
export function openThemes(tally: Pick<Tally, 'rows'>, feedback: readonly Feedback[]): readonly string[] {
  const answered = new Set(feedback.filter(({ deleted, outcome }) => !deleted && outcome !== null).map(({ codeId }) => codeId))
  return toldThemes(tally).filter((codeId) => !answered.has(codeId))
}
