import type { Indicator } from '../passive/observation.ts'
import type { CountedFigure } from './counted-figure.ts'

/** What one figure says of a neighbourhood by our own rule: clearly worse or better than what it is held against, or about the same. */
export type FigureSignal = 'problem' | 'fine' | 'level'

/** A figure must differ by a tenth before it says anything: our own choice, well above what a survey of 60 people wobbles. */
export const CLEAR_DIFFERENCE = 0.1
/** 5,4 beside 6 is a tenth less, whatever binary fractions make of it. */
const ROUNDING = 1e-9

/** A figure held against another: the city's of the same period, or else the same area's before. */
export interface SignalReading {
  readonly signal: FigureSignal
  readonly against: 'city' | 'before'
  /** How much it differs, as a part of what it is held against; for choosing the clearest of several. */
  readonly difference: number
}

/**
 * Reads a survey or register figure by its direction. Null where it cannot speak for the neighbourhood: no direction, no value, an
 * estimate, a larger area than the neighbourhood, E33, reports (how many there are is read elsewhere), or nothing to hold it against.
 */
export function figureSignal(figure: CountedFigure): SignalReading | null {
  const { indicator, value, city, previous } = figure
  if (value === null || indicator.direction === 'neither' || indicator.kind === 'reports' || indicator.estimate || isE33(indicator) || figure.wider) return null
  const against = city !== null ? 'city' : 'before'
  const base = city ?? previous?.value ?? null
  if (base === null) return null
  const difference = base === 0 ? (value === 0 ? 0 : 1) : (value - base) / Math.abs(base)
  const size = Math.abs(difference)
  if (size < CLEAR_DIFFERENCE - ROUNDING) return { signal: 'level', against, difference: size }
  const better = difference > 0 === (indicator.direction === 'higher-better')
  return { signal: better ? 'fine' : 'problem', against, difference: size }
}

/** Whether a number is lower (-1) or higher (1) than another by a tenth of that one at least; 0 when it is neither. */
export function clearChange(now: number, before: number): -1 | 0 | 1 {
  const size = Math.abs(now - before)
  return size === 0 || size < Math.abs(before) * CLEAR_DIFFERENCE - ROUNDING ? 0 : now > before ? 1 : -1
}

/** Police code for a person with confused behaviour or in need of care: counts of registrations without a uniform instruction, shown only with its caveat. */
export function isE33({ id, label }: Pick<Indicator, 'id' | 'label'>): boolean {
  return /\bE33\b/i.test(`${id} ${label}`)
}
