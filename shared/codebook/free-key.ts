/** Key of a team's own code at the top: E1, E2, … */
const OWN_KEY = 'E'

/** The first key that is not taken below a parent ('BT2.5'), or at the top ('E3'). `taken` holds keys in lower case. */
export function freeKey(parentKey: string | null, taken: { has(key: string): boolean }): string {
  const start = parentKey === null ? OWN_KEY : `${parentKey}.`
  let number = 1
  while (taken.has(`${start}${number}`.toLowerCase())) number += 1
  return `${start}${number}`
}

/** Capitals with a number, a level or both: BT2.1, WD-M3, AB7. */
const KEY = /^(?=\S*[\d-])[A-Z]{1,6}(?:-[A-Z]{1,3})?\d*(?:\.\d+)*$/

/** The key that a label begins with, and the name behind it: 'BT2.1 Afval' is BT2.1 and Afval. The key is null when there is none. */
export function splitLabel(label: string): { readonly key: string | null; readonly name: string } {
  const text = label.trim()
  const space = text.indexOf(' ')
  const first = space < 0 ? text : text.slice(0, space)
  if (!KEY.test(first)) return { key: null, name: text }
  return { key: first, name: space < 0 ? text : text.slice(space + 1).trim() }
}
