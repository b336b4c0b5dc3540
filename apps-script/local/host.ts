import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { extname, join, relative } from 'node:path'
import type { Socket } from 'node:net'
import { type CustomFunctionDoc, readBundle } from './bundle.ts'
import { type Clients, createClients, type PageMenu } from './clients.ts'
import { answer, decodedPath } from './http-answers.ts'
import { createPageApi } from './page-api.ts'
import { PAGE_ICON } from './page-icon.ts'
import { type Runner, startRunner } from './runner.ts'
import { createSamplePages } from './sample-pages.ts'
import { createSampleFiller } from './sample/sample-filler.ts'
import { frameDocument } from './served-html.ts'
import { createWebApp, EXEC_PATH } from './web-app.ts'
import { openWorkbook, type WorkbookStore } from './workbook-store.ts'

/** What a host is started with. Folders and files as paths; port 0 takes any free port. */
export interface HostOptions {
  readonly port: number
  readonly workbookPath: string
  /** The built Apps Script folder. */
  readonly bundleDir: string
  /** The sample transcripts. */
  readonly demoDir: string
  /** The built workbook page. */
  readonly pageDir: string
  readonly version: string
  readonly language?: 'nl' | 'en'
  /** A function of the add-on that is run before anything is served when the workbook did not exist yet; the empty first tab goes. */
  readonly firstRun?: string
  /** Whether the page offers to fill a workbook that is still empty with the sample neighbourhood. */
  readonly offersSample?: boolean
  readonly log?: (level: string, message: string) => void
}

/** Why a host did not start. The start script has a sentence for each code. */
export type StartFailureCode = 'port-in-use' | 'port-refused' | 'in-use' | 'no-write' | 'not-a-workbook' | 'bad-properties' | 'no-bundle' | 'bad-bundle' | 'no-page'

/** A host that did not start. */
export class StartFailure extends Error {
  readonly code: StartFailureCode
  constructor(code: StartFailureCode, detail: string) {
    super(detail)
    this.name = 'StartFailure'
    this.code = code
  }
}

/** A running host. */
export interface Host {
  readonly url: string
  readonly execUrl: string
  /** Where the workbook is saved (it moves when another program changed the file). */
  readonly workbookPath: () => string
  /** Saves what is left, gives the workbook free and closes. */
  readonly stop: () => Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2', '.png': 'image/png', '.ico': 'image/x-icon', '.map': 'application/json',
}

/**
 * Starts the local host: the built add-on on a workbook file, its page, its web app and the sample pages, on 127.0.0.1.
 * Sets the process's time zone to the script's, for dates in cells are wall-clock times. Rejects with StartFailure.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const log = options.log ?? (() => undefined)
  const bundle = readBundle(options.bundleDir)
  if (!bundle.ok) throw new StartFailure(bundle.code, bundle.detail)
  if (!existsSync(join(options.pageDir, 'index.html'))) throw new StartFailure('no-page', options.pageDir)
  process.env['TZ'] = bundle.bundle.timeZone
  const language = options.language ?? 'nl'
  let begin: (handler: RequestListener) => void = () => undefined
  const handler = new Promise<RequestListener>((resolve) => { begin = resolve })
  // The port is taken before the workbook is opened; who calls in between waits for an answer.
  const server = createServer((request, response) => void handler.then((handle) => handle(request, response)))
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await listen(server, options.port)
  const close = (): Promise<void> => new Promise((resolve) => {
    server.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })
  const opened = await openWorkbook(options.workbookPath, language === 'nl' ? 'nl_NL' : 'en_GB', language === 'nl' ? 'Blad1' : 'Sheet1')
  if (!opened.ok) {
    await close()
    throw new StartFailure(opened.code, opened.detail)
  }
  const { store } = opened
  const url = `http://127.0.0.1:${port}/`
  const execUrl = `http://127.0.0.1:${port}${EXEC_PATH}`
  try {
    const stopServing = await serve(begin, store, options, { url, execUrl, port, language, addOnName: bundle.bundle.addOnName ?? 'Buurtstem', functions: bundle.bundle.customFunctions, log })
    return {
      url,
      execUrl,
      workbookPath: store.path,
      stop: async () => {
        await stopServing()
        const saved = await store.close()
        await close()
        if (!saved.ok) throw new Error(saved.detail)
      },
    }
  } catch (error) {
    await store.close()
    await close()
    throw error
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartFailure(error.code === 'EADDRINUSE' ? 'port-in-use' : 'port-refused', String(port))))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Runs the add-on's own command on a workbook that was just made, then takes its empty first tab away, as a person would. */
async function runFirst(runner: Runner, store: WorkbookStore, functionName: string, language: string, log: ServeFacts['log']): Promise<void> {
  const [empty] = store.workbook().sheets
  const done = await runner.run({ kind: 'run', functionName, args: [], selection: null }, 'first-run', language)
  if (!done.ok) return log('error', done.detail)
  if (empty !== undefined && store.workbook().sheets.length > 1) {
    await runner.run({ kind: 'structure', change: { action: 'deleteSheet', sheetId: empty.id } }, null, language)
  }
}

interface ServeFacts {
  readonly url: string
  readonly execUrl: string
  readonly port: number
  readonly language: 'nl' | 'en'
  readonly addOnName: string
  readonly functions: readonly CustomFunctionDoc[]
  readonly log: (level: string, message: string) => void
}

