import * as v from 'valibot'
import { PAIR_LEVELS } from '../tally/codes-together.ts'

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

/** What a person chooses for Dekking, Verzadiging and Samen genoemd. */
export const coverageSettingsSchema = v.object({
  /** Whether Dekking has a row for each area code or for each place. */
  placesBy: v.picklist(['area', 'place']),
  /** Areas or places of the project, also those without a source. */
  places: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))), v.maxLength(60)),
  /** Sources in the base and in a run, and the part of the base's codes that a run may add. */
  base: whole(100),
  run: whole(50),
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Characters that may lie between two segments; null asks for overlap. */
  within: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
  pairLevel: v.picklist(PAIR_LEVELS),
})

/** See the schema. */
export type CoverageSettings = v.InferOutput<typeof coverageSettingsSchema>

/** Base 4, run 2 and 5 % are those of Guest, Namey and Chen, PLoS ONE 15(5), 2020, e0232076. */
export const DEFAULT_COVERAGE_SETTINGS: CoverageSettings = { placesBy: 'area', places: [], base: 4, run: 2, threshold: 0.05, within: null, pairLevel: 'all' }

/** Settings from the text in which they are kept; what cannot be read gives those of the beginning. */
export function readCoverageSettings(text: string | null): CoverageSettings {
  if (text === null) return DEFAULT_COVERAGE_SETTINGS
  try {
    const parsed = v.safeParse(coverageSettingsSchema, JSON.parse(text))
    return parsed.success ? parsed.output : DEFAULT_COVERAGE_SETTINGS
  } catch {
    return DEFAULT_COVERAGE_SETTINGS
  }
}
