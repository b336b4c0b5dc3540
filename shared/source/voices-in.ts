import type { Source } from './source.ts'

/** How many people may be heard in a source: the respondents of its roster and whoever was coded besides ('' = nobody named), or one voice where nobody is named. */
export function voicesIn(source: Pick<Source, 'speakers'>, spoke: ReadonlySet<string>): number {
  const roster = source.speakers.filter((speaker) => speaker.role === 'respondent').map((speaker) => speaker.label)
  return Math.max(1, new Set([...roster, ...spoke]).size)
}
