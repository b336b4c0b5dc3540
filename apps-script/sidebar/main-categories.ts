import type { IndicatorLinks } from '../sidebar-protocol.ts'

/** A main category of reports with its sub categories that are not linked yet. */
export interface MainCategory {
  readonly name: string
  readonly open: readonly IndicatorLinks[]
  /** The code that most of its sub categories might be linked to; null when nothing is proposed for any. */
  readonly proposal: string | null
}

const SEPARATOR = ' › '

/** The main categories with two or more sub categories that are not linked, the fullest first: a team that does not look closer links them in one act. */
export function mainCategories(indicators: readonly IndicatorLinks[]): readonly MainCategory[] {
  const byMain = new Map<string, IndicatorLinks[]>()
  for (const indicator of indicators) {
    const cut = indicator.id.indexOf(SEPARATOR)
    if (indicator.kind !== 'reports' || cut < 1 || indicator.links.length > 0) continue
    const name = indicator.id.slice(0, cut)
    byMain.set(name, [...(byMain.get(name) ?? []), indicator])
  }
  return [...byMain].filter(([, open]) => open.length > 1).map(([name, open]) => ({ name, open, proposal: mostCommon(open.flatMap(({ proposals: [first] }) => first ?? [])) }))
    .sort((a, b) => b.open.length - a.open.length)
}

function mostCommon(ids: readonly string[]): string | null {
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  return [...times].reduce<readonly [string | null, number]>((best, [id, count]) => (count > best[1] ? [id, count] : best), [null, 0])[0]
}
