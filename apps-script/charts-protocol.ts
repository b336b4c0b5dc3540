import type { ChartKind } from '../shared/sheet/charts-table.ts'

/** What the sidebar shows of the charts. */
export interface ChartsState {
  readonly made: readonly ChartKind[]
  /** Figures with more than one period, linked ones first. */
  readonly indicators: readonly { readonly id: string; readonly label: string }[]
  /** The figure that a person chose; null for the first. */
  readonly indicatorId: string | null
}
