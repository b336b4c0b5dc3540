import { expect, it } from 'vitest'
import { DEFAULT_COVERAGE_SETTINGS, readCoverageSettings } from '../../../shared/sheet/coverage-settings.ts'

it('readCoverageSettings() gives what was kept', () => {
  const kept = { ...DEFAULT_COVERAGE_SETTINGS, base: 6, within: 120, places: ['QA01'] }
  expect(readCoverageSettings(JSON.stringify(kept))).toEqual(kept)
})

it.each([
  [null], ['{'], ['[]'], [JSON.stringify({ ...DEFAULT_COVERAGE_SETTINGS, base: 0 })], [JSON.stringify({ ...DEFAULT_COVERAGE_SETTINGS, threshold: 2 })], [JSON.stringify({ ...DEFAULT_COVERAGE_SETTINGS, within: -1 })],
  [JSON.stringify({ ...DEFAULT_COVERAGE_SETTINGS, places: Array.from({ length: 61 }, () => 'x') })],
])('readCoverageSettings() begins anew with %s', (text) => {
  expect(readCoverageSettings(text)).toEqual(DEFAULT_COVERAGE_SETTINGS)
})
