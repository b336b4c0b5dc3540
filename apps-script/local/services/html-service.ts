import type { Environment } from '../environment.ts'
import { enumeration, innerOf, markService } from '../realm.ts'

type Output = GoogleAppsScript.HTML.HtmlOutput
type Template = GoogleAppsScript.HTML.HtmlTemplate

const FRAME_OPTIONS = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>(['ALLOWALL', 'DEFAULT'])
const SANDBOX = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>(['EMULATED', 'IFRAME', 'NATIVE'])

/** What an HtmlOutput holds when it is shown or served. */
export interface HtmlOutputInner {
  html: string
  title: string
  width: number | null
  height: number | null
  readonly metaTags: { readonly name: string; readonly content: string }[]
}

/** The content of an HtmlOutput. Throws when the value is something else. */
export function htmlOutputInner(value: unknown): HtmlOutputInner {
  const inner = innerOf(value)
  if (typeof inner === 'object' && inner !== null && 'html' in inner) return inner as HtmlOutputInner
  throw new Error('The parameters do not match the method signature: an HtmlOutput was expected.')
}

/** HtmlService over the bundle's own HTML files. */
export function createHtmlService(environment: Environment): GoogleAppsScript.HTML.HtmlService {
  const { realm } = environment
  const file = (name: string): string => {
    const html = environment.htmlFile(String(name).replace(/\.html$/, ''))
    if (html === null) throw new Error(`No HTML file named ${name} was found.`)
    return html
  }
  const output = (html: string): Output => createOutput(environment, html)
  const template = (source: string): Template => createTemplate(environment, source)
  return realm.guard<GoogleAppsScript.HTML.HtmlService>('HtmlService', {
    XFrameOptionsMode: FRAME_OPTIONS,
    SandboxMode: SANDBOX,
    createHtmlOutput: (html?: unknown) => output(html === undefined ? '' : String(html)),
    createHtmlOutputFromFile: (name) => output(file(name)),
    createTemplate: (source: unknown) => template(String(source)),
    createTemplateFromFile: (name) => template(file(name)),
    getUserAgent: () => '',
  })
}

function createOutput(environment: Environment, html: string): Output {
  const inner: HtmlOutputInner = { html, title: '', width: null, height: null, metaTags: [] }
  const change = (edit: () => void): Output => {
    edit()
    return service
  }
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
  const service: Output = environment.realm.guard<Output>('HtmlOutput', {
    getContent: () => inner.html,
    setContent: (content) => change(() => { inner.html = String(content) }),
    append: (content) => change(() => { inner.html += String(content) }),
    appendUntrusted: (content) => change(() => { inner.html += escape(String(content)) }),
    clear: () => change(() => { inner.html = '' }),
    getTitle: () => inner.title,
    setTitle: (title) => change(() => { inner.title = String(title) }),
    getWidth: () => inner.width as number,
    setWidth: (width) => change(() => { inner.width = width }),
    getHeight: () => inner.height as number,
    setHeight: (height) => change(() => { inner.height = height }),
    addMetaTag: (name, content) => change(() => { inner.metaTags.push({ name, content }) }),
    setXFrameOptionsMode: () => service,
    setSandboxMode: () => service,
    setFaviconUrl: () => service,
  }, inner)
  return service
}

/** The script that prints a template: text as it is, `<?= ?>` escaped, `<?!= ?>` raw, `<? ?>` as code. */
function templateCode(source: string): string {
  const parts = source.split(/(<\?(?:!=|=)?[\s\S]*?\?>)/)
  return parts.map((part) => {
    const printing = /^<\?(!=|=)?([\s\S]*?)\?>$/.exec(part)
    if (printing === null) return `__out.push(${JSON.stringify(part)});`
    const [, sign, code] = printing
    if (sign === undefined) return `${code ?? ''}\n`
    return sign === '=' ? `__out.push(__escape(${code ?? ''}));` : `__out.push(String(${code ?? ''}));`
  }).join('')
}

function createTemplate(environment: Environment, source: string): Template {
  const values = new Map<string, unknown>()
  const known = {
    evaluate: () => {
      const names = [...values.keys()]
      const build = environment.evaluate(
        `(function(${['__out', '__escape', ...names].join(',')}){${templateCode(source)}})`) as (...args: unknown[]) => void
      const parts: string[] = []
      const escape = (value: unknown): string => String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
      build({ push: (text: string) => { parts.push(text) } }, escape, ...values.values())
      return createOutput(environment, parts.join(''))
    },
    getRawContent: () => source,
    getCode: () => templateCode(source),
  }
  // A template is the one service object that scripts put properties of their own on: those become its variables.
  return markService(new Proxy(Object.create(null) as Template, {
    get: (_target, key) => (typeof key === 'symbol' || key === 'then' ? undefined : Object.hasOwn(known, key) ? Reflect.get(known, key) : values.get(key)),
    set: (_target, key, value) => {
      values.set(String(key), value)
      return true
    },
  }))
}
