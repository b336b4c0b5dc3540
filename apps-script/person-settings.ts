/** What the add-on remembers of the person who uses it, in every workbook: nobody else reads it. */
export function readPersonSetting(key: string): string {
  return PropertiesService.getUserProperties().getProperty(key) ?? ''
}

/** Keeps a text of this person. */
export function writePersonSetting(key: string, value: string): void {
  if (readPersonSetting(key) !== value) PropertiesService.getUserProperties().setProperty(key, value)
}
