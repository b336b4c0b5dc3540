import type { Environment } from '../environment.ts'

type Properties = GoogleAppsScript.Properties.Properties

// Google's quotas (August 2026): 9 kB a value, 500 kB a store.
const MOST_VALUE_BYTES = 9 * 1024
const MOST_STORE_BYTES = 500 * 1024

/** PropertiesService: texts that outlive the execution, kept beside the workbook and out of it. */
export function createPropertiesService(environment: Environment): GoogleAppsScript.Properties.PropertiesService {
  const { stores, changes, realm } = environment
  const store = (map: Map<string, string>): Properties => {
    const put = (key: string, value: unknown): void => {
      const text = String(value)
      if (Buffer.byteLength(text) > MOST_VALUE_BYTES) throw new Error('Argument too large: value')
      const before = map.get(key)
      map.set(key, text)
      let bytes = 0
      for (const [name, item] of map) bytes += Buffer.byteLength(name) + Buffer.byteLength(item)
      if (bytes > MOST_STORE_BYTES) {
        if (before === undefined) map.delete(key)
        else map.set(key, before)
        throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.')
      }
      changes.properties = true
    }
    const service: Properties = realm.guard<Properties>('Properties', {
      getProperty: (key) => map.get(String(key)) ?? null,
      getProperties: () => Object.fromEntries(map),
      getKeys: () => [...map.keys()],
      setProperty: (key, value) => {
        put(String(key), value)
        return service
      },
      setProperties: (values: Readonly<Record<string, string>>, deleteAllOthers?: boolean) => {
        if (deleteAllOthers === true) map.clear()
        for (const [key, value] of Object.entries(values)) put(key, value)
        changes.properties = true
        return service
      },
      deleteProperty: (key) => {
        if (map.delete(String(key))) changes.properties = true
        return service
      },
      deleteAllProperties: () => {
        map.clear()
        changes.properties = true
        return service
      },
    })
    return service
  }
  return realm.guard<GoogleAppsScript.Properties.PropertiesService>('PropertiesService', {
    getScriptProperties: () => store(stores.properties.script),
    getDocumentProperties: () => store(stores.properties.document),
    getUserProperties: () => store(stores.properties.user),
  })
}
