import type { Observation } from './observation.ts'

/** What makes a figure the same figure when it is imported again: its indicator, area and period, letter case and outer spaces aside. */
export function observationKey({ indicatorId, area, period }: Pick<Observation, 'indicatorId' | 'area' | 'period'>): string {
  return [indicatorId, area, period].map((part) => part.trim().toLowerCase().replace(/[%|]/g, encodeURIComponent)).join('|')
}
