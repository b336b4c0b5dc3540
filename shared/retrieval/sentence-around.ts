import type { TextSpan } from '../anchoring/selectors.ts'

/** Short forms whose full stop ends no sentence. */
const SHORT_FORMS = new Set('bijv bv dhr mw mevr mr dr drs ing ir nr tel ca etc enz o.a o.m m.b.t i.v.m t.a.v d.w.z z.g n.v.t a.u.b resp incl excl st str pl max min ong evt vb blz jl mrs ms prof no vs e.g i.e'.split(' '))
/** The end of a sentence: its signs, quotes or brackets that close with it, and white space. */
const SENTENCE_END = /[.!?…]+["'”’»)\]]*(?=\s)/gu
const WORD_BEFORE = /([\p{L}.]+)$/u

/**
 * The sentence, or sentences, in which a passage lies, within `bounds` (a turn, a line of notes). A full stop behind a short form, or
 * before a small letter, ends nothing. Without punctuation it is all that lies within the bounds.
 */
export function sentenceAround(text: string, passage: TextSpan, bounds: TextSpan): TextSpan {
  const within = text.slice(bounds.start, bounds.end)
  let [start, end] = [bounds.start, bounds.end]
  for (const match of within.matchAll(SENTENCE_END)) {
    const stop = bounds.start + match.index + match[0].length
    if (!endsSentence(within, match.index, match[0])) continue
    if (stop <= passage.start) start = stop
    else if (stop >= passage.end) {
      end = stop
      break
    }
  }
  const sentence = text.slice(start, end)
  return { start: start + (sentence.length - sentence.trimStart().length), end: end - (sentence.length - sentence.trimEnd().length) }
}

function endsSentence(text: string, at: number, signs: string): boolean {
  const next = text.slice(at + signs.length).trimStart()
  if (/^\p{Ll}/u.test(next)) return false
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase() ?? ''
  return signs[0] !== '.' || !SHORT_FORMS.has(before)
}
