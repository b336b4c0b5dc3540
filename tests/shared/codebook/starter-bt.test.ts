import { expect, it } from 'vitest'
import { STARTER_BT } from '../../../shared/codebook/starter-bt.ts'

const keys = (parentKey: string | null) => STARTER_BT.filter((code) => code.parentKey === parentKey).map((code) => code.key)

it('STARTER_BT has the fourteen themes and a parking place', () => {
  expect(keys(null)).toEqual([...Array.from({ length: 14 }, (_, index) => `BT${index + 1}`), 'BT99'])
})

it.each([
  ['BT2', ['Afval en containers', 'Ongedierte', 'Onderhoud straat', 'Onderhoud groen']],
  ['BT5', ['Burengerucht', 'Jongerengroepen', 'Drank en drugs op straat', 'Geluid en horeca']],
  ['BT8', ['Elkaar kennen', 'Burenhulp', 'Discriminatie en uitsluiting', 'Eenzaamheid']],
  ['BT13', ['Meldingen niet opgevolgd', 'Vertrouwen', 'Bejegening']],
])('STARTER_BT divides %s into numbered sub-codes', (parent, names) => {
  expect(keys(parent)).toEqual(names.map((_, index) => `${parent}.${index + 1}`))
  expect(STARTER_BT.filter((code) => code.parentKey === parent).map((code) => code.nameNl)).toEqual(names)
})

it('STARTER_BT keeps the solid pattern for themes at the top', () => {
  expect(STARTER_BT.filter((code) => code.parentKey !== null && code.pattern === 'solid')).toEqual([])
})
