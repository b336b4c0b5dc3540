import type { Environment } from '../environment.ts'

type Cache = GoogleAppsScript.Cache.Cache

// Google's limits: 100 kB a value, 250 characters a key, six hours; ten minutes when no time is given.
const MOST_VALUE_BYTES = 100 * 1024
const MOST_KEY = 250
const LONGEST_SECONDS = 21_600
const DEFAULT_SECONDS = 600

/** CacheService: texts that live for a while, across executions, as long as the host runs. */
export function createCacheService(environment: Environment): GoogleAppsScript.Cache.CacheService {
  const entries = environment.stores.cache
  const cache = (store: string): Cache => {
    const keyOf = (key: unknown): string => {
      const text = String(key)
      if (text.length > MOST_KEY) throw new Error('Argument too large: key')
      return `${store}:${text}`
    }
    const get = (key: unknown): string | null => {
      const name = keyOf(key)
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.expires > Date.now()) return entry.value
      entries.delete(name)
      return null
    }
    const put = (key: unknown, value: unknown, seconds: number = DEFAULT_SECONDS): void => {
      const text = String(value)
      if (Buffer.byteLength(text) > MOST_VALUE_BYTES) throw new Error('Argument too large: value')
      for (const [name, entry] of entries) if (entry.expires <= Date.now()) entries.delete(name)
      entries.set(keyOf(key), { value: text, expires: Date.now() + Math.min(Math.max(seconds, 1), LONGEST_SECONDS) * 1000 })
    }
    return environment.realm.guard<Cache>('Cache', {
      get,
      getAll: (keys) => Object.fromEntries(keys.flatMap((key) => {
        const value = get(key)
        return value === null ? [] : [[key, value]]
      })),
      put: (key: string, value: string, seconds?: number) => put(key, value, seconds),
      putAll: (values: object, seconds?: number) => {
        for (const [key, value] of Object.entries(values)) put(key, value, seconds)
      },
      remove: (key) => { entries.delete(keyOf(key)) },
      removeAll: (keys) => { for (const key of keys) entries.delete(keyOf(key)) },
    })
  }
  return environment.realm.guard<GoogleAppsScript.Cache.CacheService>('CacheService', {
    getScriptCache: () => cache('script'),
    getDocumentCache: () => cache('document'),
    getUserCache: () => cache('user'),
  })
}
