import type { Alignment } from './align-words.ts'
import type { DescribedPassage } from './described-passage.ts'
import { SAME } from './word-likeness.ts'

/** What speaks for a place: each 0 (nothing is there) to 1 (word for word). */
export interface PlaceWeight {
  /** How much of the quote stands there. */
  readonly quote: number
  /** How much of the words just before and just after stands there, near words weighing most; 0 where nothing is remembered. */
  readonly before: number
  readonly after: number
}

/** Context words this far from the quote weigh half as much as those beside it; what is further than FAR weighs as if it stood there. */
const HALF_WEIGHT = 8
const FAR = 127
/** By distance, in 1024ths: sums of whole numbers need no memory before the browser has compiled them. */
const NEARNESS = Int32Array.from({ length: FAR + 1 }, (_, distance) => (1024 * HALF_WEIGHT) / (HALF_WEIGHT + distance))
/** A context word missed takes away this much of what one found gives. */
const MISSED = 0.7 * SAME
/** A word that became another takes this much of its own weight away besides: corrections mend words, they seldom exchange them. */
const REPLACED = 0.25 * SAME
/** A quote that has come to hold as many new words as its own loses this much: its words may just lie scattered there. */
const ADDED = 0.2

/** Weighs a place by the passage's alignment along it. */
export function weighPlace(passage: DescribedPassage, alignment: Alignment): PlaceWeight {
  const { first, last, from, to } = passage
  const before = contextWeight(passage, alignment, first - 1, from - 1, -1)
  const after = contextWeight(passage, alignment, last, to, 1)
  return { quote: quoteWeight(passage, alignment), before, after }
}

function quoteWeight(passage: DescribedPassage, { places, likeness }: Alignment): number {
  let kept = 0
  let all = 0
  let placed = 0
  let firstPlace = -1
  let lastPlace = -1
  for (let w = passage.first; w < passage.last; w++) {
    const weight = wordWeight(passage, w)
    all += weight
    if (places[w]! < 0) continue
    if (firstPlace < 0) firstPlace = places[w]!
    lastPlace = places[w]!
    placed++
    kept += weight * (likeness[w]! > 0 ? evidence(likeness[w]!) : -REPLACED)
  }
  const added = firstPlace < 0 ? 0 : lastPlace - firstPlace + 1 - placed
  return Math.max(0, kept / (all * SAME) - ADDED * Math.min(1, added / (passage.last - passage.first)))
}

/** What a word spelled alike is worth: other words share half their letters too, so half alike proves nothing. */
function evidence(likeness: number): number {
  return likeness > SAME / 2 ? likeness * 2 - SAME : 0
}

/** Longer words say more than "the" and "is", but a very long one is still one word. */
function wordWeight({ words }: DescribedPassage, w: number): number {
  const letters = words.ends[w]! - words.starts[w]!
  return letters < 8 ? 4 + letters : 12
}

/**
 * The best stretch of context that begins at the quote: words found count for it, words missed against it. Small words are found
 * by chance anywhere, so scattered ones must not add up to a context.
 */
function contextWeight(passage: DescribedPassage, alignment: Alignment, start: number, stop: number, step: number): number {
  let sum = 0
  let best = 0
  let all = 0
  for (let w = start, distance = 0; w !== stop; w += step, distance++) {
    const weight = wordWeight(passage, w) * NEARNESS[distance < FAR ? distance : FAR]!
    const likeness = alignment.likeness[w]!
    all += weight
    sum += weight * (likeness > 0 ? evidence(likeness) : -MISSED)
    if (sum > best) best = sum
  }
  return all === 0 ? 0 : best / (all * SAME)
}
