import { expect, it } from 'vitest'
import { coverageForm, readCoverageForm } from '../../../apps-script/sidebar/coverage-form.ts'
import { DEFAULT_COVERAGE_SETTINGS } from '../../../shared/sheet/coverage-settings.ts'

it.each([DEFAULT_COVERAGE_SETTINGS, { ...DEFAULT_COVERAGE_SETTINGS, threshold: 0.125, within: 0, places: ['QA01', 'QA02'] }])('readCoverageForm() gives back what coverageForm() shows of %o', (settings) => {
  for (const decimal of [',', '.']) expect(readCoverageForm(coverageForm(settings, decimal))).toEqual(settings)
})

it('readCoverageForm() names the fields that say nothing it can use', () => {
  const form = coverageForm(DEFAULT_COVERAGE_SETTINGS, ',')
  expect(readCoverageForm({ ...form, base: '2,5', run: '', threshold: '101', near: true, within: '-1', places: 'x'.repeat(81) })).toEqual(expect.arrayContaining(['base', 'run', 'threshold', 'within', 'places']))
  expect(readCoverageForm({ ...form, threshold: '7,5' })).toMatchObject({ threshold: 0.075 })
  expect(readCoverageForm({ ...form, within: 'veel' })).toMatchObject({ within: null })
})
