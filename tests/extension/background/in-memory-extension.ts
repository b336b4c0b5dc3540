import 'fake-indexeddb/auto'
import { vi } from 'vitest'

/** What the background stored in the browser's own storage, and how often it told the pages. */
export const told: unknown[] = []
/** What was put in pages: files in a tab, or the files of a script that is registered. */
export const putInPages: unknown[] = []
/** The browser's own storage, apart from what tells the pages. */
export const storage: Record<string, unknown> = {}
/** Before the number of a tab: that a person switched Buurtstem on there. */
export const session: Record<string, unknown> = {}

vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    scripting: {
      getRegisteredContentScripts: async () => [{ id: 'site https://x.nl' }],
      updateContentScripts: async (scripts: readonly object[]) => void putInPages.push(...scripts),
      executeScript: async (script: object) => void putInPages.push(script),
    },
    storage: { session: { get: async () => session }, local: {
      set: async (items: Readonly<Record<string, unknown>>) => void ('changed' in items ? told.push(items) : Object.assign(storage, items)),
      get: async () => storage,
      remove: async (key: string) => void delete storage[key],
    } },
    runtime: { id: 'me', getURL: (path: string) => `chrome-extension://me/${path}` },
  },
  sidePanel: null,
  isAlive: () => true,
}))

// Node has no Web Locks; one at a time is all that is asked of them here.
const held = new Set<string>()
const locks = {
  request: async (name: string, _options: object, work: (lock: object | null) => Promise<unknown>) => {
    if (held.has(name)) return work(null)
    held.add(name)
    try {
      return await work({ name })
    } finally {
      held.delete(name)
    }
  },
  query: async () => ({ held: [...held].map((name) => ({ name })) }),
}
vi.stubGlobal('navigator', { locks })
