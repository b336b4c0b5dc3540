import type { Code } from './code.ts'

/** What people see of a code: 'BT2.1 Afval en containers'; only the name when it has no key. */
export function codeLabel(code: Pick<Code, 'key' | 'nameNl' | 'nameEn'>, language: 'nl' | 'en'): string {
  const name = codeName(code, language)
  return [code.key, name].filter((part, index, all) => part !== '' && all.indexOf(part) === index).join(' ')
}

/** Name of a code in a language; the other language's when it has none. */
export function codeName(code: Pick<Code, 'nameNl' | 'nameEn'>, language: 'nl' | 'en'): string {
  return language === 'nl' ? code.nameNl || code.nameEn : code.nameEn || code.nameNl
}

/** The code meant by what a person typed: a whole label, a key or a name, letter case aside; null when none or several fit equally. */
export function findCodeByText(codes: readonly Code[], text: string): Code | null {
  const wanted = foldLabel(text)
  if (wanted === '') return null
  const living = codes.filter((code) => !code.deleted)
  const ways: readonly ((code: Code) => readonly string[])[] = [
    (code) => [codeLabel(code, 'nl'), codeLabel(code, 'en')],
    (code) => [code.key],
    (code) => [code.nameNl, code.nameEn],
  ]
  for (const way of ways) {
    const fitting = living.filter((code) => way(code).some((label) => foldLabel(label) === wanted))
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]! : null
  }
  return null
}

/** A label as it is compared: letter case, runs of spaces, ways to write é, and ways to write an apostrophe do not tell codes apart. */
export function foldLabel(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/[‘’]/g, "'").toLowerCase()
}
