import { Parser, tokTypes } from 'acorn'

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi

/**
 * HTML as Google's HtmlService hands it out: `//…` and `/*…*\/` inside template literals are stripped as if they were
 * comments (enuchi/React-Google-Apps-Script#157). The host does the same, so that a bundle that would break there
 * breaks here. Scripts that cannot be read are left as they are.
 */
export const asGoogleServes = (html: string): string =>
  html.replace(SCRIPT, (_whole, open: string, code: string, close: string) => open + stripTemplateComments(code) + close)

/** A script with what looks like a comment inside its template literals taken out. */
export function stripTemplateComments(code: string): string {
  if (!code.includes('`')) return code
  let result = ''
  let at = 0
  try {
    for (const token of Parser.tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })) {
      if (token.type !== tokTypes.template) continue
      const text = code.slice(token.start, token.end)
      result += code.slice(at, token.start) + text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n]*/g, '')
      at = token.end
    }
  } catch {
    return code
  }
  return result + code.slice(at)
}

/** The attributes Google gives the frame of a sidebar or dialog. */
export const FRAME_SANDBOX = 'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox'

/** The add-on's page with `google.script` in it, talking to the workbook page that framed it. `origin` is that page's. */
export function frameDocument(html: string, origin: string): string {
  const head = `<base target="_top"><script>${shim(origin)}</script>`
  const served = asGoogleServes(html)
  const place = /<head\b[^>]*>/i.exec(served)
  if (place !== null) return served.slice(0, place.index + place[0].length) + head + served.slice(place.index + place[0].length)
  const start = /^\s*<!doctype[^>]*>/i.exec(served)
  return start === null ? `<!doctype html>${head}${served}` : start[0] + head + served.slice(start[0].length)
}

// Runs in the frame. Ten calls at a time, as Google; the eleventh waits.
const shim = (origin: string): string => `(() => {
  const parentOrigin = ${JSON.stringify(origin)}
  const waiting = new Map(), queue = []
  let last = 0, busy = 0
  const post = (message) => parent.postMessage({ buurtstem: 1, ...message }, parentOrigin)
  const legal = (value) => {
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true
    if (Array.isArray(value)) return value.every(legal)
    if (typeof value === 'object') {
      const proto = Object.getPrototypeOf(value)
      return (proto === Object.prototype || proto === null) && Object.values(value).every(legal)
    }
    return false
  }
  const next = () => {
    while (busy < 10 && queue.length > 0) { busy += 1; post(queue.shift()) }
  }
  const runner = (options) => new Proxy({}, {
    get: (_target, name) => {
      if (name === 'withSuccessHandler') return (success) => runner({ ...options, success })
      if (name === 'withFailureHandler') return (failure) => runner({ ...options, failure })
      if (name === 'withUserObject') return (user) => runner({ ...options, user })
      if (typeof name !== 'string') return undefined
      return (...args) => {
        if (!args.every(legal)) {
          const bad = args.findIndex((value) => !legal(value))
          throw new TypeError('Failed due to illegal value in property: ' + bad)
        }
        last += 1
        waiting.set(last, options)
        queue.push({ kind: 'run', id: last, functionName: name, args: JSON.parse(JSON.stringify(args)) })
        next()
      }
    },
  })
  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== parentOrigin || !event.data || event.data.buurtstem !== 1) return
    const { id, ok, value, detail } = event.data
    const options = waiting.get(id)
    if (!options) return
    waiting.delete(id)
    busy -= 1
    next()
    if (ok) { if (options.success) options.success(value, options.user) } else {
      const error = new Error(detail)
      error.name = 'ScriptError'
      if (options.failure) options.failure(error, options.user); else console.error(error)
    }
  })
  const google = globalThis.google = globalThis.google || {}
  google.script = {
    run: runner({}),
    host: {
      close: () => post({ kind: 'close' }),
      setHeight: (height) => post({ kind: 'height', height }),
      setWidth: (width) => post({ kind: 'width', width }),
      editor: { focus: () => post({ kind: 'focus' }) },
      origin: parentOrigin,
    },
  }
})()`
