import { describe, expect, it } from 'vitest'
import { freeKey, splitLabel } from '../../../shared/codebook/free-key.ts'

describe('freeKey()', () => {
  it.each([[null, [], 'E1'], [null, ['e1', 'e2'], 'E3'], ['BT2', ['bt2.1', 'bt2.3'], 'BT2.2']] as const)('under %s with %j gives %s', (parent, taken, key) => {
    expect(freeKey(parent, new Set(taken))).toBe(key)
  })
})

describe('splitLabel()', () => {
  it.each([
    ['BT2.1 Afval en containers', 'BT2.1', 'Afval en containers'], ['WD-M Materieel welzijn', 'WD-M', 'Materieel welzijn'], ['WD-M3  Werk', 'WD-M3', 'Werk'], ['AB7', 'AB7', 'AB7'],
    ['NS en bus', null, 'NS en bus'], ['Afval 2', null, 'Afval 2'], ['24 uur', null, '24 uur'], ['code1', null, 'code1'],
  ])('reads %s', (label, key, name) => {
    expect(splitLabel(label)).toEqual({ key, name })
  })
})
