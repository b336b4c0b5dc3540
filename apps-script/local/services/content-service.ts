import type { Environment } from '../environment.ts'
import { enumeration, innerOf } from '../realm.ts'

type TextOutput = GoogleAppsScript.Content.TextOutput

const MIME_TYPES: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml', CSV: 'text/csv', ICAL: 'text/calendar', JAVASCRIPT: 'application/javascript', JSON: 'application/json',
  RSS: 'application/rss+xml', TEXT: 'text/plain', VCARD: 'text/x-vcard', XML: 'application/xml',
}
const MIME = enumeration<typeof GoogleAppsScript.Content.MimeType>(Object.keys(MIME_TYPES))

/** What a TextOutput holds when the web app answers with it. */
export interface TextOutputInner {
  text: string
  mimeName: string
  fileName: string | null
}

/** The content of a TextOutput, or null when the value is something else. */
export function textOutputInner(value: unknown): TextOutputInner | null {
  const inner = innerOf(value)
  return typeof inner === 'object' && inner !== null && 'mimeName' in inner ? (inner as TextOutputInner) : null
}

/** The media type of a name such as `JSON`. */
export const mediaType = (mimeName: string): string => MIME_TYPES[mimeName] ?? 'text/plain'

/** ContentService: text answers of a web app. */
export function createContentService(environment: Environment): GoogleAppsScript.Content.ContentService {
  const output = (text: string): TextOutput => {
    const inner: TextOutputInner = { text, mimeName: 'TEXT', fileName: null }
    const service: TextOutput = environment.realm.guard<TextOutput>('TextOutput', {
      getContent: () => inner.text,
      setContent: (content) => { inner.text = String(content); return service },
      append: (content) => { inner.text += String(content); return service },
      clear: () => { inner.text = ''; return service },
      getMimeType: () => Reflect.get(MIME, inner.mimeName) as GoogleAppsScript.Content.MimeType,
      setMimeType: (type) => { inner.mimeName = String(type); return service },
      getFileName: () => inner.fileName ?? '',
      downloadAsFile: (name) => { inner.fileName = String(name); return service },
    }, inner)
    return service
  }
  return environment.realm.guard<GoogleAppsScript.Content.ContentService>('ContentService', {
    MimeType: MIME,
    createTextOutput: (content?: unknown) => output(content === undefined ? '' : String(content)),
  })
}
