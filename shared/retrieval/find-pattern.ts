import type { TextSpan } from '../anchoring/selectors.ts'

/** A regular expression as a person wrote it; null when it is none. `^` and `$` mean the beginning and end of a line. */
export function readPattern(source: string, options: { readonly matchCase: boolean }): RegExp | null {
  try {
    return new RegExp(source, options.matchCase ? 'gmu' : 'gimu')
  } catch {
    return null
  }
}

/**
 * Every place that fits a pattern, at most `most`; what is empty or only white space is passed over. A runaway pattern cannot be
 * stopped from within: who calls this must be able to end it from outside.
 */
export function findPattern(text: string, pattern: RegExp, most: number): readonly TextSpan[] {
  const found: TextSpan[] = []
  for (const match of text.matchAll(pattern)) {
    if (found.length >= most) break
    if (match[0].trim() !== '') found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}
