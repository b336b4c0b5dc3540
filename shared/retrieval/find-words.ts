import { IN_WORD, kindOfUnit } from '../anchoring/fold-character.ts'
import { type FoldedText, foldText } from '../anchoring/fold-text.ts'
import type { TextSpan } from '../anchoring/selectors.ts'
import { foldedString } from './fits-filters.ts'

/** What tells words apart; white space, typographic quotes and dashes never do. */
export interface WordOptions {
  readonly matchCase: boolean
  readonly matchAccents: boolean
  readonly wholeWords: boolean
}

/** A text that was folded once, to look for any number of words in. */
export interface SearchableText {
  readonly text: string
  readonly folded: FoldedText
  readonly string: string
}

export function searchableText(text: string): SearchableText {
  return { text, folded: foldText(text), string: foldedString(text) }
}

/** One line of a word list: its words, and whether a star leaves their beginning or end open ('*kar', 'afval*'). */
export interface ListedWords {
  readonly words: string
  readonly openStart: boolean
  readonly openEnd: boolean
}

/** The lines of a word list that say something, each once. A star counts at the beginning and end of a line only. */
export function readWordList(list: string): readonly ListedWords[] {
  const lines = list.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line.replace(/^\*|\*$/g, '').trim() !== '')
  return [...new Set(lines)].map((line) => ({ words: line.replace(/^\*|\*$/g, '').trim(), openStart: line.startsWith('*'), openEnd: line.endsWith('*') }))
}

/** Every place where some words stand, from left to right and none over another; none when there are no words. */
export function findWords(searched: SearchableText, words: string, options: WordOptions): readonly TextSpan[] {
  return places(searched, { words, openStart: !options.wholeWords, openEnd: !options.wholeWords }, options)
}

/** Every place where one of the listed words stands as a whole, grown over the rest of the word where the list leaves it open. What lies within another is left out. */
export function findListedWords(searched: SearchableText, list: readonly ListedWords[], options: Pick<WordOptions, 'matchCase' | 'matchAccents'>): readonly TextSpan[] {
  const all = list.flatMap((entry) => places(searched, entry, options).map((span) => grown(searched.text, span, entry)))
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  let reach = -1
  return all.filter(({ end }) => {
    const further = end > reach
    reach = Math.max(reach, end)
    return further
  })
}

function places(searched: SearchableText, { words, openStart, openEnd }: ListedWords, options: Pick<WordOptions, 'matchCase' | 'matchAccents'>): TextSpan[] {
  const { text, string, folded } = searched
  const sought = foldedString(words).trim()
  const found: TextSpan[] = []
  if (sought === '') return found
  const exact = options.matchCase || options.matchAccents
  const wanted = comparable(words.trim(), options)
  const inWord = (at: number) => at >= 0 && at < folded.length && kindOfUnit(folded.units[at]!) === IN_WORD
  for (let at = string.indexOf(sought); at >= 0; at = string.indexOf(sought, at)) {
    const last = at + sought.length - 1
    const span = { start: folded.from[at]!, end: folded.to[last]! }
    const bounded = (openStart || !(inWord(at - 1) && inWord(at))) && (openEnd || !(inWord(last) && inWord(last + 1)))
    if (bounded && (!exact || comparable(text.slice(span.start, span.end), options) === wanted)) {
      found.push(span)
      at += sought.length
    } else at += 1
  }
  return found
}

/** Words as they must be equal; folding took care of the rest. */
function comparable(words: string, { matchCase, matchAccents }: Pick<WordOptions, 'matchCase' | 'matchAccents'>): string {
  let same = foldSpaceAndSigns(words.normalize('NFC'))
  if (!matchAccents) same = same.normalize('NFD').replace(/\p{M}/gu, '')
  return matchCase ? same : same.toLowerCase()
}

function foldSpaceAndSigns(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[“”„‟«»″]/g, '"').replace(/[‘’‚‛´`‹›′ʼ]/g, "'").replace(/[\p{Pd}−]+/gu, '-').replace(/\p{Cf}/gu, '')
}

const WORD_END = /^[\p{L}\p{N}\p{M}'’-]*[\p{L}\p{N}\p{M}]/u
const WORD_START = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’-]*$/u
/** Longer words are none. */
const LONGEST_WORD = 80

function grown(text: string, { start, end }: TextSpan, { openStart, openEnd }: ListedWords): TextSpan {
  const before = openStart ? (WORD_START.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0].length ?? 0) : 0
  const after = openEnd ? (WORD_END.exec(text.slice(end, end + LONGEST_WORD))?.[0].length ?? 0) : 0
  return { start: start - before, end: end + after }
}
