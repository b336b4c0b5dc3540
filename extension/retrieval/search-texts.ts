import type { Findings, Search, SearchedSource } from '../../shared/retrieval/find-in-source.ts'
import type { Source } from '../../shared/source/source.ts'
import type { SearchedText } from '../protocols/retrieval.ts'
import type { SearchTask } from './find-worker.ts'

/** A source that was searched, with the state its text was in. */
export interface SearchedFindings extends Findings {
  readonly source: Source
  readonly state: string
}

export type SearchEnd = { readonly how: 'done' | 'stopped' | 'failed' } | { readonly how: 'too-slow'; readonly source: Source }

/** What a search needs from outside. */
export interface SearchGround {
  textOf(source: Source): Promise<SearchedText | null>
  /** Searches one text elsewhere; `end` ends it, whatever it is doing. */
  startWorker(): { search(task: SearchTask): Promise<Findings>; end(): void }
  /** Called after every source. */
  searched(findings: SearchedFindings, done: number): void
  /** Longest time for one text, in milliseconds. */
  readonly limit: number
}

/** Long enough for a million characters on a slow machine; a pattern that needs longer runs away. */
export const LONGEST_SEARCH_MS = 4_000

/** Searches sources one after another, until done, stopped by the signal, or held up by a pattern that runs away. */
export async function searchTexts(sources: readonly Source[], search: Search, ground: SearchGround, signal: AbortSignal): Promise<SearchEnd> {
  const worker = ground.startWorker()
  const stopped = new Promise<'stopped'>((stop) => signal.addEventListener('abort', () => stop('stopped'), { once: true }))
  try {
    for (const [at, source] of sources.entries()) {
      if (signal.aborted) return { how: 'stopped' }
      const text = await ground.textOf(source)
      if (!text) return { how: 'failed' }
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<'too-slow'>((stop) => {
        timer = setTimeout(() => stop('too-slow'), ground.limit)
      })
      const searched: SearchedSource = { source: { id: source.id, group: source.group, speakers: source.speakers }, text: text.text, units: text.units, within: text.within }
      const found = await Promise.race([worker.search({ searched, search }), late, stopped])
      clearTimeout(timer)
      if (found === 'too-slow') return { how: found, source }
      if (found === 'stopped') return { how: found }
      ground.searched({ ...found, source, state: text.state }, at + 1)
    }
    return { how: 'done' }
  } catch {
    return { how: 'failed' }
  } finally {
    worker.end()
  }
}

/** A worker of this page for texts. */
export function startFindWorker(): ReturnType<SearchGround['startWorker']> {
  const worker = new Worker(new URL('find-worker.ts', import.meta.url), { type: 'module' })
  return {
    search: (task) => new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Findings>) => resolve(data), { once: true })
      worker.addEventListener('error', () => reject(new Error('the search failed')), { once: true })
      worker.postMessage(task, [])
    }),
    end: () => worker.terminate(),
  }
}
