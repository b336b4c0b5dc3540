import type { Source, Speaker } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import type { Stamped } from '../../shared/stamp/stamped.ts'

/** A kept text without what storing it adds. */
export type TextFields = Omit<SourceText, keyof Stamped>

/** A source that came in as a file, with what is known of it already. */
export interface NewSource {
  readonly card: Pick<Source, 'title'> & Partial<Omit<Source, keyof Stamped | 'title' | 'fingerprint' | 'unitKind'>>
  readonly text: TextFields
}

/** What the list of sources says of each beside its card. */
export interface SourceFacts {
  readonly id: string
  /** Living codings. */
  readonly codings: number
  /** Null: its text is not kept here, it is a page or came from the workbook. */
  readonly file: Pick<SourceText, 'fileName' | 'format'> & { readonly characters: number } | null
  /** Where its page is; null when it is none. */
  readonly address: string | null
}

/** A text as a person corrected it. */
export interface Correction {
  readonly id: string
  /** Fingerprint of the text they had before them. */
  readonly seen: string
  readonly text: Partial<TextFields> & Pick<TextFields, 'text'>
  /** The roster, where other voices speak now; null = as it was. */
  readonly speakers: readonly Speaker[] | null
}

/** What a correction does to the codings. */
export interface CarriedCodings {
  /** How many moved along or stayed where they were. */
  readonly carried: number
  /** Those of which the words are gone: id and the words. */
  readonly lost: readonly { readonly id: string; readonly quote: string }[]
}

/** What this browser knows of a source. */
export type SourceFate = { readonly kind: 'here' } | { readonly kind: 'never' } | { readonly kind: 'removed'; readonly title: string }

/** Texts that the extension keeps. */
export interface TextsProtocol {
  sourceFacts(): readonly SourceFacts[]
  /** The text of a source; null when it is not kept here. */
  sourceText(request: { readonly id: string }): SourceText | null
  /** What became of a source: in this browser, removed (with the title it had), or never here. */
  sourceFate(request: { readonly id: string }): SourceFate
  /** Stores sources with their texts, all in one act. */
  addSources(request: { readonly sources: readonly NewSource[] }): readonly Source[]
  /** Deletes sources with their texts and codings, in one act. */
  removeSources(request: { readonly ids: readonly string[] }): readonly Source[]
  /** The same fields for several cards, in one act. */
  editSources(request: { readonly ids: readonly string[]; readonly patch: Partial<Omit<Source, keyof Stamped | 'fingerprint'>> }): readonly Source[]
  /** What `correctText` would do to the codings. */
  tryCorrection(request: Correction): CarriedCodings
  correctText(request: Correction): CarriedCodings
}
