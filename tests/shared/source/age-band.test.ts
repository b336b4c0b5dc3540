import { describe, expect, it } from 'vitest'
import { ageBandOf, isAgeColumn } from '../../../shared/source/age-band.ts'

describe('ageBandOf()', () => {
  it.each([
    ['24', '18-24'], ['0', '0-11'], ['75', '75+'], ['119', '75+'], ['67 jaar', '65-74'], ['35-49', '35-49'], ['35 – 49', '35-49'], ['65 t/m 74', '65-74'], ['18 tot en met 24 jaar', '18-24'], ['75+', '75+'], ['65 jaar en ouder', '65+'],
    ['', null], ['oud', null], ['130', null], ['49-35', null], ['14-05-2025', null],
  ])('%j stands for %j', (answer, band) => {
    expect(ageBandOf(answer)).toBe(band)
  })
})

describe('isAgeColumn()', () => {
  it.each([['Q3 leeftijd', true], ['Age', true], ['Leeftijdsgroep', true], ['Language', false], ['Wage', false], ['datum', false]])('%j: %s', (name, expected) => {
    expect(isAgeColumn(name)).toBe(expected)
  })
})
