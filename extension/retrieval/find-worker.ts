import { findInSource, type Findings, type Search, type SearchedSource } from '../../shared/retrieval/find-in-source.ts'

/** One text to search, and what for. */
export interface SearchTask {
  readonly searched: SearchedSource
  readonly search: Search
}

// Away from the page: a pattern that runs away can only be stopped by ending what runs it.
addEventListener('message', ({ data }: MessageEvent<SearchTask>) => {
  postMessage(findInSource(data.searched, data.search) satisfies Findings)
})
