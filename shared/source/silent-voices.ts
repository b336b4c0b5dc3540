import type { Source } from './source.ts'

/**
 * Labels of the voices of a source whose words are not counted: who leads the talk, and professionals at a talk of residents or
 * organisations. In a source of professionals they are the ones who are heard.
 */
export function silentVoices({ group, speakers }: Pick<Source, 'group' | 'speakers'>): ReadonlySet<string> {
  const heard = group === 'professional' ? ['respondent', 'professional'] : ['respondent']
  return new Set(speakers.filter(({ role }) => !heard.includes(role)).map(({ label }) => label))
}
