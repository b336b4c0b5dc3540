import type { Source, Speaker } from '../source/source.ts'

/** Labels that name nobody: D1, SP2, R12, M, J2, Speaker 3, spreker 1, 14. */
const NAMES_NOBODY = /^(?:[a-z]{1,2}|[a-z]{0,3}\d{1,4}|(?:speaker|spreker|deelnemer|respondent|bewoner|participant) ?[a-z0-9]{1,3}|moderator|gespreksleider|interviewer)$/i

/** A label of a roster as it may leave the browser: itself when it names nobody, else S and its place in the roster. */
export function sharedLabel(roster: readonly Speaker[], label: string): string {
  if (NAMES_NOBODY.test(label)) return label
  const place = roster.findIndex((speaker) => speaker.label === label)
  return place < 0 ? 'S?' : `S${place + 1}`
}

/** A source card as it may leave the browser: names in the roster turned into labels. */
export function shareSource(source: Source): Source {
  return { ...source, speakers: source.speakers.map((speaker) => ({ ...speaker, label: sharedLabel(source.speakers, speaker.label) })) }
}
