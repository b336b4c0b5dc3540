import { describe, expect, it } from 'vitest'
import { moveEnd, moveStart, unitsWithin, wordBeside, wordsOfUnit } from '../../../extension/coding/spans.ts'
import type { TextSpan } from '../../../shared/anchoring/selectors.ts'
import { cutIntoUnits } from '../../../shared/source/cut-into-units.ts'

const TEXT = 'D1: Zo’n plein is mooi. De bakker is weg!\nM: Ja?\nD1: De bus ook.\nM: Goed.'
const UNITS = cutIntoUnits(TEXT, 'turn')
const FIRST = wordsOfUnit(UNITS[0]!)
const spanOf = (words: string): TextSpan => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const read = (span: TextSpan | null) => span && TEXT.slice(span.start, span.end)

describe('unitsWithin()', () => {
  it('finds every unit whose words a span touches, and not one whose label alone it does', () => {
    expect(unitsWithin(UNITS, spanOf('weg!\nM: Ja?')).map(({ index }) => index)).toEqual([0, 1])
    expect(unitsWithin(UNITS, spanOf('weg!\nM: ')).map(({ index }) => index)).toEqual([0])
    expect(unitsWithin(UNITS, { start: 0, end: TEXT.length })).toHaveLength(4)
  })
})

describe('moveEnd() and moveStart()', () => {
  it.each([
    ['a word further', moveEnd(TEXT, spanOf('plein'), FIRST, 'word', 1), 'plein is'], ['a word back', moveEnd(TEXT, spanOf('plein is mooi'), FIRST, 'word', -1), 'plein is'],
    ['not past its first word', moveEnd(TEXT, spanOf('plein'), FIRST, 'word', -1), null], ['not out of the unit', moveEnd(TEXT, spanOf('weg'), FIRST, 'word', 1), null],
    ['to the end of the sentence', moveEnd(TEXT, spanOf('plein'), FIRST, 'sentence', 1), 'plein is mooi.'], ['a sentence back', moveEnd(TEXT, FIRST, FIRST, 'sentence', -1), 'Zo’n plein is mooi.'],
    ['the start a word on', moveStart(TEXT, spanOf('Zo’n plein'), FIRST, 'word', 1), 'plein'], ['the start a word back', moveStart(TEXT, spanOf('plein'), FIRST, 'word', -1), 'Zo’n plein'],
    ['the start not past the last word', moveStart(TEXT, spanOf('plein'), FIRST, 'word', 1), null],
  ])('moves %s', (_what, span, words) => {
    expect(read(span)).toBe(words)
  })
})

describe('wordBeside()', () => {
  it('takes from a whole unit its first or last word, and then the next; one word stays one', () => {
    expect(read(wordBeside(TEXT, FIRST, FIRST, 1))).toBe('Zo’n')
    expect(read(wordBeside(TEXT, FIRST, FIRST, -1))).toBe('weg')
    expect(read(wordBeside(TEXT, spanOf('Zo’n'), FIRST, 1))).toBe('plein')
    expect(read(wordBeside(TEXT, spanOf('plein'), FIRST, -1))).toBe('Zo’n')
    expect(wordBeside(TEXT, spanOf('weg'), FIRST, 1)).toBeNull()
  })
})
