import { describe, expect, it } from 'vitest'
import { reportSums } from '../../../shared/joint-display/report-sum.ts'
import { suggestFit, type SuggestionInput } from '../../../shared/joint-display/suggest-fit.ts'
import { suggestionLines } from '../../../shared/sheet/suggestion-lines.ts'
import { someFigure, someReports } from '../joint-display/some-figures.ts'

const suggest = (sources: number, more: Partial<SuggestionInput> = {}) =>
  suggestFit({ counts: { sources }, base: { sources: 10 }, tone: { negative: 3, neutral: 0, positive: 0 }, figures: [], reports: [], reportShare: 0, reportingSums: null, ...more })
const lines = (sources: number, more: Partial<SuggestionInput> = {}) => suggestionLines({ suggestion: suggest(sources, more), elsewhere: [] }, 'nl')

describe('suggestionLines()', () => {
  it('begins by saying that it is a suggestion, and gives the reason in words and numbers', () => {
    expect(lines(8, { figures: [someFigure(4.9)] })).toEqual(['Voorstel: klopt met de cijfers', 'Vaak verteld (8 van 10).', 'schoon is slechter dan de stad: 4,9 tegen 6 (QA01).'])
    expect(lines(0, { figures: [someFigure(4.9, { city: null, previous: { period: '2021', value: 6, interval: null } })] })).toEqual(['Voorstel: alleen cijfer', 'Niet verteld (0 van 10).', 'schoon is slechter dan eerder: 4,9, was 6 (QA01).'])
    expect(lines(8, { figures: [someFigure(8)] })).toEqual(['Voorstel: wijkt af', 'Vaak verteld (8 van 10).', 'schoon is beter dan de stad: 8 tegen 6 (QA01).'])
    expect(lines(8, { reports: reportSums([someReports('a', 50)]), reportShare: 0.5 })).toEqual(['Voorstel: klopt met de cijfers', 'Vaak verteld (8 van 10).', 'Veel meldingen: 50 (QA01).'])
    expect(lines(8, { reportingSums: reportSums([someReports('a', 60, 100)]) })).toEqual(['Voorstel: wijkt af', 'Vaak verteld (8 van 10).', 'Toch wordt er minder gemeld: van 100 in 2023 naar 60 in 2024 (QA01).'])
    expect(lines(8)).toEqual(['Voorstel: alleen verhaal', 'Vaak verteld (8 van 10).', 'Er is geen cijfer van de buurt bij.'])
    expect(lines(8, { figures: [someFigure(4, { wider: true })] }).at(-1)).toBe('Er is alleen een schatting of een cijfer van een groter gebied bij.')
  })

  it('says why there is none', () => {
    expect(lines(2)).toEqual(['Geen voorstel: het beeld is niet duidelijk.'])
    expect(lines(2, { base: { sources: 2 } })).toEqual(['Geen voorstel: te weinig bronnen (2).'])
  })

  it('names areas where it is otherwise, three at most', () => {
    const elsewhere = ['QA01', 'QA02', 'QA03', 'QA04'].map((area) => ({ area, suggestion: suggest(0, { figures: [someFigure(3, { area })] }) }))
    const shown = suggestionLines({ suggestion: suggest(8), elsewhere }, 'en')
    expect(shown[0]).toBe('Suggestion: only told')
    expect(shown.filter((line) => line.endsWith(': only counted'))).toEqual(['QA01: only counted', 'QA02: only counted', 'QA03: only counted'])
  })
})
