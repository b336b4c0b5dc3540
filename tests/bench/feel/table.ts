/** How long something took, each time it was measured, in ms. */
export interface Measured {
  readonly browser: string
  /** Codings on the page before the first was added. */
  readonly before: number
  readonly painted: readonly number[]
  readonly filtered: readonly number[]
  readonly listed: readonly number[]
  readonly bare: readonly number[]
}

/** The value below which so large a part of all lies; 0 for none. */
export function quantile(all: readonly number[], part: number): number {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0
}

/** What was measured beside its goal, as a table in Markdown. */
export function table(rows: readonly Measured[]): string {
  const figures = (all: readonly number[]) => `${quantile(all, 0.5).toFixed(1)} (${quantile(all, 0.95).toFixed(1)}; ${Math.max(...all).toFixed(1)})`
  const lines = rows.map((row) => [row.before.toLocaleString('en'), figures(row.painted), figures(row.filtered), figures(row.listed), figures(row.bare)])
  const head = ['codings before', 'painted', 'list filtered', 'list shown', 'bare frame']
  return ['Medians in ms (95 %; longest).', '', ...[head, head.map(() => '--:'), ...lines, ['goal', '≤ 50 (≤ 100)', '≤ 16', '', '']].map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}
