import type { Coding } from '../coding/coding.ts'
import { mayQuote } from '../coding/coding.ts'
import type { PassageSelectors } from '../anchoring/selectors.ts'
import { isQuotingStopped } from '../source/quoting-stopped.ts'
import type { Source } from '../source/source.ts'
import { type ChangeStamp, laterStamp } from '../stamp/change-stamp.ts'
import { fieldStamp } from '../stamp/stamped.ts'
import { sharedLabel } from './shared-source.ts'

/**
 * A coding as it may leave the browser: where it stands, but its words only where quoting is permitted and nothing is
 * sensitive, and never what stands around them.
 */
export interface SharedCoding extends Omit<Coding, 'selectors'> {
  /** UTF-16 units in the text whose fingerprint the source carries. */
  readonly start: number
  readonly end: number
  /** The passage itself; '' where it may not be shown. */
  readonly words: string
}

/** Longest passage whose words are shared, in UTF-16 units: longer ones are no quote but a text, and texts stay in the browser. */
export const LONGEST_QUOTE = 5_000

/** What is known of other codings of the same words. */
export interface AroundCoding {
  /** Whether one of them holds the words back (`guardsWords`). */
  readonly guarded: boolean
  /** When what may leave last changed for another reason than this coding itself; null when it never did. */
  readonly since: ChangeStamp | null
}

const ALONE: AroundCoding = { guarded: false, since: null }

/**
 * What of a coding may be shared. `words` carries the stamp of the permission, so that a permission withdrawn later also
 * takes the words out of the sheet. `source` is the coding's source, whose roster turns names into labels; null when unknown:
 * then no speaker is named. Where its consent was withdrawn, or another coding of the same words calls them sensitive, the
 * words stay; `around.since` then takes out what the sheet had.
 */
export function shareCoding(coding: Coding, source: Source | null, around: AroundCoding = ALONE): SharedCoding {
  const { selectors, ...rest } = coding
  const permission = laterOf(fieldStamp(coding, 'quotePermission'), fieldStamp(coding, 'sensitivity'))
  const place = fieldStamp(coding, 'selectors')
  const changed: Record<string, ChangeStamp> = { ...coding.changed }
  delete changed.selectors
  if (place !== coding.made) changed.start = changed.end = place
  const held = around.guarded || (source !== null && isQuotingStopped(source))
  const words = !held && mayQuote(coding) && selectors.quote.exact.length <= LONGEST_QUOTE ? selectors.quote.exact : ''
  // Whoever does not have the words, and knows no reason why not, says nothing newer of them than the permission.
  const told = held || words !== '' ? around.since : null
  const since = laterStamp(laterOf(permission, place), told)!
  if (since !== coding.made) changed.words = since
  return {
    ...rest,
    changed,
    speaker: coding.speaker === null || source === null ? null : sharedLabel(source.speakers, coding.speaker),
    start: selectors.position.start,
    end: selectors.position.end,
    words,
  }
}

/** A shared coding without its words where it may not be quoted: two permitted copies can make one that is not, when they are merged or edited by hand. */
export function withholdWords(shared: SharedCoding): SharedCoding {
  return shared.words === '' || mayQuote(shared) ? shared : { ...shared, words: '' }
}

/** The fields of a shared coding as a whole coding: its selectors hold the position, and the words as far as they were shared. */
export function receiveCoding(shared: SharedCoding): Coding {
  const { start, end, words, changed, ...rest } = shared
  const kept: Record<string, ChangeStamp> = { ...changed }
  const moved = laterStamp(kept.start ?? null, kept.end ?? null)
  for (const field of ['start', 'end', 'words']) delete kept[field]
  if (moved !== null) kept.selectors = moved
  const selectors: PassageSelectors = { quote: { exact: words, prefix: '', suffix: '' }, position: { start, end } }
  return { ...rest, changed: kept, selectors }
}

function laterOf(a: ChangeStamp, b: ChangeStamp): ChangeStamp {
  return a >= b ? a : b
}
