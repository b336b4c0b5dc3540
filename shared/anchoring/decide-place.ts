import type { WeighedPlace } from './judge-places.ts'
import type { Vouching } from './neighbourhood.ts'
import type { FoundSpan } from './selectors.ts'

/** A passage that is looked for, and the places where it may be. */
export interface SoughtPassage {
  /** Where it began in the text it was described in. */
  readonly from: number
  /** UTF-16 units of its quote. */
  readonly quoteLength: number
  readonly hasBefore: boolean
  readonly hasAfter: boolean
  readonly places: readonly WeighedPlace[]
}

/** Quotes up to SHORT units of text are manners of speaking until their context says otherwise; from LONG on they speak for themselves. */
const SHORT = 16
const LONG = 40
/** From here on a quote that stands word for word is no coincidence, whatever stands around it now. */
const VERY_LONG = 70

/**
 * What a place's evidence adds to the log-odds that it is the passage's. Fitted by logistic regression (Cox 1958) on the likely places of
 * 59,652 passages in edited transcripts and prose, half of them described with 32 units of context and half with 128; evidence that
 * did not help was left out bit by bit. docs/benchmarks.md has the curve of what each threshold finds and mistakes.
 */
const LOG_ODDS = {
  base: -7.67,
  /** For each part of the quote missing below a half of it. */
  quoteGone: -5.1,
  /** How much the words found say, as a share of MOST_BITS. */
  bits: 3.61,
  /** The context of the side that agrees more, and the quote within that context. */
  context: 2.2,
  quoteInContext: 3.15,
  /** Short quotes stand in many places: their words prove little, the other side's context much. */
  shortQuote: -1.78,
  shortInContext: 3.41,
  /** A long quote word for word. */
  wholeQuote: 3.68,
  /** The words around stand side by side here: what is left of the quote must be much. */
  takenOutHere: -2.72,
  leftAfterTakenOut: 2.09,
  takenOutElsewhere: -3.76,
  /** How much better it is than the next best place. */
  lead: 8.26,
  /** Passages around it moved along, or stayed together elsewhere. */
  besideNeighbours: 2.31,
  apartFromNeighbours: -1.43,
} as const
/** More bits than this say no more. */
const MOST_BITS = 100
/** A quote is there word for word when no more is missing than one slip in a long one; look-alikes have less of it than PARTLY. */
const WHOLE = 0.95
const PARTLY = 0.84
/** A lead of more than a half says no more. */
const MOST_LEAD = 0.5

/** The least chance with which a place is answered. A wrong place is worse than none: of the places just below it one in five would be wrong. */
const THRESHOLD = 0.8

/** Below this lead two places are equally good, however much speaks for both: of these answers one in two would be wrong. */
const LEAST_LEAD = 0.02
/** Of equally good places only one that is so many times as near to where the passage stood is answered: what was copied stands further down. */
const NEARER = 4

/** How much of the plain evidence is context: for a long quote, and what is added for a short one; the better side counts for more. */
const CONTEXT_SHARE = 0.35
const CONTEXT_SHARE_SHORT = 0.4
const BETTER_SIDE = 0.65
/** What neighbours add to the plain evidence that places are compared by. */
const BESIDE = 0.15

/** The place where a passage is, with the chance that it is; null when no place is likely enough. `vouched` is what the passages around it say about each. */
export function decidePlace(sought: SoughtPassage, vouched: readonly Vouching[]): FoundSpan | null {
  const { places } = sought
  if (places.length === 0) return null
  const evidence: number[] = []
  for (let k = 0; k < places.length; k++) evidence.push(plainEvidence(sought, places[k]!) + BESIDE * vouched[k]!.beside)
  let best: FoundSpan | null = null
  for (let k = 0; k < places.length; k++) {
    const place = places[k]!
    const { start, end } = place
    const lead = leadOf(places, evidence, k)
    if (lead < LEAST_LEAD && !isNearest(sought, evidence, k)) continue
    const score = placeChance(sought, place, vouched[k]!, lead)
    if (score >= THRESHOLD && (best === null || score > best.score || (score === best.score && start < best.start))) best = { start, end, score }
  }
  return best
}

