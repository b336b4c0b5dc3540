import { RIVAL_DROP, alignWords, type Alignment } from './align-words.ts'
import { chainRuns } from './chain-runs.ts'
import type { DescribedPassage } from './described-passage.ts'
import { dropStrays } from './drop-strays.ts'
import type { IndexedText } from './indexed-text.ts'
import { HOPELESS, likelyPlaces } from './likely-places.ts'
import { passageBounds, roughBounds } from './passage-bounds.ts'
import { noRuns, type Runs } from './runs.ts'
import { takenOutPlaces } from './taken-out.ts'
import { weighPlace, type PlaceWeight } from './weigh-place.ts'
import { BIT, bitsOfWord } from './word-counts.ts'
import { SAME } from './word-likeness.ts'

/** A place where a passage may stand, in offsets of the text, with all that its words say for and against it. */
export interface WeighedPlace extends PlaceWeight {
  readonly start: number
  readonly end: number
  /** How much the quote's words that are found here say, in bits: rare words are hardly found by chance. */
  readonly bits: number
  /** The words before and after the passage stand side by side at this very place: most of the quote may have been taken out of it. */
  readonly takenOutHere: boolean
  /** They stand side by side at another place: the passage may have been taken out there. */
  readonly takenOutElsewhere: boolean
}

/** A place where so much less of quote and context is found than at another is only its rival: it is enough to know about where it is. */
const OUTDONE = 0.8

/** The chains of the places of one passage, kept from passage to passage. */
const chains: Runs[] = []

/** Weighs all likely places of a passage; `runs` are those of its words that the text shares. */
export function judgePlaces(text: IndexedText, passage: DescribedPassage, runs: Runs, alignment: Alignment): readonly WeighedPlace[] {
  const spots = takenOutPlaces(runs, passage)
  let places: readonly WeighedPlace[] = []
  let most = 0
  const worthwhile = chainWorthwhile(passage, runs)
  for (let k = 0; k < worthwhile; k++) {
    const chain = chains[k]!
    alignWords(text.words, passage, chain, alignment, places.length > 0 ? RIVAL_DROP : undefined)
    const { quote, before, after } = weighPlace(passage, alignment)
    const found = quote + Math.max(before, after)
    most = Math.max(most, found)
    const bits = quoteBits(text, passage, alignment)
    const spotsHere = spots.length === 0 ? 0 : countSpots(spots, passage, alignment)
    dropStrays(passage, alignment)
    const bounds = found < most - OUTDONE ? roughBounds(text.words, passage, alignment) : passageBounds(text.words, passage, alignment)
    if (bounds === null) continue
    const { start, end } = bounds
    // Most passages have one place or two: a list that is pushed to would take room for seventeen.
    places = [...places, { start, end, quote, before, after, bits, takenOutHere: spotsHere > 0, takenOutElsewhere: spotsHere < spots.length }]
  }
  return places
}

/** How many of the spots where a passage may have been taken out lie about where it is aligned. */
function countSpots(spots: readonly number[], { first, last }: DescribedPassage, { places }: Alignment): number {
  const room = last - first
  let from = first
  while (from < last && places[from]! < 0) from++
  let to = last - 1
  while (to >= first && places[to]! < 0) to--
  const low = (from < last ? places[from]! : -1) - room
  const high = (to >= first ? places[to]! : -1) + 1 + room
  let here = 0
  for (const spot of spots) if (spot >= low && spot <= high) here++
  return here
}

/** How much the words of the text say, in bits, in which the quote's are found. */
function quoteBits({ words, counts }: IndexedText, { first, last }: DescribedPassage, { places, likeness }: Alignment): number {
  let bits = 0
  for (let w = first; w < last; w++) if (likeness[w]! > 0) bits += likeness[w]! * bitsOfWord(counts, words.ids[places[w]!]!)
  return bits / (SAME * BIT)
}

/** Puts the chains of runs of the places that can still win first in `chains`; answers how many there are. */
function chainWorthwhile(passage: DescribedPassage, runs: Runs): number {
  const members = likelyPlaces(runs, passage)
  let mostInAll = 0
  let mostInQuote = 0
  for (let k = 0; k < members.length; k++) {
    const chain = (chains[k] ??= noRuns())
    chainRuns(runs, members[k]!, chain)
    mostInAll = Math.max(mostInAll, wordsWithin(chain, passage.from, passage.to))
    mostInQuote = Math.max(mostInQuote, wordsWithin(chain, passage.first, passage.last))
  }
  let worthwhile = 0
  for (let k = 0; k < members.length; k++) {
    const chain = chains[k]!
    const inQuote = wordsWithin(chain, passage.first, passage.last)
    if (wordsWithin(chain, passage.from, passage.to) * HOPELESS < mostInAll && (inQuote === 0 || inQuote * HOPELESS < mostInQuote)) continue
    chains[k] = chains[worthwhile]!
    chains[worthwhile++] = chain
  }
  return worthwhile
}

/** How many of the words `from` up to `to` (exclusive) the runs hold. */
function wordsWithin({ a, sizes, length }: Runs, from: number, to: number): number {
  let words = 0
  for (let r = 0; r < length; r++) words += Math.max(0, Math.min(a[r]! + sizes[r]!, to) - Math.max(a[r]!, from))
  return words
}
