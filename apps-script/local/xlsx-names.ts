import { mapReferences } from './workbook/formula-references.ts'

// What Excel allows in a tab's name is less than what Google allows.
const LONGEST = 31

/** The names tabs get in the file, by their own name: shortened and cleaned where xlsx forbids something, all different. */
export function fileSheetNames(names: readonly string[], reserved: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(reserved.map((name) => name.toLowerCase()))
  const allowed = (name: string): boolean =>
    name.length <= LONGEST && !/[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name) && name.trim() !== '' && name.toLowerCase() !== 'history'
  const result = new Map<string, string>()
  // Names that can stay as they are go first, so that no cleaned name takes theirs.
  for (const name of names) {
    if (!allowed(name) || taken.has(name.toLowerCase())) continue
    result.set(name, name)
    taken.add(name.toLowerCase())
  }
  for (const name of names) {
    if (result.has(name)) continue
    const clean = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^['\s]+|['\s]+$/g, '') || 'blad'
    let candidate = [...clean].slice(0, LONGEST - 1).join('').slice(0, LONGEST)
    for (let count = 2; taken.has(candidate.toLowerCase()) || !allowed(candidate); count += 1) {
      const tail = ` (${count})`
      candidate = clean.slice(0, LONGEST - tail.length).replace(/[\uD800-\uDBFF]$/, '') + tail
    }
    result.set(name, candidate)
    taken.add(candidate.toLowerCase())
  }
  return result
}

/** A formula (or reference) with the names of tabs replaced. */
export const renameSheets = (formula: string, names: ReadonlyMap<string, string>): string =>
  [...names].every(([from, to]) => from === to) || !formula.includes('!')
    ? formula
    : mapReferences(formula, (reference) => ({ ...reference, sheetName: reference.sheetName === null ? null : (names.get(reference.sheetName) ?? reference.sheetName) }))

/**
 * Text as xlsx stores it: `_x0041_` means the letter A there, so text that looks like such an escape gets its first
 * underscore escaped (ECMA-376 part 1, ST_Xstring), as do characters that XML cannot hold.
 */
export const escapeXlsxText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // oxlint-disable-next-line no-control-regex -- exactly those
    .replace(/[\u0000-\u0008\u000B\u000C\u000D-\u001F\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
