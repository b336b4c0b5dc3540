import { expect, it } from 'vitest'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { speakerBooks } from '../../../shared/tally/speaker-books.ts'
import { columnsOf } from './random-columns.ts'

const PARENTS = Int32Array.of(-1, 0)
const booksOf = (codings: Parameters<typeof columnsOf>[0], speakers: number) =>
  speakerBooks(indexColumns(columnsOf(codings), { sources: 2, codes: 2, speakers }), { parents: PARENTS }, [{ valueOf: Int32Array.of(0, 1), values: 2 }])

it('speakerBooks() tells the pairs of source and code that a speaker has by value, and null when none came or went', () => {
  const at = { start: 0, end: 5, speaker: 0 }
  const books = booksOf([{ ...at, source: 0, code: 1 }, { ...at, source: 0, code: 1 }], 1)
  expect(books.note({ source: 0, code: 1, speaker: 0 }, -1)).toBeNull()
  expect([...books.note({ source: 1, code: 0, speaker: 0 }, 1)!]).toEqual([1, 1, 1, 0])
  expect([...books.note({ source: 0, code: 1, speaker: 0 }, -1)!]).toEqual([0, 1, 0, 0])
})

it('speakerBooks() remembers what changed for speakers whose books were put away', () => {
  const books = booksOf([], 0)
  for (let speaker = 0; speaker < 200; speaker++) books.note({ source: 0, code: 1, speaker }, 1)
  expect(books.note({ source: 0, code: 1, speaker: 0 }, 1)).toBeNull()
  expect([...books.note({ source: 1, code: 1, speaker: 0 }, 1)!]).toEqual([1, 1, 1, 1])
})
