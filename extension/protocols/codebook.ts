import type { CodeEdit, CodeFields } from '../../shared/codebook/code-edits.ts'
import type { Code, CodeStatus } from '../../shared/codebook/code.ts'
import type { ListedCode } from '../../shared/codebook/listed-code.ts'
import type { CodePlace, CodeStep } from '../../shared/codebook/place-code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import type { ChangeStamp } from '../../shared/stamp/change-stamp.ts'
import type { ActWay } from './history.ts'

/** What of a code is written in fields; its place and status have messages of their own. */
export type CodePatch = Partial<Pick<CodeFields, 'key' | 'nameNl' | 'nameEn' | 'definition' | 'include' | 'exclude' | 'example' | 'colour' | 'pattern'>>

/** Where a code came to stand: under which, and as which of how many. */
export interface CodePosition {
  readonly parentId: string | null
  readonly place: number
  readonly of: number
}

/** What merging a code into another came to, or would come to. */
export interface MergeOutcome {
  /** Codings that got the other code. */
  readonly moved: number
  /** Codings that would have stood twice and are dropped. */
  readonly dropped: number
  /** Sub-codes that went along. */
  readonly subCodes: number
}

/** A coding with the words around it, to judge it by. */
export interface Passage {
  readonly coding: Coding
  readonly source: string
  readonly before: string
  readonly after: string
}

/** How often a code itself is used in the sources of a group, without what lies below it. */
export interface OwnCount {
  readonly codeId: string
  readonly segments: number
  readonly sources: number
}

/** One change of the codebook; every change makes a version. `N` is the name of an act. */
export interface CodebookVersion<N> {
  /** Counts the changes that this browser saw. */
  readonly version: number
  /** The same on every device that has the same codes. */
  readonly digest: string
  readonly stamp: ChangeStamp
  readonly way: ActWay
  /** Null for what came from the workbook. */
  readonly name: N | null
  /** Initials of who did it; '' where none were given, or where it came from the workbook. */
  readonly coder: string
  /** The name that a person gave this version; '' for none. */
  readonly label: string
  readonly edits: readonly CodeEdit[]
}

export interface CodebookVersions<N> {
  /** Newest first. */
  readonly versions: readonly CodebookVersion<N>[]
  readonly more: boolean
  /** Versions that have a name, newest first, however old. */
  readonly named: readonly Pick<CodebookVersion<N>, 'version' | 'label' | 'stamp'>[]
}

/** What the codebook's own page asks for. Every change is one act that can be taken back. */
export interface CodebookProtocol<N> {
  editCode(request: { readonly id: string; readonly patch: CodePatch; readonly seen?: CodePatch }): Code
  /** Puts a code, with all below it, at a place. */
  moveCode(request: { readonly id: string } & CodePlace): CodePosition
  /** Moves it one step, from where it stands by then: presses in quick succession each take theirs. Null where there is no such step. */
  stepCode(request: { readonly id: string; readonly step: CodeStep }): CodePosition | null
  /** Takes a proposal in, retires a code, or brings one back. */
  setCodeStatus(request: { readonly id: string; readonly status: CodeStatus }): Code
  /** Turns a proposal down: it goes away where it is not used, else it is retired and keeps its codings. */
  rejectCode(request: { readonly id: string }): Code
  /** Deletes a code and all below it; refused where any of them is used. */
  removeCode(request: { readonly id: string }): readonly Code[]
  mergeCodes(request: { readonly from: string; readonly into: string }): MergeOutcome
  /** What merging would come to; changes nothing. */
  mergeOutlook(request: { readonly from: string; readonly into: string }): MergeOutcome
  /** Ids of the codings of a code itself, by source and place in the text. */
  codingsOfCode(request: { readonly codeId: string }): readonly string[]
  /** Some codings with what stands around them; those that are gone are left out. */
  passages(request: { readonly ids: readonly string[] }): readonly Passage[]
  /** Gives one coding another code, as a step of splitting a code; tells whether it would have stood twice and is dropped. */
  splitCoding(request: { readonly codingId: string; readonly codeId: string }): { readonly dropped: boolean }
  ownCounts(request: { readonly group: SourceGroup | null }): readonly OwnCount[]
  /** Takes in a list of codes as one act: what is new and what changed; returns how many of each. */
  importCodes(request: { readonly fileName: string; readonly codes: readonly ListedCode[] }): { readonly added: number; readonly changed: number }
  codebookVersions(request: { readonly before: number | null }): CodebookVersions<N>
  /** The codes as they were in a version; 0 is before the first change that is known. */
  codebookAt(request: { readonly version: number }): readonly Code[]
  nameCodebookVersion(request: { readonly version: number; readonly label: string }): string
}
