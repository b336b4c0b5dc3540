import fc from 'fast-check'
import type { Code } from '../shared/codebook/code.ts'
import { CODE_COLOURS, CODE_PATTERNS } from '../shared/codebook/code.ts'
import { newCode } from '../shared/codebook/new-code.ts'
import { codeTree } from '../shared/codebook/code-tree.ts'
import { texts } from './arbitraries.ts'

export const STAMP = '019000000000-0000-test'

/** A code under a parent, for tests: its id is its key. */
export function codeOf(key: string, more: Partial<Code> = {}): Code {
  return newCode(key, STAMP, { key, nameNl: `naam ${key}`, nameEn: `name ${key}`, order: 0, ...more }, 0)
}

/** The tree as lines: '- '.repeat(depth) and the key. */
export function drawn(codes: readonly Code[]): readonly string[] {
  const tree = codeTree(codes)
  return tree.ordered.map((code) => `${'- '.repeat(tree.depthOf(code.id))}${code.key}`)
}

/** Codebooks of active codes as a person makes them: keys differ, names are awkward but not empty, any depth; ids are keys. */
export const codebooks: fc.Arbitrary<readonly Code[]> = fc.array(fc.tuple(
  fc.nat(), fc.record({ nameNl: texts, nameEn: texts, definition: texts, include: texts, exclude: texts, example: texts, colour: fc.constantFrom(...CODE_COLOURS), pattern: fc.constantFrom(...CODE_PATTERNS) }),
), { maxLength: 12 }).map((made) => {
  const codes: Code[] = []
  made.forEach(([under, fields], index) => {
    const parent = under % 3 === 0 ? null : (codes[under % Math.max(1, index)] ?? null)
    const clean = Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').replaceAll('\ufeff', '').trim()])) as typeof fields
    codes.push(codeOf(`K${index + 1}`, { ...clean, nameNl: clean.nameNl || `naam ${index}`, nameEn: clean.nameEn || `name ${index}`, parentId: parent?.id ?? null, order: index }))
  })
  return codes
})
