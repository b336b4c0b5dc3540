import * as v from 'valibot'
import { SOURCE_METHODS, type Source } from '../source/source.ts'

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(60))

/** Which sources and areas Confrontatie is about, as it is kept; an empty list means all. */
export const displayFilterSchema = v.object({
  areas: v.pipe(v.array(label), v.maxLength(60)),
  methods: v.pipe(v.array(v.picklist(SOURCE_METHODS)), v.maxLength(SOURCE_METHODS.length)),
  steps: v.pipe(v.array(label), v.maxLength(30)),
})

export interface DisplayFilter {
  readonly areas: readonly string[]
  readonly methods: readonly (typeof SOURCE_METHODS)[number][]
  readonly steps: readonly string[]
}

export const NO_FILTER: DisplayFilter = { areas: [], methods: [], steps: [] }

/** Whether anything is left out. */
export function isFiltered({ areas, methods, steps }: DisplayFilter): boolean {
  return areas.length + methods.length + steps.length > 0
}

/** Whether a source belongs to what is shown; one without an area, method or step stays out when that is asked for. */
export function fitsFilter({ areas, methods, steps }: DisplayFilter, source: Pick<Source, 'areaCode' | 'method' | 'step'>): boolean {
  return (areas.length === 0 || (source.areaCode !== null && areas.includes(source.areaCode)))
    && (methods.length === 0 || (source.method !== null && methods.includes(source.method)))
    && (steps.length === 0 || (source.step !== null && steps.includes(source.step)))
}
