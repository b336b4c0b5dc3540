import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renewKeptSites } from '../../../extension/background/kept-sites.ts'
import type { Store } from '../../../extension/background/store.ts'

const world = vi.hoisted(() => ({ registered: [] as { readonly id: string; readonly js: readonly string[]; readonly matches: readonly string[] }[], origins: [] as string[] }))
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    permissions: { getAll: async () => ({ origins: world.origins }) },
    runtime: { getManifest: () => ({ host_permissions: ['http://127.0.0.1/*'] }) },
    scripting: {
      getRegisteredContentScripts: async () => world.registered,
      registerContentScripts: async (scripts: typeof world.registered) => void world.registered.push(...scripts),
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => void (world.registered = world.registered.filter(({ id }) => !ids.includes(id))),
    },
  },
}))
vi.mock('../../../extension/background/inject.ts', () => ({ inject: async () => true, lostPage: async () => null }))
vi.mock('../../../extension/background/store.ts', () => ({ readSettings: async () => ({ language: 'en' }) }))

const store = {} as Store
const FILES = ['words-en.js', 'content.js', 'tool-words-en.js', 'tools.js']

beforeEach(() => {
  world.registered = []
  world.origins = []
})

describe('renewKeptSites()', () => {
  it('registers every site again that a person gave leave for, when an update made the browser forget', async () => {
    world.origins = ['http://127.0.0.1/*', 'https://verslagen.example.nl/*', 'https://wijk.example.nl/*']
    await renewKeptSites(store)
    expect(world.registered.map(({ id, js, matches }) => ({ id, js, matches }))).toEqual([
      { id: 'site https://verslagen.example.nl', js: FILES, matches: ['https://verslagen.example.nl/*'] }, { id: 'site https://wijk.example.nl', js: FILES, matches: ['https://wijk.example.nl/*'] },
    ])
  })

  it('gives sites that the browser did not forget the files of this version, once each, also one with a port', async () => {
    world.origins = ['https://verslagen.example.nl/*']
    world.registered = [{ id: 'site https://verslagen.example.nl:8443', js: ['content.js'], matches: ['https://verslagen.example.nl/*'] }]
    await renewKeptSites(store)
    expect(world.registered.map(({ id, js }) => ({ id, js }))).toEqual([{ id: 'site https://verslagen.example.nl:8443', js: FILES }])
  })

  it('registers nothing where no site was kept', async () => {
    await renewKeptSites(store)
    expect(world.registered).toEqual([])
  })
})
