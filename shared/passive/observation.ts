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
  /** Lowest and highest figure there can be ('1-10', '0-100'), or what 100 stands for in an index; '' or absent when nobody says. */
  readonly scale?: string
}

/**
 * Lists that area codes come from: Amsterdam's of 2015 (Q12a) and of 24 March 2022 (QA01), and CBS's. The boundaries differ, so figures of
 * two lists are no series of one area.
 */
export const AREA_EDITIONS = ['2015', '2022', 'CBS'] as const
export type AreaEdition = (typeof AREA_EDITIONS)[number]

/** One figure: an indicator in an area in a period. A null value is never 0 and says why; '<5' is the interval 1–4. */
export interface Observation {
  readonly indicatorId: string
  readonly area: string
  readonly level: AreaLevel | null
  /** '2023', '2023-K1', '2023-05'. */
  readonly period: string
  readonly value: number | null
  /** Bounds, both ends included: where only an interval is known (then there is no value), or where the publisher rounded; null otherwise. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly absence: AbsenceReason | null
  readonly provisional: boolean
  /** How many people, clients or answers the figure rests on; null or absent when nobody says. */
  readonly n?: number | null
  /** List of areas that the file's own code for the area comes from; null or absent when its shape does not tell. */
  readonly edition?: AreaEdition | null
}

/** A row of the tab Passief: an observation with its indicator and the import it came by. */
export interface PassiveRow extends Omit<Indicator, 'id'>, Observation {
  /** Name of the import ('meldingen_kwartaal.csv'). */
  readonly importName: string
  readonly importedOn: string
}
