import { types } from 'node:util'
import { type Context, createContext, runInContext, Script } from 'node:vm'
import type { Bundle } from './bundle.ts'
import type { Environment, Factories } from './environment.ts'
import { type CallWatch, createRealm, fromScript, isService } from './realm.ts'
import { createCacheService } from './services/cache-service.ts'
import { createContentService } from './services/content-service.ts'
import { createHtmlService } from './services/html-service.ts'
import { createLockService } from './services/lock-service.ts'
import { createConsole, createLogger } from './services/logger.ts'
import { createPropertiesService } from './services/properties-service.ts'
import { createRange } from './services/range.ts'
import { createScriptApp } from './services/script-app.ts'
import { createSession } from './services/session.ts'
import { createSheet } from './services/sheet.ts'
import { createChartsService } from './services/charts.ts'
import { createSpreadsheetApp } from './services/spreadsheet-app.ts'
import { createSpreadsheet } from './services/spreadsheet.ts'
import { createUtilities } from './services/utilities.ts'

/** What an execution is given; the rest of its environment is made here. */
export type ExecutionInput = Omit<Environment, 'realm' | 'make' | 'htmlFile' | 'evaluate' | 'scriptTimeZone'> & {
  readonly missing: (member: string) => void
  readonly watch: CallWatch | null
  readonly now: (() => number) | null
}

/** One execution: a fresh world with the bundle loaded, as Apps Script gives every call. */
export interface Execution {
  readonly environment: Environment
  /** The names that can be called from outside: top-level functions without a trailing `_`. */
  readonly entryPoints: readonly string[]
  /** Calls one of them; arguments and result are in the host's world. Throws ScriptFailure. */
  readonly call: (name: string, args: readonly unknown[], milliseconds: number) => unknown
}

/** A script that failed: the message as the person who called it sees it, and where it happened. */
export class ScriptFailure extends Error {
  readonly trace: string
  constructor(message: string, trace: string) {
    super(message)
    this.name = 'ScriptFailure'
    this.trace = trace
  }
}

const CALL = new Script('(() => { const call = globalThis.__call__; delete globalThis.__call__; return call() })()')

/** Starts a fresh world, with Apps Script's services and nothing of Node, and loads the bundle in it. */
export function startExecution(bundle: Bundle, input: ExecutionInput, milliseconds: number): Execution {
  // Promises are settled before a call returns, as in Apps Script.
  const context = createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' })
  runInContext('delete globalThis.SharedArrayBuffer; delete globalThis.Atomics; delete globalThis.console', context)
  if (input.now !== null) Object.assign(runInContext('Date', context) as object, { now: input.now })
  const realm = createRealm(context, input.missing, input.watch)
  const make: Factories = {
    range: (sheet, area, notation) => createRange(environment, sheet, area, notation),
    sheet: (sheet) => createSheet(environment, sheet),
    spreadsheet: () => createSpreadsheet(environment),
  }
  const environment: Environment = {
    ...input,
    realm,
    make,
    scriptTimeZone: bundle.timeZone,
    htmlFile: (name) => bundle.html.get(name) ?? null,
    evaluate: (source) => runInContext(source, context),
  }
  const services: Readonly<Record<string, object>> = {
    SpreadsheetApp: createSpreadsheetApp(environment),
    Charts: createChartsService(environment),
    HtmlService: createHtmlService(environment),
    ContentService: createContentService(environment),
    PropertiesService: createPropertiesService(environment),
    CacheService: createCacheService(environment),
    LockService: createLockService(environment),
    Utilities: createUtilities(environment),
    Session: createSession(environment),
    ScriptApp: createScriptApp(environment),
    Logger: createLogger(environment),
    console: createConsole(environment),
  }
  for (const [name, value] of Object.entries(services)) {
    Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false })
  }
  const before = new Set(Object.getOwnPropertyNames(context))
  attempt(() => {
    for (const script of bundle.scripts) script.runInContext(context, { timeout: milliseconds })
  })
  const entryPoints = Object.getOwnPropertyNames(context).filter((name) =>
    !before.has(name) && !name.endsWith('_') && typeof Reflect.get(context, name) === 'function')

  const call = (name: string, args: readonly unknown[], limit: number): unknown => {
    if (!entryPoints.includes(name)) throw new ScriptFailure(`Script function not found: ${name}`, '')
    const run = Reflect.get(context, name) as (...args: unknown[]) => unknown
    return attempt(() => invoke(context, () => run(...args.map(realm.toScript)), limit))
  }
  return { environment, entryPoints, call }
}

function invoke(context: Context, run: () => unknown, limit: number): unknown {
  Object.defineProperty(context, '__call__', { value: run, configurable: true, enumerable: false })
  return CALL.runInContext(context, { timeout: limit })
}

function attempt(run: () => unknown): unknown {
  try {
    return run()
  } catch (thrown) {
    if (thrown instanceof ScriptFailure) throw thrown
    if (types.isNativeError(thrown)) {
      const late = (thrown as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
      const kind = thrown.name === 'Error' || thrown.name === 'Exception' ? '' : `${thrown.name}: `
      throw new ScriptFailure(late ? 'Exceeded maximum execution time' : kind + thrown.message, thrown.stack ?? '')
    }
    throw new ScriptFailure(String(thrown), '')
  }
}

/**
 * What google.script.run hands over: a copy made of texts, numbers, booleans, null, arrays and plain objects. Anything
 * else (dates, functions, service objects, promises) makes the call fail, wherever in the value it stands.
 */
export function plainCopy(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'object' && !isService(value) && !types.isDate(value) && !types.isPromise(value)) {
    if (Array.isArray(value)) return Array.from(value, plainCopy)
    const host = fromScript(value) as object
    if (host !== value || Object.getPrototypeOf(host) === Object.prototype) {
      return Object.fromEntries(Object.entries(host).map(([key, item]) => [key, plainCopy(item)]))
    }
  }
  const kind = types.isDate(value) ? 'Date' : typeof value
  throw new ScriptFailure(`The script returned a value of a type that cannot be passed to the page (${kind}).`, '')
}
