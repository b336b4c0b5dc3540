import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesTogether, type PairLevel } from '../../../shared/tally/codes-together.ts'
import { aCode, aCoding, aSource } from './records.ts'

const codes = [aCode('A'), aCode('A1', 'A'), aCode('A2', 'A'), aCode('B'), aCode('B1', 'B'), aCode('B11', 'B1'), aCode('old', null, 'retired')]
const PATHS: Readonly<Record<string, readonly string[]>> = { A: ['A'], A1: ['A1', 'A'], A2: ['A2', 'A'], B: ['B'], B1: ['B1', 'B'], B11: ['B11', 'B1', 'B'] }
const sources = [aSource('s1'), aSource('s2'), aSource('shop', { group: 'organisation' })]
const together = (codings: readonly ReturnType<typeof aCoding>[], options: Parameters<typeof codesTogether>[1] = {}) =>
  codesTogether({ codes, sources, codings }, options).pairs.map(({ codeIds, sources: of, segments }) => [...codeIds, of, segments])

describe('codesTogether()', () => {
  it('rolls codes up to their themes, and never pairs a theme with its own part', () => {
    const codings = [aCoding('s1', 'A1', 0, 10), aCoding('s1', 'B11', 5, 20)]
    expect(together(codings, { level: 'themes' })).toEqual([['A', 'B', 1, 1]])
    expect(together(codings, { level: 'given' })).toEqual([['A1', 'B11', 1, 1]])
    expect(together(codings)).toEqual([['A', 'B', 1, 1], ['A', 'B1', 1, 1], ['A', 'B11', 1, 1], ['A1', 'B', 1, 1], ['A1', 'B1', 1, 1], ['A1', 'B11', 1, 1]])
  })

  it('pairs two codes of one theme with each other, not with the theme', () => {
    expect(together([aCoding('s1', 'A1', 0, 10), aCoding('s1', 'A2', 0, 10), aCoding('s1', 'A', 3, 6)])).toEqual([['A1', 'A2', 1, 1]])
  })

  it('counts a segment once for a theme, however many of its codes and coders it has', () => {
    const codings = [aCoding('s1', 'A1', 0, 10), aCoding('s1', 'A2', 0, 10), aCoding('s1', 'A1', 0, 10), aCoding('s1', 'B', 5, 20), aCoding('s1', 'B', 5, 20)]
    expect(together(codings, { level: 'themes' })).toEqual([['A', 'B', 1, 1]])
  })

  it('tells overlap from near by the characters between', () => {
    const codings = [aCoding('s1', 'A', 0, 10), aCoding('s1', 'B', 13, 20)]
    expect(together(codings)).toEqual([])
    expect(together(codings, { within: 2 })).toEqual([])
    expect(together(codings, { within: 3 })).toEqual([['A', 'B', 1, 1]])
    expect(together([aCoding('s1', 'A', 0, 10), aCoding('s1', 'B', 10, 20)], { within: 0 })).toEqual([['A', 'B', 1, 1]])
  })

  it('puts the pair of most sources first, and says of how many', () => {
    const codings = [aCoding('s1', 'A1', 0, 9), aCoding('s1', 'A2', 1, 3), aCoding('s1', 'A2', 4, 6), aCoding('s1', 'B', 20, 30), aCoding('s1', 'A1', 22, 25), aCoding('s2', 'A1', 0, 5), aCoding('s2', 'B', 1, 2)]
    const found = codesTogether({ codes, sources, codings }, { level: 'given' })
    expect(found.pairs.map(({ codeIds }) => codeIds)).toEqual([['A1', 'B'], ['A1', 'A2']])
    expect(found.base).toBe(2)
  })

  it('leaves out other groups and retired codes, and says so', () => {
    const found = codesTogether({ codes, sources, codings: [aCoding('shop', 'A', 0, 9), aCoding('shop', 'B', 0, 9), aCoding('s1', 'A', 0, 9), aCoding('s1', 'old', 0, 9)] })
    expect(found.pairs).toEqual([])
    expect(found.leftOut).toMatchObject({ otherGroups: 2, retiredCodes: 1 })
    expect(codesTogether({ codes, sources, codings: [aCoding('shop', 'A', 0, 9), aCoding('shop', 'B', 0, 9)] }, { group: 'organisation' }).pairs).toHaveLength(1)
  })

  it('throws RangeError for a distance below 0', () => {
    expect(() => together([], { within: -1 })).toThrow(RangeError)
    expect(() => together([], { within: Number.NaN })).toThrow(RangeError)
  })

  it('equals a slow count of every two segments, at every level and distance', () => {
    const coding = fc.record({ source: fc.constantFrom('s1', 's2'), code: fc.constantFrom(...Object.keys(PATHS)), start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) })
    fc.assert(fc.property(fc.array(coding, { maxLength: 12 }), fc.constantFrom<PairLevel>('themes', 'all', 'given'), fc.option(fc.nat(6)), (given, level, within) => {
      const slow = new Map<string, { places: Set<string>; sources: Set<string> }>()
      const codesOf = (code: string) => (level === 'given' ? [code] : level === 'all' ? PATHS[code]! : PATHS[code]!.slice(-1))
      for (const x of given) for (const y of given) {
        const between = Math.max(y.start - (x.start + x.length), x.start - (y.start + y.length))
        if (x.source !== y.source || !(within === null ? between < 0 : between <= within)) continue
        for (const one of codesOf(x.code)) for (const other of codesOf(y.code)) {
          if (one >= other || (level === 'all' && (PATHS[one]!.includes(other) || PATHS[other]!.includes(one)))) continue
          const key = `${one} ${other}`
          const seen = slow.get(key) ?? slow.set(key, { places: new Set(), sources: new Set() }).get(key)!
          seen.places.add(JSON.stringify([x.source, x.start, x.length, y.start, y.length]))
          seen.sources.add(x.source)
        }
      }
      const found = together(given.map(({ source, code, start, length }) => aCoding(source, code, start, start + length)), { level, within })
      const key = (row: readonly unknown[]) => row.join(' ')
      expect(found.map(key).sort()).toEqual([...slow].map(([pair, { places, sources: of }]) => `${pair} ${of.size} ${places.size}`).sort())
    }))
  })
})
