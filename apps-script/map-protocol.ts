/** A number that can stand on the map. */
export interface MapChoice {
  readonly kind: 'theme' | 'indicator'
  readonly id: string
}

/** What there is to choose from. */
export interface MapChoices {
  readonly themes: readonly { readonly id: string; readonly label: string; readonly depth: number }[]
  readonly indicators: readonly { readonly id: string; readonly label: string }[]
}

/** One number per area. */
export interface MapNumbers {
  /** What the numbers are, in a sentence of the workbook's language. */
  readonly title: string
  readonly note: string
  /** `value` is null where nothing was published; `text` is how a person reads it, `short` what fits in an area, `from` the larger area that it is really about. */
  readonly areas: readonly { readonly area: string; readonly value: number | null; readonly short: string; readonly text: string; readonly from?: string }[]
}

/** Why a file is no map. */
export type MapProblem = 'too-large' | 'not-json' | 'not-areas' | 'too-many'
