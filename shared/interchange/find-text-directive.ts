import { foldText, type FoldedText } from '../anchoring/fold-text.ts'
import type { TextSpan } from '../anchoring/selectors.ts'
import { isWordBoundary } from './is-word-boundary.ts'
import type { TextDirective } from './text-directive.ts'

/** A text made ready for directives to be looked for in it: folded once for all of them. */
export interface DirectiveGround {
  readonly folded: FoldedText
  readonly line: string
}

export function readDirectiveGround(text: string): DirectiveGround {
  const folded = foldText(text)
  return { folded, line: lineOf(folded) }
}

/**
 * The first passage of a text that fits a directive, found by the steps of "find a range from a text directive"
 * (https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive); null when there is none. Two things are more
 * lenient than there: letters are compared as `foldText` folds them, and a term may run over the end of a line.
 *
 * `bounded: false` also leaves out that terms begin and end at word boundaries: what it finds first, no browser finds anything before.
 */
export function findTextDirective(ground: DirectiveGround, directive: TextDirective, { bounded = true }: { readonly bounded?: boolean } = {}): TextSpan | null {
  const search = (query: string, from: number, starts: boolean, ends: boolean) => findQuery(ground, query, from, bounded && starts, bounded && ends)
  const prefix = queryOf(directive.prefix)
  const start = queryOf(directive.start)
  const end = queryOf(directive.end)
  const suffix = queryOf(directive.suffix)
  if (start === null || [prefix, start, end, suffix].includes('')) return null
  const startEnds = end !== null || suffix === null
  const fitsSuffix = (at: number) => suffix === null || standsAt(ground, suffix, skipSpace(ground, at), bounded)
  for (let from = 0; ; ) {
    let at: number
    if (prefix === null) {
      at = search(start, from, true, startEnds)
      if (at < 0) return null
      from = at + 1
    } else {
      const before = search(prefix, from, true, false)
      if (before < 0) return null
      from = before + 1
      at = skipSpace(ground, before + prefix.length)
      if (!standsAt(ground, start, at, bounded && startEnds)) continue
    }
    let to = at + start.length
    if (end === null) {
      if (fitsSuffix(to)) return spanOf(ground, at, to)
      continue
    }
    for (;;) {
      const last = search(end, to, true, suffix === null)
      if (last < 0) return null
      to = last + end.length
      if (fitsSuffix(to)) return spanOf(ground, at, to)
    }
  }
}

function findQuery(ground: DirectiveGround, query: string, from: number, starts: boolean, ends: boolean): number {
  for (let at = ground.line.indexOf(query, from); at >= 0; at = ground.line.indexOf(query, at + 1)) {
    if ((!starts || isBoundary(ground, ground.folded.from[at]!)) && (!ends || isBoundary(ground, ground.folded.to[at + query.length - 1]!))) return at
  }
  return -1
}

function standsAt(ground: DirectiveGround, query: string, at: number, ends: boolean): boolean {
  return ground.line.startsWith(query, at) && (!ends || isBoundary(ground, ground.folded.to[at + query.length - 1]!))
}

function isBoundary({ folded }: DirectiveGround, at: number): boolean {
  return isWordBoundary(folded.text, at, true)
}

function skipSpace({ line }: DirectiveGround, at: number): number {
  return line[at] === ' ' ? at + 1 : at
}

function spanOf({ folded }: DirectiveGround, at: number, to: number): TextSpan {
  return { start: folded.from[at]!, end: folded.to[to - 1]! }
}

function queryOf(term: string | null): string | null {
  return term === null ? null : lineOf(foldText(term)).trim()
}

/** So many units at a time: a call takes no more arguments. */
const PIECE = 8192

function lineOf({ units, length }: FoldedText): string {
  const pieces: string[] = []
  for (let at = 0; at < length; at += PIECE) pieces.push(String.fromCharCode(...units.subarray(at, Math.min(at + PIECE, length))))
  return pieces.join('')
}