async function serve(begin: (handler: RequestListener) => void, store: WorkbookStore, options: HostOptions, facts: ServeFacts): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString('base64url')
  const menus = new Map<string, PageMenu>()
  let lastLanguage: string = facts.language
  let unsaved = false
  const clients: Clients = createClients((id, given) => runner.answer(id, given))
  const runner = await startRunner(
    store,
    { worker: new URL('./executor-worker.mjs', import.meta.url), bundleDir: options.bundleDir, pageUrl: facts.url, execUrl: facts.execUrl },
    {
      changed: () => clients.broadcast({ kind: 'revision', revision: store.revision() }),
      effect: (client, effect) => {
        if (effect.kind === 'menu') {
          menus.set(effect.addon ? '' : `menu ${effect.label}`, effect)
          clients.send(client, { kind: 'revision', revision: store.revision() })
        } else clients.effect(client, effect)
      },
      ask: clients.ask,
      log: facts.log,
      saved: (result) => {
        if (!result.ok) {
          unsaved = true
          facts.log('error', result.detail)
          clients.broadcast({ kind: 'notice', code: 'not-saved', detail: result.detail })
        } else {
          if (unsaved) clients.broadcast({ kind: 'notice', code: 'saved-again', detail: store.path() })
          unsaved = false
          if (result.moved !== null) {
            facts.log('warn', result.moved)
            clients.broadcast({ kind: 'notice', code: 'saved-beside', detail: result.moved })
          }
        }
      },
    },
  )
  if (store.isNew()) {
    if (options.firstRun !== undefined) await runFirst(runner, store, options.firstRun, facts.language, facts.log)
    // Somebody who looks for the workbook finds it, also when nothing was done in it yet.
    const saved = await store.save()
    if (!saved.ok) {
      await runner.stop()
      throw new StartFailure('no-write', saved.detail)
    }
  }
  const api = createPageApi({
    token, store, clients, menus: () => [...menus.values()],
    sample: createSampleFiller(runner.run, options.demoDir, options.offersSample === true, (step) => clients.broadcast({ kind: 'sample', step }), (detail) => facts.log('error', detail)),
    facts: { version: options.version, execUrl: facts.execUrl, addOnName: facts.addOnName, functions: facts.functions },
    runner: {
      ...runner,
      run: (job, client, language) => {
        lastLanguage = language
        return runner.run(job, client, language)
      },
    },
  })
  const webApp = createWebApp(runner.run, () => lastLanguage)
  const samples = createSamplePages(options.demoDir)
  // The add-on's frames are served under the machine's other name: another origin than the page, as with Google.
  const origins = { page: `http://127.0.0.1:${facts.port}`, frame: `http://localhost:${facts.port}` }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const host = request.headers.host ?? ''
    // Any other name is a page elsewhere that made its name point at this machine (DNS rebinding).
    if (host !== `127.0.0.1:${facts.port}` && host !== `localhost:${facts.port}`) return answer(response, 421, 'text/plain', 'Misdirected request')
    const url = new URL(request.url ?? '/', `http://${host}`)
    const frame = /^\/frame\/([\w-]+)$/.exec(url.pathname)?.[1]
    if (frame !== undefined) return sendFrame(response, clients.frameHtml(frame), host, facts.port)
    if (await webApp(request, response, url)) return
    if (host.startsWith('localhost')) {
      response.writeHead(307, { Location: origins.page + url.pathname + url.search, 'Cache-Control': 'no-store' })
      response.end()
      return
    }
    if (await api(request, response, url)) return
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'text/plain', 'Method not allowed')
    if (samples(response, url)) return
    if (url.pathname === '/favicon.ico') return answer(response, 200, 'image/svg+xml', PAGE_ICON)
    sendPage(response, url, options.pageDir, token, origins.frame)
  }
  begin((request, response) => {
    handle(request, response).catch((error: unknown) => {
      facts.log('error', error instanceof Error ? (error.stack ?? error.message) : String(error))
      if (!response.headersSent) answer(response, 500, 'text/plain', 'Internal error')
      else response.destroy()
    })
  })
  return async () => {
    clients.stop()
    await runner.stop()
  }
}

function sendFrame(response: ServerResponse, html: string | null, host: string, port: number): void {
  if (html === null || !host.startsWith('localhost')) return answer(response, 404, 'text/plain', 'Not found')
  const parent = `http://127.0.0.1:${port}`
  answer(response, 200, 'text/html; charset=utf-8', frameDocument(html, parent), { 'Content-Security-Policy': `frame-ancestors ${parent}` })
}

function sendPage(response: ServerResponse, url: URL, pageDir: string, token: string, frameOrigin: string): void {
  const path = url.pathname === '/' ? '/index.html' : decodedPath(url.pathname)
  const file = join(pageDir, path)
  // An escaped slash becomes one here, so that '..' may still climb out: to a folder beside it, too, whose name begins alike.
  if (relative(pageDir, file).startsWith('..') || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return answer(response, 404, 'text/plain', 'Not found')
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  if (path !== '/index.html') return answer(response, 200, type, readFileSync(file))
  answer(response, 200, type, readFileSync(file, 'utf8').replace('%TOKEN%', token).replace('%FRAMES%', frameOrigin), {
    'Content-Security-Policy':
      `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src ${frameOrigin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  })
}
