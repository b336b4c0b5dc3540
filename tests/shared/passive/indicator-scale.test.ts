import { expect, it } from 'vitest'
import { scaleOf } from '../../../shared/passive/indicator-scale.ts'

it.each([
  ['cijfer 1-10', '', '1-10'], ['', 'Sociale cohesie (1–10)', '1-10'], ['', 'Oordeel (1 t/m 5)', '1-5'], ['%', 'Wil verhuizen', '0-100'], ['index (100 = regio 2014)', '', '100 = regio 2014'], ['', 'Jongeren 1-104 jaar', ''],
  ['', 'Inwoners 2021-2024', ''], ['aantal', 'Cliënten', ''],
])('scaleOf() reads from %j and %j the scale %j', (unit, label, scale) => expect(scaleOf({ unit, label, kind: 'indicator' })).toBe(scale))

it('scaleOf() gives reports none', () => expect(scaleOf({ unit: '%', label: '1-10', kind: 'reports' })).toBe(''))
