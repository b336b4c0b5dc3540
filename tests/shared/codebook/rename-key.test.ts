import { describe, expect, it } from 'vitest'
import { renameKey } from '../../../shared/codebook/rename-key.ts'
import { codeOf } from '../../code-trees.ts'

const renamed = (exclude: string, from = 'BT2', to = 'SCH1') => renameKey([codeOf('A', { exclude })], from, to)[0]?.patch.exclude ?? null

describe('renameKey()', () => {
  it.each([
    ['Vuil en kapot: BT2. Verkeer: BT3.', 'Vuil en kapot: SCH1. Verkeer: BT3.'], ['BT2', 'SCH1'], ['ook BT2, of (BT2)', 'ook SCH1, of (SCH1)'], ['BT2.1 en BT2', 'BT2.1 en SCH1'],
  ])('writes it otherwise in %s', (before, after) => {
    expect(renamed(before)).toBe(after)
  })
  it.each(['BT2.1', 'BT22', 'ABT2', 'BT2-x', 'xBT2', 'bt2', ''])('leaves %s alone', (text) => {
    expect(renamed(text)).toBeNull()
  })
  it('takes a new key as it is, whatever signs stand in it', () => {
    expect(renamed('zie BT2', 'BT2', '$&')).toBe('zie $&')
  })
  it.each([['afval', 'x'], ['WD', 'x'], ['BT2', 'BT2']])('does nothing for a key that may be a word, or stays: %s', (from, to) => {
    expect(renamed('WD afval BT2', from, to)).toBeNull()
  })
  it('passes over deleted codes', () => {
    expect(renameKey([{ ...codeOf('A', { exclude: 'BT2' }), deleted: true }], 'BT2', 'X1')).toEqual([])
  })
})
