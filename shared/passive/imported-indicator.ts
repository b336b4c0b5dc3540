import type { ImportProfile } from './import-profile.ts'
import type { Indicator } from './observation.ts'

/**
 * Makes a function that describes an indicator by the id, label and unit a file gives. One from the catalogue with that id (letter
 * case aside) is taken as it stands there, direction included: labels mislead. The direction of any other
 * figure is open until a person gives it, and of reports above all: who no longer believes in reporting reports less.
 */
export function importedIndicator(profile: Pick<ImportProfile, 'kind' | 'publisher'>, catalogue: readonly Indicator[]): (id: string, label: string, unit: string) => Indicator {
  const byId = new Map(catalogue.map((indicator) => [keyOf(indicator.id), indicator]))
  return (id, label, unit) => {
    const known = byId.get(keyOf(id))
    if (known !== undefined) {
      return {
        id: known.id, kind: known.kind, label: known.label || label || known.id, publisher: known.publisher || profile.publisher, unit: known.unit || unit,
        direction: known.direction, estimate: known.estimate,
      }
    }
    const reports = profile.kind === 'reports'
    return {
      id, kind: profile.kind, label: label || id, publisher: profile.publisher, unit: unit || (reports ? 'aantal' : ''),
      direction: 'neither', estimate: false,
    }
  }
}

function keyOf(id: string): string {
  return id.trim().toLowerCase()
}
