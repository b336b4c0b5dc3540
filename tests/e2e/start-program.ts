import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** `npm start` as a person runs it: what it says, and how it ends. */
export interface StartedProgram {
  readonly child: ChildProcess
  readonly output: () => string
  readonly errors: () => string
  /** The workbook's address as it is printed, without its language. */
  readonly address: () => string
  /** Resolves when the last of the first steps is printed; rejects when the program ends before. */
  readonly ready: Promise<void>
  readonly ended: Promise<number | null>
  /** Ctrl-C. Gives the exit code. */
  readonly interrupt: () => Promise<number | null>
  /** Types at the terminal. */
  readonly type: (keys: string) => void
}

/** What gives a program a terminal of its own: util-linux' script. Null where it is not, so that a test can say it is skipped. */
export const terminal: string | null = process.platform === 'linux' && existsSync('/usr/bin/script') ? '/usr/bin/script' : null

/** Runs the start script of a folder of the product; `before` stands before node on the command line. */
export function runStart(args: readonly string[], options: { readonly folder?: string; readonly before?: readonly string[]; readonly environment?: Readonly<Record<string, string>>; readonly terminal?: boolean } = {}): StartedProgram {
  const script = join(options.folder ?? root, 'apps-script/local/start.mjs')
  // A folder of links must find its own parts, not those of the repository behind the links.
  const [command = '', ...rest] = [...(options.before ?? []), process.execPath, ...(options.folder === undefined ? [] : ['--preserve-symlinks', '--preserve-symlinks-main']), script, ...args]
  const quoted = [command, ...rest].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const environment = { ...process.env, INIT_CWD: root, ...options.environment }
  const child: ChildProcess = options.terminal
    ? spawn(terminal!, ['-qefc', `exec ${quoted}`, '/dev/null'], { cwd: root, env: { ...environment, SHELL: '/bin/sh' }, stdio: 'pipe' })
    : spawn(command, rest, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => { output += text.replaceAll('\r\n', '\n') })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => { errors += text })
  const ended = new Promise<number | null>((done) => { child.once('close', done) })
  const ready = new Promise<void>((done, fail) => {
    child.stdout!.on('data', () => { if (/^4\. /m.test(output)) done() })
    void ended.then((code) => fail(new Error(`ended with ${code}: ${errors}`)))
  })
  ready.catch(() => undefined)
  return {
    child, ready, ended, output: () => output, errors: () => errors,
    address: () => /^http:.*\/(?=$|\?)/m.exec(output)?.[0] ?? '',
    interrupt: () => {
      // In a terminal Ctrl-C is a key.
      if (options.terminal) child.stdin!.write('\x03')
      else child.kill('SIGINT')
      return ended
    },
    type: (keys) => child.stdin!.write(keys),
  }
}

/** A folder that is the product by links, so that its own `.buurtstem` (profile, sample workbook) starts out empty. */
export function linkedProduct(): string {
  const folder = mkdtempSync(join(tmpdir(), 'buurtstem-product-'))
  for (const name of readdirSync(root)) if (!name.startsWith('.')) symlinkSync(join(root, name), join(folder, name))
  return folder
}

/** A port nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address !== null ? done(address.port) : fail(new Error('no address'))))
    })
  })
}

/** What the page of a running workbook is asked with. */
export interface PageChannel {
  readonly tabs: () => Promise<readonly { readonly id: number; readonly name: string }[]>
  /** The name of the tab that is shown first. */
  readonly inFront: () => Promise<string | undefined>
  /** Types texts as a person does, from the first cell of a tab. */
  readonly type: (tab: number, texts: readonly (readonly string[])[]) => Promise<void>
  /** Whether the sample is offered. */
  readonly sample: () => Promise<unknown>
  /** What a tab shows. */
  readonly shown: (tab: number) => Promise<readonly (readonly string[])[]>
}

/** The page's own channel, with the token it is given. */
export async function openChannel(url: string): Promise<PageChannel> {
  const token = /buurtstem-token" content="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? ''
  const headers = { 'X-Buurtstem-Token': token }
  const read = async (path: string) => (await fetch(`${url}api/${path}`, { headers })).json()
  return {
    sample: () => read('sample'),
    tabs: async () => ((await read('book')) as { tabs: { id: number; name: string }[] }).tabs,
    inFront: async () => {
      const { tabs, activeSheetId } = (await read('book')) as { tabs: { id: number; name: string }[]; activeSheetId: number }
      return tabs.find(({ id }) => id === activeSheetId)?.name
    },
    type: async (sheetId, texts) => {
      const body = JSON.stringify({ client: 'test', language: 'nl', job: { kind: 'edit', sheetId, row: 0, column: 0, texts } })
      const reply = (await (await fetch(`${url}api/job`, { method: 'POST', headers, body })).json()) as { ok: boolean; detail?: string }
      if (!reply.ok) throw new Error(reply.detail)
    },
    shown: async (tab) => ((await read(`sheet/${tab}`)) as { rows: ({ t: string } | null)[][] }).rows.map((row) => (row ?? []).map((cell) => cell?.t ?? '')),
  }
}
