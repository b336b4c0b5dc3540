import { expect, it } from 'vitest'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { pairBooks } from '../../../shared/tally/pair-books.ts'
import { columnsOf } from './random-columns.ts'

const PARENTS = Int32Array.of(-1, 0)
const speakersOf = (codings: Parameters<typeof columnsOf>[0], speakers: number) =>
  pairBooks(indexColumns(columnsOf(codings), { sources: 2, codes: 2, speakers }).codesOfSpeaker, 2, { parents: PARENTS }, [{ valueOf: Int32Array.of(0, 1), values: 2 }])

it('pairBooks() tells the pairs of source and code that a speaker has by value, and null when none came or went', () => {
  const at = { start: 0, end: 5, speaker: 0 }
  const books = speakersOf([{ ...at, source: 0, code: 1 }, { ...at, source: 0, code: 1 }], 1)
  expect(books.note(0, 0, 1, -1)).toBeNull()
  expect([...books.note(0, 1, 0, 1)!]).toEqual([1, 1, 1, 0])
  expect([...books.note(0, 0, 1, -1)!]).toEqual([0, 1, 0, 0])
})

it('pairBooks() remembers what changed for speakers whose books were put away, new ones too', () => {
  const books = speakersOf([], 0)
  for (let speaker = 0; speaker < 200; speaker++) books.note(speaker, 0, 1, 1)
  expect(books.note(0, 0, 1, 1)).toBeNull()
  expect([...books.note(0, 1, 1, 1)!]).toEqual([1, 1, 1, 1])
})
