import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Driven } from './browsers.ts'
import { transcriptHtml } from './ground.ts'
import type { Case, Finished, Opened, Scrolled, Steps, Typed } from './in-page.ts'
import type { MethodName } from './methods.ts'

/** One way of showing so many codings on a page of such a size in one browser: the medians of all runs. */
export interface Row extends Opened, Scrolled, Typed, Finished {
  readonly browser: string
  readonly method: MethodName
  readonly characters: number
  readonly codings: number
  /** Names in the page's registry of highlights. */
  readonly names: number
}

export interface Plan {
  readonly cases: readonly { readonly characters: number; readonly codings: number }[]
  readonly methods: readonly MethodName[]
  readonly runs: number
  readonly seed: number
}

/** So many letters are typed into a coded paragraph. */
const LETTERS = 20

/** Runs a plan in every browser. Each measurement has a page of its own; ways take turns, so that a busy moment hits them all. */
export async function measureAll(browsers: readonly Driven[], { cases, methods, runs, seed }: Plan, tell: (what: string) => void): Promise<readonly Row[]> {
  const pages = await servePages(seed)
  const rows: Row[] = []
  for (const browser of browsers) {
    for (const { characters, codings } of cases) {
      const found = new Map<MethodName, Row[]>(methods.map((method) => [method, []]))
      for (let run = 0; run < runs; run++) {
        for (const method of methods) {
          tell(`${browser.name}: ${codings} on ${characters / 1000} kB, ${method}, ${run + 1} of ${runs}`)
          found.get(method)!.push({ ...(await measureOne(browser, `${pages.url}/${characters}`, { method, codings, seed: seed + run })), browser: browser.name, method, characters, codings })
        }
      }
      for (const all of found.values()) rows.push(medianRow(all))
    }
  }
  await pages.stop()
  return rows
}

async function measureOne(browser: Driven, url: string, one: Case): Promise<Opened & Scrolled & Typed & Finished & { readonly names: number }> {
  const page = await browser.newPage()
  try {
    await page.goto(url)
    const ask = <K extends keyof Steps>(step: K, ...args: Parameters<Steps[K]>) => page.evaluate(askInPage, JSON.stringify({ ask: step, args })).then((text) => JSON.parse(text) as Awaited<ReturnType<Steps[K]>>)
    const opened = await ask('open', one)
    const names = await page.evaluate(() => CSS.highlights.size, null)
    const scrolled = await ask('scroll')
    await page.click('#typed-in')
    await ask('listen')
    for (let letter = 0; letter < LETTERS; letter++) await page.press('x')
    const typed = await ask('heard')
    return { ...opened, ...scrolled, ...typed, ...(await ask('finish')), names }
  } finally {
    await page.close()
  }
}

/** In the page: passes a question on to the content script, and waits for its answer. */
function askInPage(question: string): Promise<string> {
  return new Promise((done, fail) => {
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string' || !data.startsWith('{"answer"')) return
      removeEventListener('message', hear)
      const { answer, error } = JSON.parse(data) as { answer: unknown; error?: string }
      if (error === undefined) done(JSON.stringify(answer))
      else fail(new Error(error))
    }
    addEventListener('message', hear)
    postMessage(question, '*')
  })
}

/** Serves pages of made transcripts: /100000 is one of about a hundred thousand characters. */
async function servePages(seed: number): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const characters = Number(request.url?.slice(1))
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="nl"><meta charset="utf-8"><title>Gesprek</title><style>body { font: 16px/1.5 sans-serif; max-width: 40em; margin: 2em auto }</style>${characters > 0 ? transcriptHtml(characters, seed) : ''}</html>`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    }),
  }
}

function medianRow(all: readonly Row[]): Row {
  const middle = (of: (row: Row) => number) => all.map(of).toSorted((a, b) => a - b)[all.length >> 1]!
  return Object.fromEntries(Object.entries(all[0]!).map(([key, value]) => [key, typeof value === 'number' ? middle((row) => row[key as keyof Row] as number) : value])) as unknown as Row
}
