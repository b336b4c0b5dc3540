import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Host } from '../../../apps-script/local/host.ts'
import { type BuiltHost, buildHost, call, fixtureBundle, pageToken, repository, sendJob } from './built-host.ts'

let built: BuiltHost
let folder = ''
let host: Host
let token = ''
const options = (name: string, port = 0) => ({
  port, workbookPath: join(folder, name), bundleDir: fixtureBundle, demoDir: join(repository, 'shared/demo'), pageDir: built.pageDir, version: '0',
})

beforeAll(async () => {
  built = await buildHost()
  folder = mkdtempSync(join(tmpdir(), 'buurtstem-'))
  host = await built.startHost(options('proef.xlsx'))
  token = await pageToken(host.url)
}, 60_000)
afterAll(async () => {
  await host?.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(built.folder, { recursive: true, force: true })
})
const job = (given: unknown) => sendJob(host.url, token, given)
const post = (body: unknown, init: RequestInit = {}) => fetch(host.execUrl, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'text/plain' }, ...init })

/** A raw request, for what fetch does not allow. */
const raw = (path: string, headers: Record<string, string>, method = 'GET'): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(host.url)
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    }).on('error', reject).end()
  })

describe('the sample', () => {
  const ask = (init: RequestInit = {}, headers: Record<string, string> = { 'X-Buurtstem-Token': token }) => fetch(`${host.url}api/sample`, { ...init, headers })
  it('is told and put in only for the page itself', async () => {
    expect((await ask({}, {})).status).toBe(403)
    expect((await ask({ method: 'POST', body: '{}' }, {})).status).toBe(403)
    expect((await ask({ method: 'POST', body: JSON.stringify({ client: 'test', language: 'nl', device: '', action: 'fill' }) })).status).toBe(400)
    expect((await ask({ method: 'POST', body: JSON.stringify({ client: 'test', language: 'nl', device: 'V', action: 'wipe' }) })).status).toBe(400)
  })
})

