import { expect, it } from 'vitest'
import { STARTER_WD } from '../../../shared/codebook/starter-wd.ts'

it.each([
  ['WD-M', 6],
  ['WD-S', 5],
  ['WD-R', 5],
])('STARTER_WD divides %s into %i numbered variables', (parent, size) => {
  expect(STARTER_WD.filter((code) => code.parentKey === parent).map((code) => code.key)).toEqual(
    Array.from({ length: size }, (_, index) => `${parent}${index + 1}`),
  )
})

it('STARTER_WD has three dimensions at the top', () => {
  expect(STARTER_WD.filter((code) => code.parentKey === null).map((code) => code.nameNl)).toEqual([
    'Materieel welzijn', 'Subjectief welzijn', 'Relationeel welzijn',
  ])
})
