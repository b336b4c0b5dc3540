import { coverage } from '../tally/coverage.ts'
import type { TallyInput } from '../tally/what-counts.ts'
import type { CoverageSettings } from './coverage-settings.ts'
import type { ResidentsWords } from './residents-words.ts'

/**
 * Who was not heard, in plain words: ages that nobody was known to be of, places without a conversation, and how many did not want to take
 * part, where that are `least` people or more. What is not known is said as well: it may be anybody.
 */
export function notHeardLines(input: TallyInput, { placesBy, places }: Pick<CoverageSettings, 'placesBy' | 'places'>, least: number, words: ResidentsWords): readonly string[] {
  const { all, notHeard, rows } = coverage(input, { placeOf: (source) => (placesBy === 'area' ? source.areaCode : source.place), places })
  const noAges = all.byBand.unknown === all.voices
  const refused = all.refusedOfApproached
  const withoutPlace = rows.reduce((sum, row) => sum + (row.place === null ? row.sources : 0), 0)
  const ages = noAges ? [words.noAges] : [
    ...(notHeard.bands.length > 0 ? [words.agesMissing(notHeard.bands.map((band) => ageOf(band, words)))] : []),
    ...(notHeard.bands.length > 0 && all.byBand.unknown > 0 ? [words.someAges] : []),
  ]
  const here = noAges ? [] : [
    ...notHeard.agelessPlaces.map(words.noAgesIn),
    ...notHeard.bandsInPlace.map(({ place, bands }) => words.agesMissingIn(place, bands.map((band) => ageOf(band, words)))),
  ]
  const found = [
    ...ages, ...notHeard.places.map(words.noPlace), ...here,
    ...(withoutPlace > 0 ? [words.withoutPlace(withoutPlace, all.sources)] : []),
    ...(refused !== null && refused.x >= least ? [words.refused(refused.x, refused.y)] : []),
  ]
  return found.length === 0 ? [words.everybody] : found
}

/** '12-17' and '75+' as people say them. */
function ageOf(band: string, words: ResidentsWords): string {
  const [, low, high] = /^(\d+)(?:-(\d+)|\+)$/.exec(band) ?? []
  return low === undefined ? band : high === undefined ? words.ageFrom(low) : words.age(low, high)
}
