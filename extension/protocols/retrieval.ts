import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import type { SavedQuery } from '../../shared/coding/saved-query.ts'
import type { Thread } from '../../shared/coding/thread.ts'
import type { PassageContext } from '../../shared/retrieval/passage-context.ts'
import type { Query } from '../../shared/retrieval/query.ts'
import type { Retrieved } from '../../shared/retrieval/retrieve.ts'
import type { Unit } from '../../shared/source/unit.ts'

/** A coding with its words and what stands around them. */
export interface Passage extends PassageContext {
  readonly coding: Coding
  /** Where it can be read: a text that is kept here, a page on the web, or nowhere (it came from a colleague). */
  readonly place: 'reader' | 'page' | null
  /** Whether another coding says of some of these words that they are sensitive. */
  readonly sensitiveElsewhere: boolean
  /** Whether what stands around it holds nothing that may not be quoted. */
  readonly contextMayLeave: boolean
}

/** What a question found, and some of the passages. */
export interface RetrievedSlice extends Omit<Retrieved, 'hits'> {
  readonly total: number
  readonly passages: readonly Passage[]
  /** Where the next slice begins; null when this was the last. */
  readonly next: number | null
}

/** Values that occur, in alphabetical order. */
export interface Askable {
  readonly coders: readonly string[]
  readonly places: readonly string[]
  readonly attributes: readonly { readonly name: string; readonly values: readonly string[] }[]
}

/** The text of a source that is kept here, to be searched. */
export interface SearchedText {
  readonly text: string
  readonly units: readonly Unit[]
  readonly within: readonly TextSpan[] | null
  /** Tells which state of the text this is: what is found in it can be coded as long as it stands. */
  readonly state: string
}

/** Passages that were found in one source. */
export interface FoundPassages {
  readonly sourceId: string
  readonly state: string
  /** Start and end in the text of the source. */
  readonly spans: readonly (readonly [start: number, end: number])[]
}

/** Asked by the page that finds passages again; part of the background's protocol. */
export interface RetrievalProtocol {
  /** Asks a question: at most so many passages (1,000 at once), from a place in the answer on. */
  retrieve(request: { readonly query: Query; readonly from: number; readonly most: number }): RetrievedSlice
  /** Some passages by the ids of their codings, in that order; those that are gone are left out. */
  passagesById(request: { readonly ids: readonly string[] }): readonly Passage[]
  /** What a question can ask for besides what the project itself tells: everything that occurs in the codings and texts. */
  askable(): Askable
  /** Opens the page on the web where a passage stands, scrolled to it where the browser can; whether it could be opened. */
  openPassage(request: { readonly id: string }): boolean

  /** Saved questions, by name. */
  savedQueries(): readonly SavedQuery[]
  /** Saves a question under a new name, or changes the one that is named by its id. */
  saveQuery(request: { readonly id: string | null; readonly name: string; readonly query: Query | null }): SavedQuery
  removeQuery(request: { readonly id: string }): SavedQuery

  threads(): readonly Thread[]
  /** Adds passages to a thread, at its end and each once; without an id to a new one of that name. */
  addToThread(request: { readonly id: string | null; readonly name: string; readonly codingIds: readonly string[] }): Thread
  editThread(request: { readonly id: string; readonly patch: Partial<Pick<Thread, 'name' | 'memo'>> }): Thread
  takeFromThread(request: { readonly id: string; readonly codingIds: readonly string[] }): Thread
  /** Puts a passage of a thread at another place, from 0. */
  moveInThread(request: { readonly id: string; readonly codingId: string; readonly to: number }): Thread
  removeThread(request: { readonly id: string }): Thread

  /** Ids of the sources whose text is kept here. */
  keptTexts(): readonly string[]
  /** The text of a source to be searched: all of it, or only inside the passages of a code. */
  textToSearch(request: { readonly sourceId: string; readonly inside: { readonly codeId: string; readonly withBelow: boolean } | null }): SearchedText
  /** Codes found passages with one code, as one act; passages that this coder coded with it already are left as they are. */
  codeFound(request: { readonly codeId: string; readonly found: readonly FoundPassages[] }): { readonly coded: number; readonly alreadyCoded: number }
}
