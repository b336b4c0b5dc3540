import { speakersOf } from './cut-into-units.ts'
import type { Speaker } from './source.ts'
import type { Unit } from './unit.ts'

/** A source card travels in one cell of the workbook: more voices than this would not fit. */
export const MOST_SPEAKERS = 400

/** The roster of a source: its voices, each in its proposed role; where there are too many for a card only those that are no respondents. Who is `known` keeps role and band. */
export function rosterOf(units: readonly Unit[], known: readonly Speaker[] = []): Speaker[] {
  const before = new Map(known.map((speaker) => [speaker.label, speaker]))
  const voices = speakersOf(units).map((speaker) => before.get(speaker.label) ?? speaker)
  return voices.length > MOST_SPEAKERS ? voices.filter((speaker) => speaker.role !== 'respondent').slice(0, MOST_SPEAKERS) : voices
}
