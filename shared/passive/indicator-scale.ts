import type { Indicator } from './observation.ts'

/** The scale of a figure as its unit and label tell it: '1-10', '0-100' for a percentage, what 100 stands for in an index; '' when they do not tell. */
export function scaleOf({ unit, label, kind }: Pick<Indicator, 'unit' | 'label' | 'kind'>): string {
  if (kind === 'reports') return ''
  for (const words of [unit, label]) {
    const span = /(?:^|[^\d.,-])(0|1)\s?(?:-|–|t\/m|tot en met|to)\s?(5|7|10|100)(?![\d.,])/.exec(words)
    if (span !== null) return `${span[1]!}-${span[2]!}`
    const index = /\b100 ?= ?([^();,]{2,60})/.exec(words)
    if (index !== null) return `100 = ${index[1]!.trim()}`
  }
  return unit.trim() === '%' ? '0-100' : ''
}