describe('the web app answers as Google’s', () => {
  it('does the work, redirects, and gives the reply once, to GET only', async () => {
    const first = await post({ op: 'a', rows: [['x']] }, { redirect: 'manual' })
    const place = new URL(first.headers.get('location') ?? '', host.url)
    expect([first.status, first.headers.get('access-control-allow-origin')]).toEqual([302, '*'])
    expect((await fetch(place, { method: 'POST' })).status).toBe(405)
    const reply = await fetch(place)
    expect([reply.headers.get('access-control-allow-origin'), reply.headers.get('content-type')]).toEqual(['*', 'application/json; charset=utf-8'])
    expect(await reply.json()).toEqual({ ok: true, rows: 1 })
    expect((await fetch(place)).status).toBe(404)
    expect(await (await post({ op: 'a', rows: [['x']] })).json()).toEqual({ ok: true, again: true })
  })

  it('never answers a preflight with a CORS header, nor an HTML page', async () => {
    const preflight = await raw('/macros/s/local/exec', { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' }, 'OPTIONS')
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
    const html = await fetch(`${host.execUrl}?html=1`)
    expect([html.headers.get('access-control-allow-origin'), html.headers.get('content-security-policy')]).toEqual([null, expect.stringContaining('sandbox')])
  })

  it('answers a failing script with a page, and a body that is too large with 413', async () => {
    expect(await (await fetch(host.execUrl, { method: 'POST', body: 'geen json' })).text()).toContain('SyntaxError')
    expect((await fetch(host.execUrl, { method: 'POST', body: 'x'.repeat(21 * 1024 * 1024) })).status).toBe(413)
  })
})

describe('other pages cannot drive the workbook', () => {
  it.each(['evil.example:80', '127.0.0.1', 'localhost:1'])('a request for host %s is refused', async (name) => {
    expect((await raw('/', { Host: name })).status).toBe(421)
  })

  it('without the token nothing is read or done', async () => {
    expect((await fetch(`${host.url}api/book`)).status).toBe(403)
    expect((await fetch(`${host.url}api/events?client=x`)).status).toBe(403)
    expect(await sendJob(host.url, 'verkeerd', call('setUp'))).toEqual({ ok: false, code: 'forbidden', detail: '' })
  })

  it('no file outside the page’s folder is given', async () => {
    expect((await raw('/../host.mjs', { Host: new URL(host.url).host })).status).toBe(404)
    expect((await raw('/%2e%2e/host.mjs', { Host: new URL(host.url).host })).status).toBe(404)
  })

  it('no file is given from a folder beside it whose name begins alike', async () => {
    mkdirSync(`${built.pageDir}-other`)
    writeFileSync(`${built.pageDir}-other/secret.js`, 'secret')
    expect((await raw('/..%2Fpage-other%2Fsecret.js', { Host: new URL(host.url).host })).status).toBe(404)
  })

  it('an address that cannot be read, or a folder of the page, is not found', async () => {
    mkdirSync(join(built.pageDir, 'pictures.d'))
    for (const path of ['/%E0%A4%A.js', '/pictures.d']) expect((await raw(path, { Host: new URL(host.url).host })).status).toBe(404)
  })
})

describe('a person’s edits and the script’s', () => {
  it('fire onEdit for the person only, with value and old value', async () => {
    await job(call('setUp'))
    const book = (await (await fetch(`${host.url}api/book`, { headers: { 'X-Buurtstem-Token': token } })).json()) as { tabs: { id: number; name: string }[] }
    const sheetId = book.tabs.find(({ name }) => name === 'Codes')?.id ?? -1
    await job({ kind: 'edit', sheetId, row: 1, column: 0, texts: [['Trap']] })
    await job({ kind: 'edit', sheetId, row: 1, column: 0, texts: [['a', 'rood'], ['b', 'groen']] })
    expect((await job(call('read', 'Log'))).value).toEqual([['A2', 'Trap', 'Lift en trap', 'Codes'], ['A2:B3', '', '', 'Codes']])
    expect(await job({ kind: 'edit', sheetId, row: 1, column: 1, texts: [['paars']] })).toEqual({ ok: false, code: 'invalid-value', detail: 'Kies een kleur uit de lijst.' })
    await job({ kind: 'structure', change: { action: 'moveColumn', sheetId, from: 2, to: 0 } })
    expect((await job(call('columnOf'))).value).toBe(1)
  })

  it('calls only what the bundle offers', async () => {
    expect(await job(call('secret_'))).toEqual({ ok: false, code: 'script', detail: 'Script function not found: secret_' })
    expect((await job(call('toString'))).detail).toBe('Script function not found: toString')
  })
})

describe('a host killed with kill -9', () => {
  it('loses nothing it answered for, and the file opens, whenever it is killed', { timeout: 60_000 }, async () => {
    const settings = JSON.stringify(options('gedood.xlsx'))
    const answered: string[] = []
    for (const after of [60, 140, 250]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', `
        const { startHost } = await import(${JSON.stringify(built.module)})
        const host = await startHost(${settings})
        process.stdout.write(host.execUrl + '\\n')`], { stdio: ['ignore', 'pipe', 'inherit'] })
      const end = once(child, 'exit')
      const [line] = (await Promise.race([once(child.stdout, 'data'), end])) as [unknown]
      const exec = String(line).trim()
      for (let count = 0; child.exitCode === null && child.signalCode === null; count += 1) {
        const op = `${after}-${count}`
        try {
          const response = await fetch(exec, { method: 'POST', redirect: 'manual', body: JSON.stringify({ op, rows: [[op, 'x'.repeat(200)]] }) })
          if (response.status === 302) answered.push(op)
          // From the first answer on, however long a busy machine took for it.
          if (count === 0) setTimeout(() => child.kill('SIGKILL'), after)
        } catch {
          break
        }
      }
      await end
    }
    const next = await built.startHost(options('gedood.xlsx'))
    try {
      const rows = (await sendJob(next.url, await pageToken(next.url), call('read', 'Post'))).value as string[][]
      const found = rows.map(([op]) => op)
      expect(answered.length).toBeGreaterThan(2)
      expect(answered.filter((op) => !found.includes(op))).toEqual([])
      expect(new Set(found).size).toBe(found.length)
    } finally {
      await next.stop()
    }
  })
})

describe('a host that is starting', () => {
  it('answers who calls before the workbook is open, once it is', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    await new Promise((done) => taken.close(done))
    const starting = built.startHost(options('vroeg.xlsx', port))
    const early = async (): Promise<number> => {
      try {
        return (await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(8_000) })).status
      } catch (error) {
        if ((error as { readonly cause?: { readonly code?: string } }).cause?.code === 'ECONNREFUSED') return early()
        throw error
      }
    }
    const status = early()
    const next = await starting
    try {
      expect(await status).toBe(200)
    } finally {
      await next.stop()
    }
  })
})

describe('what stops a host from starting', () => {
  it('is told by code: port in use, workbook in use, no bundle', async () => {
    const port = Number(new URL(host.url).port)
    await expect(built.startHost(options('b.xlsx', port))).rejects.toMatchObject({ code: 'port-in-use' })
    await expect(built.startHost(options('proef.xlsx'))).rejects.toMatchObject({ code: 'in-use' })
    await expect(built.startHost({ ...options('c.xlsx'), bundleDir: folder })).rejects.toMatchObject({ code: 'no-bundle' })
  })
})

describe('the sample pages', () => {
  it('show each turn as time, speaker and words, with a closed content policy', async () => {
    const response = await fetch(`${host.url}voorbeeld/T01_groepsgesprek_ouders`)
    const html = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('lang="nl"')
    expect(html.replace(/<[^>]+>/g, '')).toMatch(/\[\d\d:\d\d:\d\d\] D3: \S/)
    expect(html).not.toMatch(/<script/i)
  })
})
