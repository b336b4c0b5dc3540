import { describe, expect, it } from 'vitest'
import { joinedLetters, outermostPiece } from '../../../shared/anchoring/split-word.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

/** The words of `text` from the one at `found` to the outermost piece of `word`. */
function pieces(word: string, text: string, found: string, step: 1 | -1): string {
  const words = readWords(text)
  const all = Array.from({ length: words.length }, (_, k) => text.slice(words.folded.from[words.starts[k]!]!, words.folded.to[words.ends[k]! - 1]!))
  const place = all.indexOf(found)
  const outer = outermostPiece(readWords(word), 0, words, place, step > 0 ? words.length : -1, step)
  return all.slice(Math.min(place, outer), Math.max(place, outer) + 1).join(' ')
}

describe('outermostPiece()', () => {
  it.each([
    ['a word that was broken off at a line end', 'gemeente', 'de ge-\nmeente zegt', 'meente', -1, 'ge meente'],
    ['a compound written as two', 'bewonersavond', 'de bewoners avond was', 'bewoners', 1, 'bewoners avond'],
    ['an HTML entity at the end', 'straße', 'de stra&szlig;e war', 'stra', 1, 'stra szlig e'],
    ['an HTML entity at the begin', 'déplacez', 'puis d&eacute;placez le', 'placez', -1, 'd eacute placez'],
    ['points that were put in', '132025', '[1-3-2025 08:03]', '2025', -1, '1 3 2025'],
    ['no word that was put in before a slip', 'achter', 'nou achtr de', 'achtr', -1, 'achtr'],
    ['no word that touches and is another', 'premier', 'de ex-premiers van', 'premiers', -1, 'premiers'],
    ['no more of a word that is whole', 'straat', 'de straat-hoek', 'straat', 1, 'straat'],
  ] as const)('takes %s along', (_, word, text, found, step, expected) => {
    expect(pieces(word, text, found, step)).toBe(expected)
  })
})

describe('joinedLetters()', () => {
  it.each([
    ['a word that was broken off and is whole again', 'al te onnooz-\nele antwoorden', 2, 'onnoozele', 1, 3],
    ['two words that lost the space between them', 'van de Liberale partij', 2, 'deLiberale', -1, 2],
    ['three words in one', 'om 12 30 uur', 1, '1230', 1, 2],
    ['no word that grew by itself', 'de fiets staat', 1, 'fietsen', 1, 0],
    ['no word that is the same', 'de fiets staat', 1, 'fiets', 1, 0],
  ] as const)('counts the letters that others brought: %s', (_, text, w, word, step, expected) => {
    expect(joinedLetters(readWords(text), w, readWords(word), 0, step)).toBe(expected)
  })
})
