/** Which way is good: WiA grades for nuisance run 10 = none, so labels mislead; direction stands in the data. */
export const DIRECTIONS = ['higher-better', 'higher-worse', 'neither'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Lowest to highest: buurt, wijk, gebied, stadsdeel, stad. */
export const AREA_LEVELS = ['neighbourhood', 'district', 'area', 'borough', 'city'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/** Why a cell holds no number: niet gepubliceerd, nihil kan niet, afgeschermd, niet van toepassing, leeg, onleesbaar. */
export const ABSENCE_REASONS = ['not-published', 'not-possible', 'suppressed', 'not-applicable', 'blank', 'unreadable'] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

/** What is counted or measured: a survey indicator, or a kind of report (melding). */
export interface Indicator {
  /** Code in its own world ('ORSCHOONSTRATEN_R'), or 'Afval › Container is vol' for a report category. */
  readonly id: string
  readonly kind: 'indicator' | 'reports'
  readonly label: string
  /** Who published it ('WiA', 'Signalen'); '' when unknown. */
  readonly publisher: string
  readonly unit: string
  readonly direction: Direction
  /** True when the figure is a model estimate. */
  readonly estimate: boolean
}

/** One figure: an indicator in an area in a period. A null value is never 0 and says why; '<5' is the interval 1–4. */
export interface Observation {
  readonly indicatorId: string
  readonly area: string
  readonly level: AreaLevel | null
  /** '2023', '2023-K1', '2023-05'. */
  readonly period: string
  readonly value: number | null
  /** Bounds when only an interval is known (both ends included); null otherwise. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly absence: AbsenceReason | null
  readonly provisional: boolean
}

/** A row of the tab Passief: an observation with its indicator and the import it came by. */
export interface PassiveRow extends Omit<Indicator, 'id'>, Observation {
  /** Name of the import ('meldingen_kwartaal.csv'). */
  readonly importName: string
  readonly importedOn: string
}
