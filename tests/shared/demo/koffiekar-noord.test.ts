import { describe, expect, it } from 'vitest'
import { readSampleText } from './read-sample.ts'

const text = readSampleText('T04_koffiekar_noord_postits.txt')
const notes = [...text.matchAll(/^(FIJN|KAN BETER|IDEE) \| (.+)$/gm)].map(([, column, words]) => ({ column: column!, words: words! }))
const inColumn = (column: string) => notes.filter((note) => note.column === column).map((note) => note.words)

describe('the sample post-its T04', () => {
  it('are 27 notes in three columns, below a heading of three lines', () => {
    const [heading, body] = text.trimEnd().split('\n\n')
    expect(heading!.split('\n')).toHaveLength(3)
    expect(body!.split('\n')).toHaveLength(27)
    expect(notes).toHaveLength(27)
    for (const column of ['FIJN', 'KAN BETER', 'IDEE']) expect(inColumn(column).length, column).toBeGreaterThanOrEqual(7)
  })

  it('are 3 to 12 words long, most of them 6 or more', () => {
    const lengths = notes.map((note) => note.words.split(/\s+/).length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12)
    expect(lengths.filter((length) => length >= 6).length).toBeGreaterThan(22)
  })

  it.each([['FIJN', 'moestuin achter school'], ['KAN BETER', 'ratten bij cont. blok C']])('hold a double in %s: %s', (column, words) => {
    expect(inColumn(column).filter((note) => note.startsWith(words))).toHaveLength(2)
  })

  it('have one word nobody can read', () => {
    expect(notes.filter((note) => note.words.includes('[?]'))).toHaveLength(1)
  })

  it('complain of no groups of young people: they are said to carry bags', () => {
    expect(inColumn('KAN BETER').filter((note) => /jong|groep|scooter|fatbike|hang/.test(note))).toEqual([])
    expect(inColumn('FIJN').some((note) => note.includes('jongens van blok C tillen mijn tas'))).toBe(true)
  })
})
