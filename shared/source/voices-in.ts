import { silentVoices } from './silent-voices.ts'
import type { Source } from './source.ts'

/** How many people may be heard in a source: the voices of its roster that count and whoever was coded besides ('' = nobody named), or one voice where nobody is named. */
export function voicesIn(source: Pick<Source, 'group' | 'speakers'>, spoke: ReadonlySet<string>): number {
  const silent = silentVoices(source)
  const roster = source.speakers.map(({ label }) => label).filter((label) => !silent.has(label))
  return Math.max(1, new Set([...roster, ...spoke]).size)
}
