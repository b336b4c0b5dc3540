import type { CodeStatus } from '../codebook/code.ts'
import type { Fit } from '../joint-display/judgement.ts'
import type { SourceGroup, SourceMethod } from '../source/source.ts'
import type { Counts, ToneSpread } from '../tally/tally-by-code.ts'

/** A code as it stood: what is needed to count under it again, and to say how it changed. */
export interface SnapshotCode {
  readonly id: string
  /** The code above it among those in use; null at the top. */
  readonly parentId: string | null
  readonly key: string
  readonly nameNl: string
  readonly nameEn: string
  readonly status: CodeStatus
  /** Digest of its definition, include, exclude and example. */
  readonly wording: string
}

/** A source card as it stood, as far as it decides what is counted and under what. */
export interface SnapshotSource {
  readonly id: string
  readonly title: string
  readonly group: SourceGroup | null
  readonly method: SourceMethod | null
  readonly step: string | null
  readonly date: string | null
  readonly areaCode: string | null
  /** Digest of the voices with their roles and age bands. */
  readonly roster: string
}

/** A figure that stood beside a theme. */
export interface SnapshotFigure {
  readonly indicatorId: string
  readonly label: string
  readonly area: string
  readonly period: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly city: number | null
}

/** The numbers of a theme, with what was counted beside it and what people made of it. Themes with none of these are left out. */
export interface SnapshotTheme {
  readonly codeId: string
  readonly residents: Counts
  readonly tone: ToneSpread
  readonly organisations: Counts
  readonly figures: readonly SnapshotFigure[]
  readonly fit: Fit | null
  readonly line: string
}

/** What was counted in one area: its sources of each group, and by place of the code its counts. */
export interface SnapshotArea {
  readonly area: string
  readonly residents: number
  readonly organisations: number
  /** Place of the code among the codes → sources, speakers and segments of residents, then those of organisations. */
  readonly counts: Readonly<Record<string, readonly number[]>>
}

/** What professionals' own workbook said of a theme in a year; null where it is hidden. */
export interface SnapshotProfessionals {
  readonly codeId: string
  readonly period: string
  readonly segments: number | null
  readonly people: number | null
}

/** A frozen tally: what it was made of, its numbers, and enough to say later why they changed. */
export interface Snapshot {
  readonly v: 1
  readonly id: string
  readonly name: string
  readonly note: string
  readonly by: string
  /** '2026-05-14 09:30', in the workbook's own time zone. */
  readonly madeOn: string
  readonly codebookVersion: number
  readonly codebookDigest: string
  /** In the order of the codebook. */
  readonly codes: readonly SnapshotCode[]
  readonly sources: readonly SnapshotSource[]
  readonly base: { readonly residents: Counts; readonly organisations: Counts }
  readonly themes: readonly SnapshotTheme[]
  /** The living codings of each source, packed; see `pack-codings.ts`. */
  readonly codings: readonly PackedCodings[]
  /** Every area of a counted source; null in a snapshot that was made before areas were kept, as are the two below. */
  readonly areas: readonly SnapshotArea[] | null
  readonly professionals: readonly SnapshotProfessionals[] | null
  /** What people had chosen for other tabs, as text by name; none of it changes a number of a snapshot. */
  readonly settings: Readonly<Record<string, string>> | null
}

/** The codings of one source: place of the code among the codes → codings; those of voices that are not counted stand under `!` and the place. */
export type PackedCodings = Readonly<Record<string, string>>
