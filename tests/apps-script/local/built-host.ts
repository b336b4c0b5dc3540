import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBuilder } from 'vite'
import { localEnvironments } from '../../../apps-script/local/build.ts'
import type { startHost } from '../../../apps-script/local/host.ts'

/** The repository's folder. */
export const repository = resolve(import.meta.dirname, '../../..')

/** A small add-on of our own that exercises the services. */
export const fixtureBundle = join(repository, 'tests/fixtures/apps-script-bundle')

/** A host built for a test: the module, and what to give `startHost` besides workbook and port. */
export interface BuiltHost {
  readonly module: string
  readonly startHost: typeof startHost
  readonly folder: string
  readonly pageDir: string
}

/** Builds the host from the sources into a folder inside node_modules, where it finds its packages. A second or two. */
export async function buildHost(): Promise<BuiltHost> {
  const cache = join(repository, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'local-host-'))
  const environment = localEnvironments.localHost
  const builder = await createBuilder({
    root: repository, configFile: false, logLevel: 'error', builder: {},
    environments: { localHost: { ...environment, build: { ...environment.build, outDir: folder } } },
  })
  const made = builder.environments['localHost']
  if (made === undefined) throw new Error('the environment of the host is missing')
  await builder.build(made)
  const pageDir = join(folder, 'page')
  mkdirSync(pageDir)
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><meta name="token" content="%TOKEN%">')
  const module = pathToFileURL(join(folder, 'host.mjs')).href
  const loaded = (await import(/* @vite-ignore */ module)) as { startHost: typeof startHost }
  return { module, startHost: loaded.startHost, folder, pageDir }
}

/** The token of a running host's page, read as the page reads it. */
export async function pageToken(url: string): Promise<string> {
  return /content="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? ''
}

/** Sends a job as the page does; gives the reply. */
export async function sendJob(url: string, token: string, job: unknown): Promise<{ readonly ok: boolean; readonly value?: unknown; readonly code?: string; readonly detail?: string }> {
  const response = await fetch(`${url}api/job`, { method: 'POST', headers: { 'X-Buurtstem-Token': token }, body: JSON.stringify({ client: 'test', language: 'nl', job }) })
  return (await response.json()) as { ok: boolean }
}

/** A call of a function of the add-on. */
export const call = (functionName: string, ...args: readonly unknown[]) => ({ kind: 'run', functionName, args, selection: null })
