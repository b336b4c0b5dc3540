import { describe, expect, it } from 'vitest'
import type { Source } from '../../../shared/source/source.ts'
import { notHeardLines } from '../../../shared/sheet/residents-not-heard.ts'
import { residentsWords } from '../../../shared/sheet/residents-words.ts'
import { aCode, aCoding, aSource } from '../tally/records.ts'

const speakers = (...bands: readonly (string | null)[]): Source['speakers'] => bands.map((ageBand, at) => ({ label: `D${at + 1}`, role: 'respondent', ageBand }))
const lines = (sources: readonly Source[], places: readonly string[] = [], language: 'nl' | 'en' = 'nl') => notHeardLines(
  { codes: [aCode('A')], sources, codings: sources.flatMap(({ id, speakers: all }) => all.map(({ label }, at) => aCoding(id, 'A', at * 10, at * 10 + 5, label))) },
  { placesBy: 'area', places: [...places] }, 5, residentsWords(language),
)

describe('notHeardLines()', () => {
  it('names the ages and places that are missing as people say them, and what is not known', () => {
    const north = aSource('s1', { areaCode: 'QA01', speakers: speakers('0-11', '18-24', '25-34', '35-49', '50-64', '65-74', null) })
    const middle = aSource('s2', { areaCode: 'QA02', speakers: speakers('18-24') })
    expect(lines([north, middle, aSource('s3')], ['QA01', 'QA03'])).toEqual([
      'Deze leeftijden: 12 tot en met 17 jaar; 75 jaar en ouder.', 'Niet van iedereen weten we hoe oud die is. Misschien hoorden we deze mensen dus toch.',
      'Mensen uit QA03: daar hadden we geen gesprek.', 'In QA02 deze leeftijden: 0 tot en met 11 jaar; 25 tot en met 34 jaar; 35 tot en met 49 jaar; 50 tot en met 64 jaar; 65 tot en met 74 jaar.',
      'Van 1 van de 3 gesprekken weten we niet uit welk gebied de mensen kwamen.',
    ])
  })

  it('says so where no age is known, and guesses none', () => {
    expect(lines([aSource('s1', { areaCode: 'QA01', speakers: speakers(null, null) })], [], 'en')).toEqual(['We know of nobody how old they are. So we do not know either which ages we miss.'])
  })

  it('tells how many did not want to take part, but not of fewer than five', () => {
    const asked = (refused: number) => lines([aSource('s1', { areaCode: 'QA01', approached: 40, refused, speakers: speakers(null) })]).at(-1)
    expect(asked(12)).toBe('Van de 40 mensen die we vroegen, wilden er 12 niet meedoen.')
    expect(asked(4)).not.toContain('4')
  })

  it('says that everybody was heard where nothing is missing', () => {
    expect(lines([aSource('s1', { areaCode: 'QA01', speakers: speakers('0-11', '12-17', '18-24', '25-34', '35-49', '50-64', '65-74', '75+') })], ['QA01'])).toEqual(['Uit elk gebied en van elke leeftijd die we opschreven, hoorden we iemand.'])
  })
})
