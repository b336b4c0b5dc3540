import { describe, expect, it } from 'vitest'
import { codeSearch } from '../../../extension/coding/palette-choices.ts'
import type { Code } from '../../../shared/codebook/code.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { starterCodes } from '../../../shared/codebook/starter-codes.ts'

const codes = STARTER_CODEBOOKS.slice(0, 2).flatMap((book) => starterCodes(book.codes, (key) => key, '000000000001-0000-a'))
const keys = (found: readonly Code[]) => found.map(({ key }) => key)

describe('codeSearch()', () => {
  it.each([
    ['bt2.1', 'BT2.1'], ['BT2', 'BT2'], ['bt7', 'BT7'], ['afval', 'BT2.1'], ['afvl', 'BT2.1'], ['waste', 'BT2.1'], ['veilig', 'BT7'], ['safe', 'BT7'], ['eenzaam', 'BT8.4'], ['bt84', 'BT8.4'],
  ])('finds for %j first %s', (query, key) => {
    expect(keys(codeSearch(codes, [])(query))[0]).toBe(key)
  })

  it('finds a code by its explanation where no name has the letters', () => {
    expect(keys(codeSearch(codes, [])('bankstel'))).toContain('BT2.1')
  })

  it('puts recently used codes first while nothing is typed, and then the codebook in its order', () => {
    expect(keys(codeSearch(codes, ['BT7', 'gone', 'AB1'])('')).slice(0, 3)).toEqual(['BT7', 'AB1', 'BT1'])
  })

  it('offers no code that is retired or deleted', () => {
    const changed = codes.map((code) => (code.key === 'BT7' ? { ...code, status: 'retired' as const } : code.key === 'BT6' ? { ...code, deleted: true } : code))
    const search = codeSearch(changed, ['BT7'])
    expect(keys(search('bt7'))).not.toContain('BT7')
    expect(keys(search('criminaliteit'))).not.toContain('BT6')
    expect(keys(search(''))).not.toContain('BT7')
  })

  it('finds names in letters that are not Latin', () => {
    const arabic = { ...codes[0]!, id: 'x', key: '', nameNl: 'السلامة', nameEn: 'السلامة', parentId: null }
    expect(codeSearch([...codes, arabic], [])('سلام')[0]?.id).toBe('x')
  })

  it.each(['(', '[a', '\\', '.*', '"', '-x'])('is not upset by %j', (query) => {
    expect(() => codeSearch(codes, [])(query)).not.toThrow()
  })

  it('has nothing to offer for an empty codebook', () => {
    expect(codeSearch([], [])('a')).toEqual([])
  })

  it('answers within a frame with 400 codes', () => {
    const many = Array.from({ length: 400 }, (_none, index) => ({ ...codes[index % codes.length]!, id: `c${index}`, key: `K${index}`, parentId: null }))
    const search = codeSearch(many, [])
    search('warm up')
    const times = ['a', 'af', 'afv', 'afva', 'veil', 'k39'].map((query) => {
      const began = performance.now()
      search(query)
      return performance.now() - began
    }).sort((a, b) => a - b)
    expect(times[3]).toBeLessThan(16)
  })
})
