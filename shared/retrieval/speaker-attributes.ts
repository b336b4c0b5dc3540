/** What is known of one voice besides role and age: the closed answers of a respondent, by name. */
export interface SpeakerAttributes {
  readonly sourceId: string
  readonly label: string
  readonly values: readonly { readonly name: string; readonly value: string }[]
}

/** Names of attributes with the values they take, both in alphabetical order: what a question can ask for. Empty values are none. */
export function attributesIn(speakers: readonly SpeakerAttributes[]): readonly { readonly name: string; readonly values: readonly string[] }[] {
  const found = new Map<string, Set<string>>()
  for (const { values } of speakers) {
    for (const { name, value } of values) if (value !== '') found.set(name, (found.get(name) ?? new Set()).add(value))
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, values]) => ({ name, values: [...values].sort() }))
}

/** Whether a voice has one of the wanted values of every attribute that is named. A voice of which nothing is known (undefined) has none. */
export function attributesFit(known: SpeakerAttributes | undefined, wanted: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(wanted).every(([name, values]) => values.length === 0 || known?.values.some((one) => one.name === name && values.includes(one.value)) === true)
}
