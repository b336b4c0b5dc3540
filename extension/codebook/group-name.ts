import { GROUP_CHOICES } from '../../shared/sheet/choices.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import type { Strings } from '../strings/nl.ts'
import { languageOf } from '../ui/language.ts'

/** A group of sources in words; null where there are no sources at all. */
export function groupName(group: SourceGroup | null | undefined, strings: Strings): string | null {
  if (group === undefined) return null
  return group === null ? strings.codebook.noGroupYet.toLowerCase() : (GROUP_CHOICES.find(({ value }) => value === group)?.[languageOf(strings)] ?? null)
}
