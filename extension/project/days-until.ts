const DAY_MS = 24 * 60 * 60 * 1_000

/** Whole days from today (local) to an ISO date; negative when it is past. */
export function daysUntil(isoDate: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((Date.parse(`${isoDate}T00:00:00Z`) - today) / DAY_MS)
}
