import type { ImportProfile } from './import-profile.ts'
import type { Figure } from './read-figure.ts'

/** The rules of publication that a profile names. */
export type PublicationRules = Pick<ImportProfile, 'cappedAt' | 'roundedTo'>

/**
 * What a published figure says by the rules it was published by. With percentages cut off at 90, a 90 is an interval from 90 to 100. With
 * counts rounded to 5, a 25 keeps its value and gets the bounds 23–27; the smallest multiple also stands for 1 to 4, so its bounds are
 * 1–7; 0 is 0. Figures that are no whole multiples, and all others, stay as they are.
 */
export function figureWithBounds(figure: Figure, unit: string, { cappedAt, roundedTo }: PublicationRules): Figure {
  const { value } = figure
  if (value === null) return figure
  if (unit.trim() === '%') return cappedAt !== null && value === cappedAt ? { ...figure, value: null, interval: { low: cappedAt, high: 100 } } : figure
  if (roundedTo === null || value <= 0 || value % roundedTo !== 0) return figure
  const half = Math.floor((roundedTo - 1) / 2)
  return { ...figure, interval: { low: value === roundedTo ? 1 : value - half, high: value + half } }
}
