import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import { removeFolder } from './remove-folder.ts'

const root = join(import.meta.dirname, '../..')

export interface RunningHost {
  readonly url: string
  readonly execUrl: string
  stop(): Promise<void>
}

interface HostModule {
  startHost(options: Record<string, unknown>): Promise<RunningHost>
}

/** A folder of its own for a workbook. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'buurtstem-book-'))
}

export function dropFolder(folder: string): void {
  removeFolder(folder)
}

const settings = (workbookPath: string, port: number) => ({
  port, workbookPath, bundleDir: join(root, 'dist/apps-script'), demoDir: join(root, 'shared/demo'), pageDir: join(root, 'dist/local/page'), version: 'test',
})

/** The built local host on a free port; with `offersSample` it offers the sample in an empty workbook, as npm start does. */
export async function startBuiltHost(workbookPath: string, port = 0, offersSample = false): Promise<RunningHost> {
  const { startHost } = (await import(/* @vite-ignore */ join(root, 'dist/local/host.mjs'))) as HostModule
  return startHost({ ...settings(workbookPath, port), offersSample, log: () => {} })
}

/** The built local host as a process of its own, that can be killed. */
export interface HostProcess {
  readonly url: string
  /** Ends it as `kill -9` does: it can save and close nothing any more. */
  kill(): Promise<void>
}

export async function spawnBuiltHost(workbookPath: string, port = 0): Promise<HostProcess> {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', `
    const { startHost } = await import(${JSON.stringify(pathToFileURL(join(root, 'dist/local/host.mjs')).href)})
    const host = await startHost({ ...${JSON.stringify(settings(workbookPath, port))}, log: () => {} })
    process.stdout.write(host.url)`], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const [url] = (await Promise.race([once(child.stdout!, 'data'), ended.then(() => { throw new Error('the host ended before it started') })])) as [Buffer]
  return {
    url: String(url),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Where LibreOffice stands; null when it is not installed, so that a test can say it is skipped. */
export const libreOffice: string | null = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((place) => existsSync(place)) ?? null

/** The rows of one sheet of a workbook as LibreOffice shows them, texts over several lines whole. Sheets count from 1. */
export function rowsByLibreOffice(workbook: string, sheet: number): string[][] {
  const out = newFolder()
  try {
    const filter = `csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,${sheet}`
    execFileSync(libreOffice!, [`-env:UserInstallation=file://${join(out, 'profile')}`, '--headless', '--convert-to', filter, '--outdir', out, workbook], { stdio: 'ignore' })
    const name = basename(workbook, '.xlsx')
    const file = readdirSync(out).find((one) => one.startsWith(name) && one.endsWith('.csv'))
    if (file === undefined) throw new Error(`LibreOffice gave nothing for sheet ${sheet} of ${workbook}`)
    return Papa.parse<string[]>(readFileSync(join(out, file), 'utf8').replace(/\r?\n$/, ''), { delimiter: '\t' }).data
  } finally {
    dropFolder(out)
  }
}
