import type { Source } from '../../shared/source/source.ts'

/** Whether a person still has to choose the group or method of a source that is already kept. */
export function sourceNeedsChoices(source: Source | null): boolean {
  return source !== null && (source.group === null || source.method === null)
}
