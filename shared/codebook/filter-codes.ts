import type { Code } from './code.ts'
import { explainCode } from './explain-code.ts'
import type { CodeTree } from './code-tree.ts'

/** Finds codes by letters: the ids of those that fit, first those that fit by key or name; null when there are no letters to look for. */
export type CodeFilter = (letters: string) => ReadonlySet<string> | null

/**
 * Makes a filter over the codes of a tree. A code fits when every word that was typed stands in its key, its names in both
 * languages or its explanation; letter case and accents do not count. Folding is done once, so that each key press costs little.
 */
export function codeFilter(tree: CodeTree): CodeFilter {
  const folded = tree.ordered.map((code) => ({ id: code.id, name: foldLetters([code.key, code.nameNl, code.nameEn].join('\n')), text: foldLetters(wordsOf(code)) }))
  return (letters) => {
    const wanted = foldLetters(letters).split(/\s+/).filter((word) => word !== '')
    if (wanted.length === 0) return null
    const fitting = folded.filter(({ text }) => wanted.every((word) => text.includes(word)))
    const named = fitting.filter(({ name }) => wanted.every((word) => name.includes(word)))
    return new Set([...named, ...fitting].map(({ id }) => id))
  }
}

function wordsOf(code: Code): string {
  const english = explainCode(code, 'en')
  return [code.key, code.nameNl, code.nameEn, code.definition, code.include, english.definition, english.include].join('\n')
}

function foldLetters(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[‘’]/g, "'").toLowerCase()
}
