import type { Source, Speaker } from '../source/source.ts'

/** Fields of a speaker that have a filter of their own. */
const OWN_FILTER = ['label', 'role', 'ageBand']

/** What else is known of a speaker, by the name of the attribute: whatever a source's speakers carry as text, directly or in a list of attributes. */
export function speakerAttributes(speaker: Speaker): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const take = (fields: object) => {
    for (const [name, value] of Object.entries(fields)) {
      if (OWN_FILTER.includes(name)) continue
      if (typeof value === 'string' && value !== '') found.set(name, value)
      else if (typeof value === 'object' && value !== null && !Array.isArray(value)) take(value)
    }
  }
  take(speaker)
  return found
}

/** Attributes of all speakers of some sources with the values they take, both in alphabetical order: what a question can ask for. */
export function attributesIn(sources: readonly Pick<Source, 'speakers'>[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, Set<string>>()
  for (const { speakers } of sources) {
    for (const speaker of speakers) for (const [name, value] of speakerAttributes(speaker)) values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, set]) => [name, [...set].sort()]))
}
