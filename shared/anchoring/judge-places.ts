import { alignWords, type Alignment } from './align-words.ts'
import { chainRuns } from './chain-runs.ts'
import type { DescribedPassage } from './described-passage.ts'
import { dropStrays } from './drop-strays.ts'
import { gramCount, gramSlot } from './gram-index.ts'
import type { IndexedText } from './indexed-text.ts'
import { likelyPlaces, type LikelyPlace } from './likely-places.ts'
import { passageBounds } from './passage-bounds.ts'
import { passageRuns } from './passage-runs.ts'
import type { Run } from './shared-runs.ts'
import { takenOutPlaces } from './taken-out.ts'
import { weighPlace, type PlaceWeight } from './weigh-place.ts'

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

/** A place whose runs hold less than this part of the words that another's hold, of the quote and in all, can't come near it. */
const HOPELESS = 0.5

/** Weighs all likely places of a passage; `near` are the runs of words remembered about it that the text shares. */
export function judgePlaces(text: IndexedText, passage: DescribedPassage, near: readonly Run[]): readonly WeighedPlace[] {
  const runs = passageRuns(text, passage, near)
  const room = passage.last - passage.first
  const spots = takenOutPlaces(runs, passage)
  const places: WeighedPlace[] = []
  for (const chain of worthwhileChains(passage, likelyPlaces(runs, passage.to - passage.from))) {
    const alignment = alignWords(text.words, passage, chain)
    const bounds = passageBounds(text.words, passage, dropStrays(passage, alignment))
    if (bounds === null) continue
    let first = -1
    let last = -1
    for (let w = passage.first; w < passage.last; w++) {
      if (alignment.places[w]! < 0) continue
      if (first < 0) first = alignment.places[w]!
      last = alignment.places[w]!
    }
    const isHere = (spot: number) => spot >= first - room && spot <= last + 1 + room
    places.push({ ...bounds, ...weighPlace(passage, alignment), bits: quoteBits(text, passage, alignment), takenOutHere: spots.some(isHere), takenOutElsewhere: spots.some((spot) => !isHere(spot)) })
  }
  return places
}

/** The self-information (Shannon 1948) of the text's words in which the quote's are found: log2 of all words to those that are the same. */
function quoteBits(text: IndexedText, { first, last }: DescribedPassage, { places, likeness }: Alignment): number {
  const index = text.unigrams
  let bits = 0
  for (let w = first; w < last; w++) {
    if (likeness[w]! > 0) bits += likeness[w]! * Math.log2(index.length / Math.max(1, gramCount(index, gramSlot(index, index.ids, places[w]!))))
  }
  return bits
}

/** The chains of runs of the places that can still win. */
function worthwhileChains(passage: DescribedPassage, places: readonly LikelyPlace[]): (readonly Run[])[] {
  if (places.length === 1) return [chainRuns(places[0]!.runs)]
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
