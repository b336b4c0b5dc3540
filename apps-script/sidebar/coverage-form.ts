import * as v from 'valibot'
import { type CoverageSettings, coverageSettingsSchema } from '../../shared/sheet/coverage-settings.ts'

/** The settings as they stand in the fields: what a person types need not be right yet. */
export interface CoverageForm {
  readonly placesBy: CoverageSettings['placesBy']
  readonly places: string
  readonly base: string
  readonly run: string
  /** In percent. */
  readonly threshold: string
  readonly near: boolean
  readonly within: string
  readonly pairLevel: CoverageSettings['pairLevel']
}

/** Fields that can be wrong. */
export type CoverageField = 'places' | 'base' | 'run' | 'threshold' | 'within'

/** What a person may start from when they choose for near: about a sentence. */
const NEAR = 100

/** Settings as fields, with the decimal sign of the language. */
export function coverageForm(settings: CoverageSettings, decimal: string): CoverageForm {
  return {
    placesBy: settings.placesBy, places: settings.places.join(', '), base: String(settings.base), run: String(settings.run),
    threshold: String(Math.round(settings.threshold * 1e6) / 1e4).replace('.', decimal), near: settings.within !== null, within: String(settings.within ?? NEAR), pairLevel: settings.pairLevel,
  }
}

/** The settings that the fields say, or the fields that say nothing we can use. */
export function readCoverageForm(form: CoverageForm): CoverageSettings | readonly CoverageField[] {
  const parsed = v.safeParse(coverageSettingsSchema, {
    placesBy: form.placesBy, places: form.places.split(/[,;\n]/).map((place) => place.trim()).filter((place) => place !== ''),
    base: numberIn(form.base), run: numberIn(form.run), threshold: numberIn(form.threshold) / 100, within: form.near ? numberIn(form.within) : null, pairLevel: form.pairLevel,
  })
  if (parsed.success) return parsed.output
  return [...new Set(parsed.issues.map((issue) => String(issue.path?.[0]?.key) as CoverageField))]
}

function numberIn(text: string): number {
  return /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN
}
