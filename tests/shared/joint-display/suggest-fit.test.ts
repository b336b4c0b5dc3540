import { describe, expect, it } from 'vitest'
import { reportSums } from '../../../shared/joint-display/report-sum.ts'
import { howOften, suggestFit, type SuggestionInput } from '../../../shared/joint-display/suggest-fit.ts'
import { someFigure, someIndicator, someReports } from './some-figures.ts'

const BAD = someFigure(4)
const GOOD = someFigure(8)
const LEVEL = someFigure(6)
const many = { reports: reportSums([someReports('a', 50)]), reportShare: 0.2 }
const complaints = { negative: 5, neutral: 0, positive: 1 }
const praise = { negative: 1, neutral: 0, positive: 5 }
const suggest = (sources: number, more: Partial<SuggestionInput> = {}) => suggestFit({ counts: { sources }, base: { sources: 10 }, tone: complaints, figures: [], reports: [], reportShare: 0, reportingSums: null, ...more })

describe('howOften()', () => {
  it.each([[0, 0, 'hardly'], [1, 10, 'hardly'], [2, 10, 'sometimes'], [3, 10, 'sometimes'], [1, 3, 'often'], [4, 10, 'often']])('%i of %i is %s', (sources, base, often) => {
    expect(howOften(sources, base)).toBe(often)
  })
})

describe('suggestFit()', () => {
  it.each<readonly [string, number, Partial<SuggestionInput>, string | null, string]>([
    ['told often and a figure clearly worse', 5, { figures: [BAD, GOOD] }, 'confirmed', 'told-and-problem'],
    ['told often and many reports', 5, many, 'confirmed', 'told-and-many-reports'],
    ['told often and nothing counted', 5, {}, 'only-told', 'told-not-counted'],
    ['told often and only estimates', 5, { figures: [someFigure(4, { indicator: someIndicator({ estimate: true }) })] }, 'only-told', 'told-not-counted'],
    ['complained of often, and a figure clearly better', 5, { figures: [GOOD] }, 'discordant', 'complained-yet-fine'],
    ['praised often, and a figure clearly worse', 5, { tone: praise, figures: [BAD] }, 'discordant', 'praised-yet-problem'],
    ['praised often, and a figure clearly better', 5, { tone: praise, figures: [GOOD] }, 'confirmed', 'praised-and-fine'],
    ['hardly told, and a figure clearly worse', 1, { figures: [BAD] }, 'only-counted', 'counted-not-told'],
    ['not told, and many reports', 0, many, 'only-counted', 'reported-not-told'],
    ['hardly told, and a figure like the city', 1, { figures: [LEVEL] }, null, 'unclear'],
    ['told sometimes, and a figure clearly worse', 2, { figures: [BAD] }, null, 'unclear'],
    ['told often, and a figure like the city', 5, { figures: [LEVEL] }, null, 'unclear'],
    ['told often, and a few reports', 5, { reports: many.reports, reportShare: 0.05 }, null, 'unclear'],
  ])('%s', (_what, sources, more, fit, rule) => {
    expect(suggest(sources, more)).toMatchObject({ fit, rule })
  })

  it('suggests nothing on fewer than three sources, whatever the figures say', () => {
    expect(suggest(2, { base: { sources: 2 }, figures: [BAD] })).toMatchObject({ fit: null, rule: 'too-few-sources', base: 2 })
  })

  it('finds reports that fall while residents say they are not followed up discordant, and names the area where they fall most', () => {
    const reportingSums = reportSums([someReports('a', 80, 100), someReports('a', 40, 100, { area: 'QA02' }), someReports('a', 100, 100, { area: 'QA03' })])
    expect(suggest(5, { reportingSums })).toMatchObject({ fit: 'discordant', rule: 'reports-fall', reports: { area: 'QA02' } })
    expect(suggest(5, { reportingSums: reportSums([someReports('a', 99, 100)]) })).toMatchObject({ rule: 'told-not-counted' })
    expect(suggest(1, { reportingSums })).toMatchObject({ fit: null })
  })

  it('does not take falling reports of a theme for good news', () => {
    expect(suggest(5, { reports: reportSums([someReports('a', 10, 100)]), reportShare: 0.3 })).toMatchObject({ fit: 'confirmed' })
    expect(suggest(5, { reports: reportSums([someReports('a', 10, 100)]), reportShare: 0.01 })).toMatchObject({ fit: null })
  })

  it('says which figure is clearest, and when there are only wider ones', () => {
    expect(suggest(5, { figures: [someFigure(5), BAD, LEVEL] }).figure).toBe(BAD)
    expect(suggest(5, { figures: [someFigure(4, { wider: true, level: 'district' })] }).onlyWider).toBe(true)
    expect(suggest(5).onlyWider).toBe(false)
  })
})
