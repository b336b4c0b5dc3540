import type { CountedFigure } from '../../../shared/joint-display/counted-figure.ts'
import type { Indicator, Observation } from '../../../shared/passive/observation.ts'

/** A survey figure: grade 1–10, higher is better, 6 in the city. */
export const someIndicator = (more: Partial<Indicator> = {}): Indicator => ({ id: 'CLEAN', kind: 'indicator', label: 'schoon', publisher: 'WiA', unit: '1-10', direction: 'higher-better', estimate: false, ...more })

/** A counted figure, with what a test is about in `more`. */
export const someFigure = (value: number | null, more: Partial<CountedFigure> = {}): CountedFigure => ({
  indicator: someIndicator(), area: 'QA01', level: 'neighbourhood', wider: false, period: '2023', value, interval: null, absence: value === null ? 'not-published' : null, provisional: false, n: null,
  previous: null, development: null, city: 6, ...more,
})

/** Reports of one kind in 2024, and in 2023 when given. */
export const someReports = (id: string, now: number | readonly [number, number], before: number | readonly [number, number] | null = null, more: Partial<CountedFigure> = {}): CountedFigure => {
  const of = (amount: number | readonly [number, number]) => (typeof amount === 'number' ? { value: amount, interval: null } : { value: null, interval: { low: amount[0], high: amount[1] } })
  return someFigure(null, {
    indicator: someIndicator({ id, label: id, kind: 'reports', direction: 'neither', unit: 'aantal' }), period: '2024', city: null, absence: null, ...of(now),
    previous: before === null ? null : { period: '2023', ...of(before) }, ...more,
  })
}

/** An observation as an import brings it. */
export const someObservation = (indicatorId: string, area: string, period: string, value: number | null, more: Partial<Observation> = {}): Observation => ({
  indicatorId, area, level: 'neighbourhood', period, value, interval: null, absence: value === null ? 'not-published' : null, provisional: false, ...more,
})
