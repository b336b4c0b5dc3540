import { describe, expect, it } from 'vitest'
import { figureLine, figureLines, nameOf, numberText, rangeText } from '../../../shared/sheet/figure-lines.ts'
import { someFigure, someIndicator, someReports } from '../joint-display/some-figures.ts'

const lines = (...figures: Parameters<typeof figureLines>[0]) => figureLines(figures, null, 'nl')

describe('figureLine()', () => {
  it('says value, area, period, development by direction, city, and what is provisional', () => {
    const figure = someFigure(4.9, { previous: { period: '2021', value: 5.3, interval: null }, development: 'worse', provisional: true })
    expect(figureLine(figure, 'nl')).toBe('   QA01, 2023: 4,9 · ▼ slechter dan 2021 (5,3) · stad 6 · voorlopig')
    expect(figureLine({ ...figure, n: 61 }, 'nl')).toContain(' · stad 6 · n = 61 · voorlopig')
    expect(figureLine(figure, 'en')).toBe('   QA01, 2023: 4.9 · ▼ worse than 2021 (5.3) · city 6 · provisional')
  })

  it.each([['better', '▲ beter dan 2021'], ['same', '= gelijk aan 2021'], ['higher', '↗ hoger dan 2021'], ['lower', '↘ lager dan 2021'], [null, 'eerder in 2021: 5']] as const)('with a development that is %s says “%s”', (development, words) => {
    expect(figureLine(someFigure(4.9, { previous: { period: '2021', value: 5, interval: null }, development }), 'nl')).toContain(words)
  })

  it('marks a figure of a larger area with a sign and in words', () => {
    expect(figureLine(someFigure(4.9, { area: 'QA', level: 'district', wider: true, city: null }), 'nl')).toBe('▨▨▨ QA, 2023: 4,9 · alleen op niveau wijk')
  })

  it('says why there is no number', () => {
    expect(figureLine(someFigure(null, { city: null }), 'nl')).toBe('   QA01, 2023: niet gepubliceerd')
  })
})

describe('figureLines()', () => {
  it('gives an indicator a line with its unit and direction, and each area a line below it', () => {
    expect(lines(someFigure(4.9, { city: null }), someFigure(5.1, { area: 'QA02', city: null }))).toEqual(['• schoon (1-10, hoger is beter)', '   QA01, 2023: 4,9', '   QA02, 2023: 5,1'])
  })

  it('says how many indicators and areas more there are', () => {
    const areas = Array.from({ length: 9 }, (_, index) => someFigure(index, { area: `Z${index}`, city: null }))
    expect(lines(...areas)).toHaveLength(6)
    expect(lines(...areas).at(-1)).toBe('   en nog 5 gebieden: zie het tabblad Passief')
    expect(lines(...Array.from({ length: 5 }, (_, index) => someFigure(1, { indicator: someIndicator({ id: `I${index}` }) }))).at(-1)).toBe('• en nog 1 cijfer: zie het tabblad Passief')
  })

  it('adds kinds of reports up by area and says what they mostly are, and that fewer reports is not less nuisance', () => {
    expect(lines(someReports('Afval › Vol', 74, 138), someReports('Afval › Puin', [4, 16], [4, 16]), someReports('Afval › Grof', 63, 114))).toEqual([
      '• Meldingen, 3 soorten samen', '   QA01, 2024: 141–153 · ↘ minder dan 2023 (256–268)', '   vooral Vol 74, Grof 63, Puin 4–16', 'Minder meldingen is niet vanzelf minder overlast.',
    ])
  })

  it('compares only kinds of reports that were there before, with their numbers then and now', () => {
    expect(lines(someReports('a', 40, 50), someReports('new', 99))[1]).toBe('   QA01, 2024: 139 · ↘ minder dan 2023 (1 van 2 soorten: 50 naar 40)')
    expect(lines(someReports('a', 40, 41), someReports('b', 1, 1))[1]).toBe('   QA01, 2024: 41 · 2023: 42')
  })

  it('warns where residents often say that reports are not followed up', () => {
    expect(figureLines([someReports('a', 40, 50)], { sources: 4, base: 4 }, 'nl').at(-1)).toBe('Let op, minder meldingen is hier niet minder overlast: in 4 van 4 bronnen staat dat meldingen niet worden opgevolgd.')
    expect(figureLines([someFigure(4)], { sources: 4, base: 4 }, 'nl').join()).not.toContain('Let op')
  })

  it('does not call reports better or worse, or their number good or bad, whatever direction somebody gave them', () => {
    const [figure] = [someReports('a', 40, 50, { development: 'lower' })]
    expect(lines({ ...figure!, indicator: { ...figure!.indicator, direction: 'higher-worse' } }).slice(0, 2)).toEqual(['• a (meldingen)', '   QA01, 2024: 40 · ↘ lager dan 2023 (50)'])
  })

  it('says what kinds of reports mostly are without those of a larger area', () => {
    const shown = lines(someReports('a', 40), someReports('b', 20), someReports('a', 900, null, { area: 'QA', level: 'district', wider: true }))
    expect(shown.slice(1, 4)).toEqual(['   QA01, 2024: 60', '▨▨▨ QA, 2024: 900 · alleen op niveau wijk', '   vooral a 40, b 20'])
  })

  it('shows E33 only with its caveat, and does not say that it got worse', () => {
    const shown = lines(someFigure(30, { indicator: someIndicator({ label: 'Verward gedrag (E33)', direction: 'higher-worse' }), previous: { period: '2022', value: 10, interval: null }, development: 'worse', level: 'district', wider: true }))
    expect(shown.at(-1)).toContain('registraties, geen personen')
    expect(shown.join()).not.toContain('slechter dan')
  })
})

it('numberText() and rangeText() write numbers as the language does', () => {
  expect([numberText(4.5678, 'nl'), numberText(4.5, 'en'), rangeText({ low: 4, high: 16 }, 'nl'), rangeText({ low: 3, high: 3 }, 'nl')]).toEqual(['4,568', '4.5', '4–16', '3'])
})

it('nameOf() is the last part of a report category, and the whole name of an indicator', () => {
  expect([nameOf({ id: 'Afval › Vol', kind: 'reports', label: 'Afval › Vol' }), nameOf({ id: 'X', kind: 'indicator', label: '' })]).toEqual(['Vol', 'X'])
})
