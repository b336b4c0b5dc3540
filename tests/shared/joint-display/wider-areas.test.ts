import { expect, it } from 'vitest'
import { widerAreas } from '../../../shared/joint-display/wider-areas.ts'
import { someObservation } from './some-figures.ts'

const at = (area: string, level: 'district' | 'borough' | 'city' | 'neighbourhood') => someObservation('x', area, '2023', 1, { level })

it.each([
  ['the district whose code begins the wanted one', [at('QA', 'district'), at('QB', 'district'), at('Q', 'borough')], ['QA']],
  ['the lowest level that has any around it', [at('Q', 'borough'), at('QB', 'district'), at('QC', 'district')], ['Q']],
  ['the only area of a level, whatever its code', [at('Oeverdam', 'borough')], ['Oeverdam']],
  ['none when nobody can tell which lies around it', [at('QB', 'district'), at('QC', 'district')], []],
  ['never the city or a neighbourhood', [at('STAD', 'city'), at('QB02', 'neighbourhood')], []],
] as const)('widerAreas() takes %s', (_what, observations, areas) => {
  expect(widerAreas(observations, ['QA01'], 'STAD')).toEqual(areas)
})
