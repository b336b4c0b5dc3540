import { describeSpan } from '../anchoring/describe-span.ts'
import type { PassageSelectors, TextSpan } from '../anchoring/selectors.ts'
import { trimSpan } from '../anchoring/trim-span.ts'
import { findTextDirective, readDirectiveGround, type DirectiveGround } from './find-text-directive.ts'
import { isWordBoundary } from './is-word-boundary.ts'
import { directivesIn, fragmentOf, parseTextDirective, writeTextDirective, type TextDirective } from './text-directive.ts'

/** What of a fragment could not be read, as it stands there. */
export interface UnreadDirective {
  readonly directive: string
  readonly reason: 'malformed' | 'not-in-text' | 'too-many'
}

/** A term may not run over the end of a block. A text does not say which of these signs are such ends, so all are held to be. */
const BREAK = /[\n\r\t\f\v\u2028\u2029]/
/** Longer quotes are told by their first and last words: addresses get cut, and one changed letter loses an exact quote. */
const LONGEST_EXACT = 300
const END_WORDS = 5
/** Context is added only where without it another place would come first; from the least to the most words. */
const CONTEXT_WORDS = [0, 2, 4, 8, 16] as const
/** Pages need no more; a hostile address must not keep a page searching. */
const MOST_DIRECTIVES = 200

/**
 * A fragment `:~:text=…&text=…` that makes a browser show these passages of a text, and the places in the list of those for which there is
 * none: nothing but white space, or the same words stand elsewhere in the same context. The positions of the passages are
 * those in `text`. Throws RangeError when they are not.
 */
export function passagesToTextFragment(passages: readonly Pick<PassageSelectors, 'position'>[], text: string): { readonly fragment: string; readonly unwritable: readonly number[] } {
  const ground = readDirectiveGround(text)
  const written = passages.map(({ position }) => {
    const span = trimSpan(text, position)
    const directive = span === null ? null : directiveFor(ground, span)
    return directive === null ? null : writeTextDirective(directive)
  })
  return {
    fragment: fragmentOf(written.filter((directive) => directive !== null)),
    unwritable: written.flatMap((directive, at) => (directive === null ? [at] : [])),
  }
}

/** The passages of a text that an address or fragment points to, described; and what of it could not be read, with the reason. */
export function textFragmentToPassages(address: string, text: string): { readonly passages: readonly PassageSelectors[]; readonly unread: readonly UnreadDirective[] } {
  const passages: PassageSelectors[] = []
  const unread: UnreadDirective[] = []
  const ground = readDirectiveGround(text)
  directivesIn(address).forEach((directive, at) => {
    const parsed = at < MOST_DIRECTIVES ? parseTextDirective(directive) : null
    const span = parsed === null ? null : findTextDirective(ground, parsed)
    if (span !== null) passages.push(describeSpan(text, span))
    else unread.push({ directive, reason: at >= MOST_DIRECTIVES ? 'too-many' : parsed === null ? 'malformed' : 'not-in-text' })
  })
  return { passages, unread }
}

/** The shortest directive that leads to a span and to nowhere before it. */
function directiveFor(ground: DirectiveGround, span: TextSpan): TextDirective | null {
  const { text } = ground.folded
  const quote = text.slice(span.start, span.end)
  // A browser looks for whole words, but next to context that it has found.
  const before = isWordBoundary(text, span.start, false) ? 0 : 1
  const after = isWordBoundary(text, span.end, false) ? 0 : 1
  for (const words of CONTEXT_WORDS) {
    const directive = { prefix: wordsBefore(text, span.start, Math.max(words, before)), ...termsOf(quote), suffix: wordsAfter(text, span.end, Math.max(words, after)) }
    const found = findTextDirective(ground, directive, { bounded: false })
    if (found !== null && found.start === span.start && found.end === span.end) return directive
  }
  return null
}

function termsOf(quote: string): { readonly start: string; readonly end: string | null } {
  const lines = quote.split(BREAK).filter((line) => line.trim() !== '')
  const first = wordsOf(lines[0]!)
  if (lines.length === 1 && (quote.length <= LONGEST_EXACT || first.length < 2 * END_WORDS)) return { start: first.join(' '), end: null }
  return { start: first.slice(0, END_WORDS).join(' '), end: wordsOf(lines[lines.length - 1]!).slice(-END_WORDS).join(' ') }
}

/** The last words before an offset: of the same line, or of the nearest that has any. A word that runs on into the quote counts as one. */
function wordsBefore(text: string, at: number, count: number): string | null {
  if (count === 0) return null
  let to = at
  while (to > 0 && /\s/.test(text[to - 1]!)) to--
  let from = to
  while (from > 0 && !BREAK.test(text[from - 1]!)) from--
  return wordsOf(text.slice(from, to)).slice(-count).join(' ') || null
}

function wordsAfter(text: string, at: number, count: number): string | null {
  if (count === 0) return null
  let from = at
  while (from < text.length && /\s/.test(text[from]!)) from++
  let to = from
  while (to < text.length && !BREAK.test(text[to]!)) to++
  return wordsOf(text.slice(from, to)).slice(0, count).join(' ') || null
}

function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '')
}