/** Whether place `k` is much nearer to where the passage stood than all that are as good. */
function isNearest({ from, places }: SoughtPassage, evidence: readonly number[], k: number): boolean {
  const far = Math.abs(places[k]!.start - from)
  return places.every((place, r) => r === k || evidence[k]! - evidence[r]! >= LEAST_LEAD || Math.abs(place.start - from) >= NEARER * far)
}

/** How much more evidence place `k` has than the next best that stands apart from it. */
function leadOf(places: readonly WeighedPlace[], evidence: readonly number[], k: number): number {
  const { start, end } = places[k]!
  let lead = Infinity
  for (let r = 0; r < places.length; r++) {
    const isRival = r !== k && !(places[r]!.start < end && start < places[r]!.end)
    if (isRival) lead = Math.min(lead, evidence[k]! - evidence[r]!)
  }
  return lead
}

/** The chance, 0 to 1, that a place is the passage's; `lead` is how much more plain evidence it has than the next. */
export function placeChance(sought: SoughtPassage, place: WeighedPlace, { beside, apart }: Vouching, lead: number): number {
  const short = shortness(sought)
  const { quote } = place
  const better = betterContext(sought, place)
  const worse = worseContext(sought, place)
  const sum =
    LOG_ODDS.base +
    LOG_ODDS.quoteGone * Math.max(0, 0.5 - quote) +
    LOG_ODDS.bits * Math.sqrt(Math.min(place.bits, MOST_BITS) / MOST_BITS) +
    LOG_ODDS.context * better +
    LOG_ODDS.quoteInContext * quote * better +
    LOG_ODDS.shortQuote * quote * short +
    LOG_ODDS.shortInContext * worse * short +
    LOG_ODDS.wholeQuote * ramp(quote, PARTLY, WHOLE) * ramp(sought.quoteLength, LONG, VERY_LONG) +
    (place.takenOutHere ? LOG_ODDS.takenOutHere + LOG_ODDS.leftAfterTakenOut * quote : 0) +
    (place.takenOutElsewhere ? LOG_ODDS.takenOutElsewhere : 0) +
    LOG_ODDS.lead * Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead)) +
    LOG_ODDS.besideNeighbours * beside +
    (apart ? LOG_ODDS.apartFromNeighbours : 0)
  return 1 / (1 + Math.exp(-sum))
}

function plainEvidence(sought: SoughtPassage, place: WeighedPlace): number {
  const better = betterContext(sought, place)
  const worse = worseContext(sought, place)
  const share = CONTEXT_SHARE + CONTEXT_SHARE_SHORT * shortness(sought)
  return place.quote * (1 - share) + (better * BETTER_SIDE + worse * (1 - BETTER_SIDE)) * share
}

/** 1 for a quote that is a manner of speaking, 0 for one that speaks for itself. */
function shortness({ quoteLength }: SoughtPassage): number {
  return 1 - ramp(quoteLength, SHORT, LONG)
}

/** 0 up to `low`, 1 from `high` on. */
function ramp(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}

/**
 * The context of the side that agrees more. Where the text began or ended beside the quote there is one side only; where none was
 * remembered, as of a colleague's passage that came without it, nothing speaks for or against: it is taken to be like the quote.
 */
function betterContext({ hasBefore, hasAfter }: SoughtPassage, { before, after, quote }: WeighedPlace): number {
  if (hasBefore) return hasAfter ? Math.max(before, after) : before
  return hasAfter ? after : quote
}

/** The context of the other side; the same where there is one side or none. */
function worseContext(sought: SoughtPassage, place: WeighedPlace): number {
  return sought.hasBefore && sought.hasAfter ? Math.min(place.before, place.after) : betterContext(sought, place)
}
