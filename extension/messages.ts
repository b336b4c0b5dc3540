import type { Code } from '../shared/codebook/code.ts'
import type { Coding, Facets, QuotePermission } from '../shared/coding/coding.ts'
import type { Project } from '../shared/coding/project.ts'
import type { PassageSelectors, TextSpan } from '../shared/anchoring/selectors.ts'
import type { Source, SourceGroup, Speaker, UnitKind } from '../shared/source/source.ts'
import type { Unit } from '../shared/source/unit.ts'
import type { CodebookProtocol } from './protocols/codebook.ts'
import type { CodingProtocol, ToolSettings } from './protocols/coding.ts'
import type { HistoryProtocol } from './protocols/history.ts'
import type { ProjectProtocol } from './protocols/project.ts'
import type { ProjectFileProtocol } from './protocols/project-file.ts'
import type { RetrievalProtocol } from './protocols/retrieval.ts'
import type { TextsProtocol } from './protocols/texts.ts'

/** What a content script knows of the page it is in. The address stays in the browser. */
export interface PageDescription {
  /** Address without its fragment. */
  readonly address: string
  /** As the page has it; '' where it has none. */
  readonly title: string
  readonly fingerprint: string
  readonly unitKind: UnitKind
  /** The voices found in the text, in order of appearance. */
  readonly speakers: readonly Speaker[]
}

/** What a page needs to know of a coding: where it stands, by which code, and what a person can change of it there. */
export type PageCoding = Pick<Coding, 'id' | 'sourceId' | 'codeId' | 'coder' | 'selectors' | 'made' | 'changed' | 'deleted' | 'utterance' | 'tone' | 'sensitivity' | 'quotePermission'>

/** All a content script offers, and what it should have painted: its codings come apart, in slices, and only where they differ. */
export interface PageHead extends Omit<PageState, 'codings'> {
  /** Tells whether what the page has is what is stored; see `digestRecords`. */
  readonly digest: string
}

/** A few codings of a source, in the order of the text. */
export interface CodingSlice<C extends PageCoding = PageCoding> {
  readonly codings: readonly C[]
  /** Where the next slice starts; null when this was the last. */
  readonly next: number | null
}

/** All that is known of a page, put together by who shows it. */
export interface PageState {
  /** Null until the first coding or the first edit of its card makes the page a source. */
  readonly source: Source | null
  /** Whether the text differs from the one the codings were made on. */
  readonly textChanged: boolean
  /** In the order of the codebook, parents before children. */
  readonly codes: readonly Code[]
  readonly codings: readonly Coding[]
  /** Most recently used first. */
  readonly recentCodeIds: readonly string[]
  readonly settings: Settings
}

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Longer initials would not fit beside a coding. */
export const LONGEST_CODER = 20

export interface Settings extends ToolSettings {
  readonly language: Language
  /** Initials or label of the person who codes; '' until given. */
  readonly coder: string
  /** Whether a selection that ends within a word takes in the whole word. */
  readonly wholeWords: boolean
}

/** The settings until a person says otherwise. */
export const FIRST_SETTINGS: Settings = { language: 'nl', coder: '', wholeWords: false, stripes: true, advance: false, keys: {} }

/** How much a code, with everything below it, is used in the sources of one group; always all three. */
export interface CodeUse {
  /** Null: the sources that have no group yet. */
  readonly group: SourceGroup | null
  readonly codeId: string
  readonly segments: number
  readonly speakers: number
  readonly sources: number
}

/** What the side panel shows of the whole project. */
export interface ProjectState {
  readonly codes: readonly Code[]
  readonly uses: readonly CodeUse[]
  readonly sources: readonly Source[]
  readonly settings: Settings
  /** What is written down of the project: names and lists to choose from. */
  readonly facts: Project
  /** Name of the change that undo would take back, and that redo would put back; null when there is none. */
  readonly undoable: ChangeName | null
  readonly redoable: ChangeName | null
}

/** What happened, in a form the strings turn into a sentence ("Codering 'Afval' verwijderd"). */
export interface ChangeName {
  readonly what: 'coding-added' | 'coding-removed' | 'coding-edited' | 'coding-resized' | 'source-edited' | 'code-added' | 'code-edited' | 'codebook-added'
    | 'code-moved' | 'code-retired' | 'code-returned' | 'code-accepted' | 'code-rejected' | 'code-removed' | 'codes-merged' | 'code-split' | 'codes-imported'
    | 'project-imported' | 'project-edited' | 'consent-withdrawn' | 'source-purged' | 'received'
    | 'found-coded' | 'query-added' | 'query-edited' | 'query-removed' | 'thread-added' | 'thread-edited' | 'thread-removed'
    | 'source-added' | 'sources-added' | 'source-removed' | 'sources-removed' | 'sources-edited' | 'text-corrected'
  /** Name of the code or title of the source; of several sources how many. */
  readonly subject: string
}

export interface AddCodings {
  readonly page: PageDescription
  readonly codeIds: readonly string[]
  readonly selectors: PassageSelectors
  readonly unit: Pick<Unit, 'index' | 'speaker'> | null
}

export type CodingPatch = Partial<Facets & { readonly codeId: string; readonly memo: string; readonly quotePermission: QuotePermission }>
/** What stood in the fields of a patch when the person began: where it is something else by now, the patch is refused as 'changed-elsewhere'. */
export type Seen<P> = { readonly [F in keyof P]?: P[F] }
export type SourcePatch = Partial<Omit<Source, 'id' | 'made' | 'changed' | 'deleted' | 'fingerprint'>>

