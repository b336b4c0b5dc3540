import type { Source, Speaker } from '../source/source.ts'

/** Labels that name nobody: D1, SP2, R12, M, Speaker 3, spreker B, 14. Two letters may be a whole name (Jo, Bo, Ab), and so may letters after a role. */
const NAMES_NOBODY = /^(?:[a-z]|[a-z]?\d{1,4}|(?:sp|spk|dn|bw|int|mod|gl)\d{1,4}|(?:speaker|spreker|deelnemer|respondent|bewoner|participant) ?(?:\d{1,4}|[a-z])|moderator|gespreksleider|interviewer)$/i

/** Letters to make labels with, the first that no label of the roster's own has before its number. */
const LETTERS = ['S', 'P', 'X', 'Y', 'Z', 'Q', 'SP', 'SPK', 'DN']

/** A label of a roster as it may leave the browser: itself when it names nobody, else a letter and its place in the roster, such as S2; no two voices share one. */
export function sharedLabel(roster: readonly Speaker[], label: string): string {
  if (NAMES_NOBODY.test(label)) return label
  const place = roster.findIndex((speaker) => speaker.label === label)
  return place < 0 ? 'S?' : `${freeLetter(roster)}${place + 1}`
}

function freeLetter(roster: readonly Speaker[]): string {
  const taken = new Set(roster.map((speaker) => /^([a-z]+) ?\d+$/i.exec(speaker.label)?.[1]?.toUpperCase()))
  return LETTERS.find((letter) => !taken.has(letter)) ?? 'S'
}

/** A source card as it may leave the browser: names in the roster turned into labels. */
export function shareSource(source: Source): Source {
  return { ...source, speakers: source.speakers.map((speaker) => ({ ...speaker, label: sharedLabel(source.speakers, speaker.label) })) }
}
