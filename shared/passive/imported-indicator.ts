import type { ImportProfile } from './import-profile.ts'
import { scaleOf } from './indicator-scale.ts'
import type { Direction, Indicator } from './observation.ts'

/**
 * Makes a function that describes an indicator by the id, label and unit a file gives. One from the catalogue with that id (letter
 * case aside), or with the publisher before it where ids are as short as 'fys', is taken as it stands there, direction included: labels
 * mislead. The direction of any other figure is what a person said, or what its words say outright ('10 = geen overlast'), else open; of
 * reports above all: who no longer believes in reporting reports less.
 */
export function importedIndicator(
  profile: Pick<ImportProfile, 'kind' | 'publisher'> & Partial<Pick<ImportProfile, 'directions' | 'estimate'>>, catalogue: readonly Indicator[],
): (id: string, label: string, unit: string) => Indicator {
  const byId = new Map(catalogue.map((indicator) => [keyOf(indicator.id), indicator]))
  const directions = new Map(Object.entries(profile.directions ?? {}).map(([id, direction]) => [keyOf(id), direction]))
  const estimate = profile.estimate ?? false
  return (id, label, unit) => {
    const known = byId.get(keyOf(`${profile.publisher} ${id}`)) ?? byId.get(keyOf(id))
    if (known !== undefined) {
      return withScale({
        id: known.id, kind: known.kind, label: known.label || label || known.id, publisher: known.publisher || profile.publisher, unit: known.unit || unit,
        direction: known.direction, estimate: known.estimate || estimate,
      }, known.scale)
    }
    const reports = profile.kind === 'reports'
    return withScale({
      id, kind: profile.kind, label: label || id, publisher: profile.publisher, unit: unit || (reports ? 'aantal' : unitInWords(`${label} ${id}`)),
      direction: directions.get(keyOf(id)) ?? (reports ? 'neither' : directionInWords(`${label} ${id}`)), estimate,
    })
  }
}

function withScale(indicator: Indicator, known?: string): Indicator {
  const scale = known ?? scaleOf(indicator)
  return scale === '' ? indicator : { ...indicator, scale }
}

/** A label may say itself what its highest grade means; no other word decides. */
function directionInWords(words: string): Direction {
  if (/\b(?:10|5) ?= ?(?:geen|nooit|none|no |zeer goed|zeer mooi|zeer tevreden)/i.test(words)) return 'higher-better'
  return /\b1 ?= ?(?:geen|nooit|none|no )/i.test(words) ? 'higher-worse' : 'neither'
}

function unitInWords(words: string): string {
  return /\(%\)|\(in %\)/.test(words) ? '%' : ''
}

function keyOf(id: string): string {
  return id.trim().toLowerCase()
}
