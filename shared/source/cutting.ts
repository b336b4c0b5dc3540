/**
 * How turns are known: 'mixed' = time codes with labels, labels that come back, labels in brackets; 'label' = every 'Naam:'; 'bracket' =
 * every '[Naam]'; 'above' = a label on a line of its own above the words.
 */
export const TURN_PATTERNS = ['mixed', 'label', 'bracket', 'above'] as const
export type TurnPattern = (typeof TURN_PATTERNS)[number]

/** Which lines are notes: those with a mark ('-', '3.'), those with a heading and a bar ('FIJN | moestuin'), or every line that says something. */
export const LINE_PATTERNS = ['marked', 'barred', 'filled'] as const
export type LinePattern = (typeof LINE_PATTERNS)[number]

/** A unit that was cut when the text was made, because the text alone does not tell: an answer in a table, or a turn without its label. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Label of whose words these are; null when nobody is named. */
  readonly speaker: string | null
  readonly time: string | null
  /** What was asked, or what the column is called; null when nothing was. */
  readonly heading: string | null
}

/** How a text that the extension keeps is cut into units. A person may have corrected it. */
export type Cutting =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'turn'; readonly pattern: TurnPattern }
  /** `skip` lines at the top are no notes: a heading, the weather. */
  | { readonly kind: 'line'; readonly pattern: LinePattern; readonly skip: number }
  | { readonly kind: 'turn' | 'row'; readonly pieces: readonly Piece[] }
