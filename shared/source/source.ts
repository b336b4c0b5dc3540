import type { Stamped } from '../stamp/stamped.ts'

/** The three groups of the method, kept apart in every tally: bewoner, instelling of ondernemer, professional. */
export const SOURCE_GROUPS = ['resident', 'organisation', 'professional'] as const
export type SourceGroup = (typeof SOURCE_GROUPS)[number]

/** How the words were collected: koffiekar, straatenquête, huis-aan-huis, interview, verhaal, schouw, bijeenkomst, groepsgesprek, dialoogsessie, vertegenwoordiging, anders. */
export const SOURCE_METHODS = [
  'coffee-cart', 'street-survey', 'door-to-door', 'interview', 'story', 'walkabout', 'meeting', 'focus-group', 'dialogue-session',
  'representation', 'other',
] as const
export type SourceMethod = (typeof SOURCE_METHODS)[number]

/** How close the text is to what was said: letterlijk, bewerkt (woordelijk), samenvattend, steekwoorden. */
export const REPORT_FORMS = ['verbatim', 'edited', 'summary', 'keywords'] as const
export type ReportForm = (typeof REPORT_FORMS)[number]

export const SPEAKER_ROLES = ['respondent', 'moderator', 'professional'] as const
export type SpeakerRole = (typeof SPEAKER_ROLES)[number]

/** One voice in a source, by label (D1, M, regel 4); names never stand here. */
export interface Speaker {
  readonly label: string
  readonly role: SpeakerRole
  /** Age in a band such as '35-49'; null when unknown. */
  readonly ageBand: string | null
}

/** What a text is cut into: speaker turns of a transcript, lines of a note (one talk a line), paragraphs, or answers of a table (one respondent a row). */
export const UNIT_KINDS = ['turn', 'line', 'paragraph', 'row'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** The card of one source: where residents' words come from. The text itself stays in the browser. */
export interface Source extends Stamped {
  readonly title: string
  /** Null until a person chose: a source without a group or method stays out of every tally. */
  readonly group: SourceGroup | null
  readonly method: SourceMethod | null
  /** Step of the method, '1'–'6', repeats such as '3b'; a label, never a gate. */
  readonly step: string | null
  /** ISO date (2025-05-14). */
  readonly date: string | null
  readonly partOfDay: string | null
  readonly place: string | null
  readonly areaCode: string | null
  readonly approached: number | null
  readonly reached: number | null
  readonly spoken: number | null
  readonly refused: number | null
  readonly reportForm: ReportForm | null
  readonly language: string | null
  readonly interpreter: boolean
  readonly consentRecording: boolean
  readonly consentQuoting: boolean
  readonly consentReuse: boolean
  readonly legalBasis: string | null
  /** ISO date. */
  readonly keepUntil: string | null
  readonly promises: string | null
  readonly unitKind: UnitKind
  readonly speakers: readonly Speaker[]
  /** Fingerprint of the text the codings were made on; null when not yet known. */
  readonly fingerprint: string | null
}

/** Whether a source may enter a tally: its group and method are known. */
export function isTallyable(source: Source): source is Source & { readonly group: SourceGroup; readonly method: SourceMethod } {
  return source.group !== null && source.method !== null && !source.deleted
}
