import type { Code } from '../codebook/code.ts'
import type { Indicator } from '../passive/observation.ts'
import { knownIndicator } from '../passive/known-indicators.ts'
import { proposeThemes } from '../passive/report-categories.ts'

/**
 * The codes of this codebook that an indicator or report category probably says something about, closest first: by the themes
 * of the starter codebook, or the theme above when a codebook lacks the finer one. A proposal; a person confirms it.
 */
export function proposeLinks(indicator: Pick<Indicator, 'id' | 'label' | 'kind'>, codes: readonly Code[]): readonly Code[] {
  const byKey = new Map(codes.filter((code) => !code.deleted && code.status !== 'retired').map((code) => [code.key.toUpperCase(), code]))
  const known = knownIndicator(indicator.id)?.themes ?? []
  const themes = known.length > 0 ? known : [...proposeThemes(indicator.id), ...(indicator.label === indicator.id ? [] : proposeThemes(indicator.label))]
  const found = themes.flatMap((theme) => byKey.get(theme.toUpperCase()) ?? byKey.get(theme.split('.')[0]!.toUpperCase()) ?? [])
  return found.filter((code, index) => found.indexOf(code) === index)
}
