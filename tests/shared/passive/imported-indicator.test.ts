import { describe, expect, it } from 'vitest'
import { importedIndicator } from '../../../shared/passive/imported-indicator.ts'
import { KNOWN_INDICATORS } from '../../../shared/passive/known-indicators.ts'
import { STARTER_INDICATORS } from '../../../shared/passive/starter-indicators.ts'

describe('importedIndicator()', () => {
  it('takes an indicator of the catalogue as it stands there, for labels mislead', () => {
    const describeIt = importedIndicator({ kind: 'indicator', publisher: 'iemand' }, STARTER_INDICATORS)
    expect(describeIt('lburenoverlast_r', 'Overlast van buren', '')).toEqual({
      id: 'LBURENOVERLAST_R', kind: 'indicator', label: 'Overlast van buren (10 = geen)', publisher: 'Wonen in Amsterdam', unit: 'cijfer 1-10', scale: '1-10', direction: 'higher-better', estimate: false,
    })
  })

  it('leaves the direction of a figure it does not know open', () => {
    expect(importedIndicator({ kind: 'indicator', publisher: 'O&S' }, [])('OVERLAST', 'Overlast', '%')).toEqual({ id: 'OVERLAST', kind: 'indicator', label: 'Overlast', publisher: 'O&S', unit: '%', scale: '0-100', direction: 'neither', estimate: false })
  })

  it.each([
    ['Overlast van vuur (1-10, 10 = geen overlast)', 'higher-better'], ['Hinder (1 = geen, 5 = veel)', 'higher-worse'], ['Oordeel over de straat (10 = zeer mooi)', 'higher-better'], ['Overlast van vuur (1-10)', 'neither'],
  ])('takes from the words %j that it is %s, and from no other words', (label, direction) => {
    expect(importedIndicator({ kind: 'indicator', publisher: '' }, [])('X', label, '').direction).toBe(direction)
  })

  it('takes the direction that a person gave, but never over the catalogue', () => {
    const describeIt = importedIndicator({ kind: 'indicator', publisher: '', directions: { overlast: 'higher-worse', lburenoverlast_r: 'higher-worse' } }, STARTER_INDICATORS)
    expect([describeIt('Overlast', '', '').direction, describeIt('LBURENOVERLAST_R', '', '').direction]).toEqual(['higher-worse', 'higher-better'])
  })

  it('finds an indicator with a very short id by its publisher, and only there', () => {
    const of = (publisher: string) => importedIndicator({ kind: 'indicator', publisher }, KNOWN_INDICATORS)('onv', '', '')
    expect([of('Leefbaarometer').id, of('Leefbaarometer').direction, of('CBS').id, of('CBS').direction]).toEqual(['Leefbaarometer onv', 'higher-better', 'onv', 'neither'])
  })

  it('calls every figure of a file an estimate where the file says so', () => {
    expect(importedIndicator({ kind: 'indicator', publisher: '', estimate: true }, STARTER_INDICATORS)('LSOCCOH_R', '', '').estimate).toBe(true)
  })

  it('counts more reports as worse, and shows the whole path of a category', () => {
    expect(importedIndicator({ kind: 'reports', publisher: '' }, [])('Afval › Grofvuil', '', '')).toEqual({ id: 'Afval › Grofvuil', kind: 'reports', label: 'Afval › Grofvuil', publisher: '', unit: 'aantal', direction: 'neither', estimate: false })
  })
})