/** Why something was refused, across a wire; the strings have a sentence for each. */
export type FailureCode =
  | 'unknown-message' | 'unknown-coding' | 'unknown-code' | 'unknown-source' | 'storage-full' | 'storage-failed' | 'nothing-to-undo' | 'still-used'
  | 'bad-pairing-code' | 'not-paired' | 'sheet-unreachable' | 'sheet-not-json' | 'sheet-refused' | 'page-not-reachable' | 'bad-request' | 'changed-elsewhere' | 'interrupted' | 'newer-data'

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: FailureCode; readonly detail: string }

/** How the connection with the sheet is doing. */
export interface SyncState {
  readonly paired: boolean
  /** Host of the endpoint, for people to recognise; '' when not paired. */
  readonly endpointHost: string
  readonly workbookName: string
  /** Records that still have to arrive. */
  readonly waiting: number
  readonly busy: boolean
  /** ISO time of the last answer of the sheet. */
  readonly lastArrival: string | null
  /** What went wrong last; null when nothing did. `detail` is the sheet's own refusal code where it gave one. */
  readonly problem: { readonly code: FailureCode; readonly detail: string } | null
  /** For a person to look at, until they dismiss them. */
  readonly conflicts: readonly SyncConflict[]
}

/** Something that came from the sheet and needs a person's eye: the strings turn it into a sentence. */
export interface SyncConflict {
  /** Two people changed the same field without knowing of each other's change (the later stands), or a change was not taken because the clock of its device is far ahead. */
  readonly what: 'both-changed' | 'clock-ahead'
  /** Label of the code or title of the source; of a coding both. */
  readonly subject: string
}

/** One record as it would leave the browser, for the preview: tab, and header and value of every cell. */
export interface OutgoingRow {
  readonly tab: string
  readonly cells: readonly { readonly header: string; readonly value: string }[]
}

/** To the background: key = message, value = signature. Every change is stored before its reply. */
export interface BackgroundProtocol extends HistoryProtocol<ChangeName>, CodebookProtocol<ChangeName>, ProjectFileProtocol, RetrievalProtocol, TextsProtocol, CodingProtocol<PageDescription>, ProjectProtocol {
  pageHead(page: PageDescription): PageHead
  /** Living codings of a source that start at `from` or behind it and before `to` (null = the end of the text): as many as a page takes in at once. */
  codingSlice(request: { readonly sourceId: string; readonly from: number; readonly to: number | null }): CodingSlice
  /** The same with everything that is known of them, for the extension's own pages. */
  wholeCodingSlice(request: { readonly sourceId: string; readonly from: number; readonly to: number | null }): CodingSlice<Coding>
  /** Some codings as they are now, deleted ones too. */
  codingsById(request: { readonly ids: readonly string[] }): readonly PageCoding[]
  wholeCodingsById(request: { readonly ids: readonly string[] }): readonly Coding[]
  /** Looks for passages in a page's text, all together; null = an orphan. Asked of the background because a page should not wait for it. */
  findPassages(request: { readonly text: string; readonly selectors: readonly PassageSelectors[] }): readonly (TextSpan | null)[]
  projectState(): ProjectState
  addCodings(request: AddCodings): readonly Coding[]
  editCoding(request: { readonly id: string; readonly patch: CodingPatch; readonly seen?: Seen<CodingPatch> }): Coding
  removeCoding(request: { readonly id: string }): Coding
  editSource(request: { readonly page: PageDescription | null; readonly id: string | null; readonly patch: SourcePatch; readonly seen?: Seen<SourcePatch> }): Source
  addCode(request: { readonly name: string; readonly parentId: string | null; readonly status: 'active' | 'proposed' }): Code
  addStarterCodebook(request: { readonly codebookId: string }): readonly Code[]
  /** Takes back the last act, or the last that touched a coding. */
  undo(request?: { readonly coding: string }): ChangeName
  redo(): ChangeName
  /** Changes the settings that are named, and no other. */
  saveSettings(patch: Partial<Settings>): Settings
  syncState(): SyncState
  outgoing(): readonly OutgoingRow[]
  pair(request: { readonly pairingCode: string }): SyncState
  unpair(): SyncState
  syncNow(): SyncState
  /** A person has looked at the conflicts: they need not be listed any more. */
  dismissConflicts(): SyncState
  /** Asks that the page in a tab may always be shown coded; the permission itself was requested by the caller's gesture. */
  keepSite(request: { readonly origin: string }): readonly string[]
  dropSite(request: { readonly origin: string }): readonly string[]
  keptSites(): readonly string[]
  /** The address on which a person switched Buurtstem on in a tab that can no longer be reached since it was loaded anew; null where that is not so. */
  lostPage(request: { readonly tabId: number }): string | null
}

/** Where the codings of a page stand in it. */
export interface PageAnchors {
  readonly page: PageDescription
  /** Ids of codings found, in the order of the text. */
  readonly found: readonly string[]
  readonly orphans: readonly string[]
}

/** To the content script of a tab. */
export interface ContentProtocol {
  anchors(): PageAnchors
  scrollToCoding(request: { readonly id: string }): boolean
  openPalette(): boolean
  /** Starts to walk through the units of the text by keyboard; false where it has none. */
  walkUnits(): boolean
  /** Lifts the passages of one code out: the others dim, and going from coding to coding keeps to it. Null = all are alike again. */
  focusCode(request: { readonly codeId: string | null }): boolean
}

/** Written to local storage by the background after every change: who shows something asks again. */
export interface Changed {
  readonly revision: string
  /** Ids of sources whose codings or card changed; null = anything may have; none = no record did, only how the connection with the sheet is doing. */
  readonly sources: readonly string[] | null
  /** Ids of the codings that changed; null = any may have. */
  readonly codings: readonly string[] | null
}
export const CHANGED_KEY = 'changed'
