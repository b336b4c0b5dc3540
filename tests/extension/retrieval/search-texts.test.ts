import { describe, expect, it, vi } from 'vitest'
import { searchTexts, type SearchGround } from '../../../extension/retrieval/search-texts.ts'
import { findInSource, type Search } from '../../../shared/retrieval/find-in-source.ts'
import { sampleSource } from '../../shared/retrieval/sample-records.ts'

const SEARCH: Search = { kind: 'words', sought: 'ratten', extent: 'words', matchCase: false, matchAccents: false, wholeWords: false, allRoles: false }
const SOURCES = [sampleSource('s1'), sampleSource('s2'), sampleSource('s3')]
const end = vi.fn()

function ground(patch: Partial<SearchGround> = {}): SearchGround & { readonly seen: string[] } {
  const seen: string[] = []
  end.mockReset()
  return {
    seen, limit: 1_000, textOf: async ({ id }) => ({ text: `ratten van ${id}`, units: [], within: null, state: 'x' }),
    startWorker: () => ({ search: async ({ searched, search }) => findInSource(searched, search), end }),
    searched: ({ source, findings }, done) => void seen.push(`${done} ${source.id} ${findings.length}`), ...patch,
  }
}

describe('searchTexts()', () => {
  it('searches one source after another, tells how far it is, and ends the worker', async () => {
    const own = ground()
    expect(await searchTexts(SOURCES, SEARCH, own, new AbortController().signal)).toEqual({ how: 'done' })
    expect(own.seen).toEqual(['1 s1 1', '2 s2 1', '3 s3 1'])
    expect(end).toHaveBeenCalledOnce()
  })

  it('names the source in which a pattern runs away, and ends what runs it', async () => {
    const runaway = ground({ limit: 20, startWorker: () => ({ search: ({ searched }) => (searched.source.id === 's2' ? new Promise(() => {}) : Promise.resolve({ findings: [], otherRoles: 0, more: false })), end }) })
    expect(await searchTexts(SOURCES, SEARCH, runaway, new AbortController().signal)).toMatchObject({ how: 'too-slow', source: { id: 's2' } })
    expect(runaway.seen).toEqual(['1 s1 0'])
    expect(end).toHaveBeenCalledOnce()
  })

  it('stops when a person stops it, in the midst of a text too', async () => {
    const stop = new AbortController()
    const own = ground({ startWorker: () => ({ search: () => new Promise(() => stop.abort()), end }) })
    expect(await searchTexts(SOURCES, SEARCH, own, stop.signal)).toEqual({ how: 'stopped' })
    expect(end).toHaveBeenCalledOnce()
  })

  it('says that it failed when a text cannot be had, or the worker breaks', async () => {
    expect(await searchTexts(SOURCES, SEARCH, ground({ textOf: async () => null }), new AbortController().signal)).toEqual({ how: 'failed' })
    expect(await searchTexts(SOURCES, SEARCH, ground({ startWorker: () => ({ search: () => Promise.reject(new Error('broken')), end }) }), new AbortController().signal)).toEqual({ how: 'failed' })
  })
})
