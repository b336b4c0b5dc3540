/**
 * What the add-on remembers of a workbook, in its document properties: read once in a run, written key by key.
 * A value holds at most 9 kB (Apps Script's limit), so lists that can grow are bounded by whoever writes them.
 */
let read: Record<string, string> | null = null

function store(): GoogleAppsScript.Properties.Properties {
  // A script that stands on its own has no document; its script properties then belong to its one workbook.
  return PropertiesService.getDocumentProperties() ?? PropertiesService.getScriptProperties()
}

/** The text under a key; null when there is none. */
export function readSetting(key: string): string | null {
  read ??= { ...store().getProperties() }
  return read[key] ?? null
}

/** The keys that begin with a prefix. */
export function settingKeys(prefix: string): readonly string[] {
  read ??= { ...store().getProperties() }
  return Object.keys(read).filter((key) => key.startsWith(prefix))
}

/** Keeps a text under a key; null removes it. */
export function writeSetting(key: string, value: string | null): void {
  if (readSetting(key) === value) return
  if (value === null) store().deleteProperty(key)
  else store().setProperty(key, value)
  if (read === null) return
  if (value === null) delete read[key]
  else read[key] = value
}

/** Forgets what was read, so that what another run wrote is seen: to be called when the lock is held. */
export function rereadSettings(): void {
  read = null
}
