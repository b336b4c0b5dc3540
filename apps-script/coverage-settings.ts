import * as v from 'valibot'
import { type CoverageSettings, coverageSettingsSchema, readCoverageSettings } from '../shared/sheet/coverage-settings.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'coverage'

/** What people chose for Dekking, Verzadiging and Samen genoemd in this workbook. */
export function coverageSettings(): CoverageSettings {
  return readCoverageSettings(readSetting(KEY))
}

/** Keeps what a person chose; false when it cannot be read. */
export function keepCoverageSettings(given: unknown): boolean {
  const parsed = v.safeParse(coverageSettingsSchema, given)
  if (parsed.success) writeSetting(KEY, JSON.stringify(parsed.output))
  return parsed.success
}
