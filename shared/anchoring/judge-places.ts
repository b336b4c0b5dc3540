import { alignWords } from './align-words.ts'
import { chainRuns } from './chain-runs.ts'
import type { DescribedPassage } from './described-passage.ts'
import { dropStrays } from './drop-strays.ts'
import type { IndexedText } from './indexed-text.ts'
import { likelyPlaces, type LikelyPlace } from './likely-places.ts'
import { passageBounds } from './passage-bounds.ts'
import { passageRuns } from './passage-runs.ts'
import type { FoundSpan } from './selectors.ts'
import type { Run } from './shared-runs.ts'
import { wasTakenOut } from './taken-out.ts'
import { weighPlace, type PlaceWeight } from './weigh-place.ts'

/**
 * The verdict on a passage: the one place it surely is; or the places it may be, where something else than words must tell: equally
 * good ones, or one that is not quite good enough; neither when it is nowhere.
 */
export interface Verdict {
  readonly found: FoundSpan | null
  readonly open: readonly FoundSpan[]
}

/** The better half of the context (the side that agrees most) tells most: the other side may have been edited or moved away. */
const BETTER_SIDE = 0.65
/** Quotes up to SHORT units of text are manners of speaking until their context says otherwise; from LONG on they speak for themselves. */
const SHORT = 16
const LONG = 40
/** How much of the score is context: for a long quote, and what is added for a short one. */
const CONTEXT_SHARE = 0.35
const CONTEXT_SHARE_SHORT = 0.4
/**
 * The least score of a place. A long quote without any of its context needs 0.85 of its words, one within its full context about a
 * third; a short one needs all its words and 0.63 of its context. Set where, over some sixteen thousand passages in edited
 * transcripts and prose, right and wrong places part: a wrong place is worse than none, so doubt falls to none.
 */
const NEEDED = 0.55
const NEEDED_SHORT = 0.17
/** A place so much short of it is right if its neighbours vouch for it, and this much of the quote is there. */
const GRACE = 0.15
const LEAST_QUOTE = 0.25
/** Where a passage was taken out, what is like it elsewhere is a look-alike unless it is this nearly the same. */
const MOVED = 0.85
const MOVED_CONTEXT = 0.5
/** Places closer in score than this are equally good. */
const MARGIN = 0.06
/** A place whose runs hold less than this part of the words that another's hold, of the quote and in all, can't come near it. */
const HOPELESS = 0.5

const NOWHERE: Verdict = { found: null, open: [] }

/** Compares all likely places of a passage by their words; `near` are the runs of words remembered about it that the text shares. */
export function judgePlaces(text: IndexedText, passage: DescribedPassage, near: readonly Run[], quoteLength: number): Verdict {
  const short = Math.min(1, Math.max(0, (LONG - quoteLength) / (LONG - SHORT)))
  const candidates: { readonly span: FoundSpan; readonly weight: PlaceWeight }[] = []
  const runs = passageRuns(text, passage, near)
  for (const chain of worthwhileChains(passage, likelyPlaces(runs, passage.to - passage.from))) {
    const alignment = alignWords(text.words, passage, chain)
    const weight = weighPlace(passage, alignment)
    const bounds = passageBounds(text.words, passage, dropStrays(passage, alignment))
    if (bounds !== null) candidates.push({ span: { ...bounds, score: placeScore(passage, weight, short) }, weight })
  }
  candidates.sort((x, y) => y.span.score - x.span.score || x.span.start - y.span.start)
  const best = candidates[0]
  const needed = NEEDED + NEEDED_SHORT * short
  if (best === undefined || best.span.score < needed - GRACE) return NOWHERE
  if (!isSurelyMoved(passage, best.weight, short) && wasTakenOut(runs, passage)) return NOWHERE
  const rivals = candidates.filter(({ span }) => span.score > best.span.score - MARGIN && (span === best.span || !overlaps(span, best.span)))
  if (rivals.length === 1 && best.span.score >= needed) return { found: best.span, open: [] }
  return { found: null, open: rivals.filter(({ weight }) => weight.quote >= LEAST_QUOTE).map(({ span }) => span) }
}

/** The chains of runs of the places that can still win. */
function worthwhileChains(passage: DescribedPassage, places: readonly LikelyPlace[]): (readonly Run[])[] {
  const chains = places.map((place) => {
    const runs = chainRuns(place.runs)
    let inAll = 0
    let inQuote = 0
    for (const { a, length } of runs) {
      inAll += length
      inQuote += Math.max(0, Math.min(a + length, passage.last) - Math.max(a, passage.first))
    }
    return { runs, inAll, inQuote }
  })
  const mostInAll = Math.max(0, ...chains.map(({ inAll }) => inAll))
  const mostInQuote = Math.max(0, ...chains.map(({ inQuote }) => inQuote))
  return chains.filter(({ inAll, inQuote }) => inAll >= mostInAll * HOPELESS || (inQuote > 0 && inQuote >= mostInQuote * HOPELESS)).map(({ runs }) => runs)
}

function placeScore(passage: DescribedPassage, weight: PlaceWeight, short: number): number {
  if (passage.first === 0 && passage.last === passage.words.length) return weight.quote
  const share = CONTEXT_SHARE + CONTEXT_SHARE_SHORT * short
  return weight.quote * (1 - share) + contextOf(passage, weight) * share
}

/** Where the text began or ended beside the quote there is one side only. */
function contextOf({ first, last, words }: DescribedPassage, { before, after }: PlaceWeight): number {
  if (first === 0) return after
  if (last === words.length) return before
  return Math.max(before, after) * BETTER_SIDE + Math.min(before, after) * (1 - BETTER_SIDE)
}

function isSurelyMoved(passage: DescribedPassage, weight: PlaceWeight, short: number): boolean {
  return weight.quote >= MOVED && (short === 0 || contextOf(passage, weight) >= MOVED_CONTEXT)
}

function overlaps(one: FoundSpan, other: FoundSpan): boolean {
  return one.start < other.end && other.start < one.end
}
