import { silentVoices } from '../source/silent-voices.ts'
import type { WhatCounts } from './what-counts.ts'

/**
 * The voices of each source that count: those of its roster that are not silent and whoever was coded besides, by label; null is
 * nobody named, which is the one voice of a source without any.
 */
export function voicesHeard({ heard, counted }: WhatCounts): ReadonlyMap<string, ReadonlySet<string | null>> {
  const voices = new Map<string, Set<string | null>>(heard.map((source) => {
    const silent = silentVoices(source)
    return [source.id, new Set(source.speakers.map(({ label }) => label).filter((label) => !silent.has(label)))]
  }))
  for (const coding of counted) voices.get(coding.sourceId)!.add(coding.speaker)
  for (const labels of voices.values()) if (labels.size === 0) labels.add(null)
  return voices
}
