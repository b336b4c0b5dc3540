import { finished } from './finished.ts'
import type { PassageSelectors, TextSpan } from './selectors.ts'

/**
 * All that a page's selectors remember of the text they were made on, pieced together: what one quotes is another's context.
 * Selector k's quote begins at `quotes[k]` of `text`, in piece `pieceOf[k]`; `order` has the selectors by where what they remember
 * begins in `text`.
 */
export interface RememberedText {
  readonly text: string
  readonly pieces: readonly TextSpan[]
  readonly quotes: Int32Array
  readonly pieceOf: Int32Array
  readonly order: readonly number[]
}

/** Stands between pieces, so that no word reaches from one into the next. */
const BETWEEN = '\n'
/** Two selectors were made on one text when so many units of both are the same; fewer may be alike by chance. */
const SURE_OVERLAP = 12
/** Texts change while they are coded: selectors of so many versions of one are pieced together side by side. */
const VERSIONS = 4
/** Selectors joined in one step. */
const STEP = 64

interface Piece {
  readonly begin: number
  readonly parts: string[]
  readonly members: number[]
  end: number
  /** The piece's text from `tailBegin` on: all that a next selector, which begins no earlier, can overlap with. */
  tail: string
  tailBegin: number
}

/** Pieces together what selectors remember. The order of the selectors does not matter. */
export function rememberText(selectors: readonly PassageSelectors[]): RememberedText {
  return finished(rememberTextBySteps(selectors))
}

/** `rememberText` in steps of a few milliseconds. */
export function* rememberTextBySteps(selectors: readonly PassageSelectors[]): Generator<void, RememberedText, void> {
  const begins = Int32Array.from(selectors, beginOf)
  const words = selectors.map(({ quote }) => quote.prefix + quote.exact + quote.suffix)
  const order = selectors.map((_, k) => k)
  order.sort((x, y) => begins[x]! - begins[y]! || words[x]!.length - words[y]!.length || compare(words[x]!, words[y]!))
  const pieces: Piece[] = []
  const pieceOf = new Int32Array(selectors.length)
  const open: number[] = []
  yield
  for (let next = 0; next < order.length; next += STEP) {
    for (const k of order.slice(next, next + STEP)) pieceOf[k] = joinOne(pieces, open, k, words[k]!, begins[k]!)
    yield
  }
  let length = 0
  const texts: string[] = []
  const spans = pieces.map(({ begin, end, parts }) => {
    const start = length
    length += end - begin + BETWEEN.length
    texts.push(...parts, BETWEEN)
    return { start, end: start + end - begin }
  })
  const quotes = Int32Array.from(selectors, ({ quote }, k) => spans[pieceOf[k]!]!.start + begins[k]! - pieces[pieceOf[k]!]!.begin + quote.prefix.length)
  return { text: texts.join(''), pieces: spans, quotes, pieceOf, order: pieces.flatMap(({ members }) => members) }
}

/** The begin of selectors whose position can't be used; these stand alone. Behind any text. */
const NOWHERE = 2 ** 31 - 1

/** Where what a selector remembers began in the text it was made on. */
function beginOf({ quote, position }: PassageSelectors): number {
  const begin = position.start - quote.prefix.length
  return Number.isSafeInteger(begin) && begin >= 0 && begin < NOWHERE ? begin : NOWHERE
}

/** Joins the words of selector `k` to one of the open pieces, latest first, or begins a new one; answers which. */
function joinOne(pieces: Piece[], open: number[], k: number, words: string, begin: number): number {
  if (begin !== NOWHERE) {
    for (const piece of open) {
      if (!join(pieces[piece]!, words, begin)) continue
      pieces[piece]!.members.push(k)
      return piece
    }
  }
  pieces.push({ begin, parts: [words], members: [k], end: begin + words.length, tail: words, tailBegin: begin })
  open.unshift(pieces.length - 1)
  if (open.length > VERSIONS) open.pop()
  return pieces.length - 1
}

/** Lengthens a piece by words that begin in it at `begin` and overlap with it; false when they do not. */
function join(piece: Piece, words: string, begin: number): boolean {
  const overlap = Math.min(piece.end - begin, words.length)
  if (overlap < Math.min(SURE_OVERLAP, words.length)) return false
  const from = begin - piece.tailBegin
  if (!piece.tail.startsWith(overlap === words.length ? words : words.slice(0, overlap), from)) return false
  const more = words.slice(overlap)
  piece.tail = piece.tail.slice(from) + more
  piece.tailBegin = begin
  if (more !== '') piece.parts.push(more)
  piece.end += more.length
  return true
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
