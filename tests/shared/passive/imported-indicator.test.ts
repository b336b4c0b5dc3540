import { describe, expect, it } from 'vitest'
import { importedIndicator } from '../../../shared/passive/imported-indicator.ts'
import { STARTER_INDICATORS } from '../../../shared/passive/starter-indicators.ts'

describe('importedIndicator()', () => {
  it('takes an indicator of the catalogue as it stands there, for labels mislead', () => {
    const describeIt = importedIndicator({ kind: 'indicator', publisher: 'iemand' }, STARTER_INDICATORS)
    expect(describeIt('lburenoverlast_r', 'Overlast van buren', '')).toEqual({
      id: 'LBURENOVERLAST_R', kind: 'indicator', label: 'Overlast van buren (10 = geen)', publisher: 'Wonen in Amsterdam', unit: 'cijfer 1-10', direction: 'higher-better', estimate: false,
    })
  })

  it('leaves the direction of a figure it does not know open', () => {
    expect(importedIndicator({ kind: 'indicator', publisher: 'O&S' }, [])('OVERLAST', 'Overlast', '%')).toEqual({ id: 'OVERLAST', kind: 'indicator', label: 'Overlast', publisher: 'O&S', unit: '%', direction: 'neither', estimate: false })
  })

  it('counts more reports as worse, and shows the whole path of a category', () => {
    expect(importedIndicator({ kind: 'reports', publisher: '' }, [])('Afval › Grofvuil', '', '')).toEqual({ id: 'Afval › Grofvuil', kind: 'reports', label: 'Afval › Grofvuil', publisher: '', unit: 'aantal', direction: 'neither', estimate: false })
  })
})
