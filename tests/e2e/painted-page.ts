import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCoding } from '../../shared/coding/create-coding.ts'
import type { Coding } from '../../shared/coding/coding.ts'

/** The strictest policy that still lets a page have its own script and style. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'"

/** A page with text in everything that text can be in; every passage is '#name# and some words'. */
const PARTS = `
<p id="plain">#plain# Het plein is vuil en de bakker is weg.</p>
<table><tr><td>links</td><td>#cell# tabel van de gemeente</td></tr></table>
<pre>eerste regel
  #pre# ingesprongen regel</pre>
<p>Voor <ruby>#ruby# basis<rt>boven</rt></ruby> achter</p>
<div style="display: contents">#contents# zonder eigen doos</div>
<details id="closed"><summary>Meer</summary><p>#details# pas open na een klik</p></details>
<p id="until" hidden="until-found">#until# tot het gezocht wordt</p>
<div id="host"></div>
<div id="scroller" style="height: 80px; overflow: auto"><p style="height: 400px">begin</p><p>#scroller# onderaan in een eigen rol</p></div>
<script>
  document.getElementById('host').attachShadow({ mode: 'open' })
  const inner = document.createElement('p')
  inner.textContent = '#shadow# in een eigen boom'
  document.getElementById('host').shadowRoot.append(inner)
  window.changes = 0
  new MutationObserver((records) => { for (const { target, addedNodes } of records) if (![target, ...addedNodes].some((node) => node.nodeName === 'BUURTSTEM-HOST')) window.changes++ }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
</script>`

/** The passages of that page. */
export const PASSAGES = ['plain', 'cell', 'pre', 'ruby', 'contents', 'details', 'until', 'shadow', 'scroller'] as const

/** Turns of a long conversation, of about so many characters together. */
export function longTurns(characters: number): readonly string[] {
  const words = 'de bus rijdt niet meer langs het plein en de bakker is weg zei zij toen wij vroegen wat er beter kon in de buurt'.split(' ')
  const turns: string[] = []
  for (let length = 0; length < characters; length += turns.at(-1)!.length + 1) {
    const nth = turns.length
    turns.push(`D${1 + (nth % 6)}: ${Array.from({ length: 60 }, (_none, at) => words[(nth * 31 + at * (7 + (nth % 5))) % words.length]).join(' ')} ${nth}.`)
  }
  return turns
}

/** Serves `/parts` and `/long`, and `/pre` with the same long text as one block. */
export async function servePaintedPages(turns: readonly string[]): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer(({ url }, response) => {
    const body = url === '/parts' ? PARTS : url === '/pre' ? `<pre style="white-space: pre-wrap">${turns.join('\n')}</pre>` : turns.map((turn) => `<p>${turn}</p>`).join('')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
    response.end(`<!doctype html><html lang="nl"><meta charset="utf-8"><title>Proef ${url}</title><style>body { font: 16px/1.6 sans-serif; background: white; color: black } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>${body}</html>`)
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

let made = 0

/** Codings as the background stores them. `start` tells where they start, if that is known; else they are looked for by their words, and no two are said to start at one place. */
export function codingsOf(sourceId: string, passages: readonly { readonly exact: string; readonly start?: number; readonly codeId: string; readonly prefix?: string; readonly suffix?: string }[]): readonly Coding[] {
  return passages.map(({ exact, start = made, codeId, prefix = '', suffix = '' }) => createCoding({
    id: `00000000-0000-7000-8000-${(made++).toString().padStart(12, '0')}`, stamp: '000000000001-0000-a', sourceId, codeId, coder: '', unit: null,
    selectors: { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } },
  }))
}

/** In a page of the extension: has the background store codings of the source that an open page is, as many a message as it takes. */
export async function storeCodings(codings: readonly Coding[]): Promise<void> {
  const MOST = 1_000
  const ask = async (name: string, request: unknown) => {
    const reply = await chrome.runtime.sendMessage({ to: 'background', name, args: [request] })
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.detail}`)
    return reply.value
  }
  const pages = await Promise.all((await chrome.tabs.query({})).map(async ({ id }) => (await chrome.tabs.sendMessage(id!, { to: 'content', name: 'anchors', args: [] }).catch(() => null))?.value?.page ?? null))
  const heads = await Promise.all(pages.map((page) => (page ? ask('pageHead', page) : null)))
  const page = pages[heads.findIndex((head) => head?.source?.id === codings[0]?.sourceId)]
  for (const codeId of new Set(codings.map((coding) => coding.codeId))) {
    const passages = codings.filter((coding) => coding.codeId === codeId).map(({ selectors }) => ({ selectors, unit: null }))
    for (let from = 0; from < passages.length; from += MOST) await ask('codePassages', { page, codeId, passages: passages.slice(from, from + MOST) })
  }
}

/** In a page of the extension: the ids of source and codes. */
export async function knownIds(): Promise<{ readonly sourceIds: readonly string[]; readonly codeIds: readonly string[] }> {
  const reply = await chrome.runtime.sendMessage({ to: 'background', name: 'projectState', args: [] })
  return { sourceIds: reply.value.sources.map((one: { readonly id: string }) => one.id), codeIds: reply.value.codes.map((one: { readonly id: string }) => one.id) }
}

/** In the page: what is painted, as text, each with the name of its highlight. */
export function paintedNow(): readonly { readonly name: string; readonly text: string }[] {
  return [...CSS.highlights].filter(([name]) => name.startsWith('buurtstem-')).flatMap(([name, highlight]) => [...highlight].map((part) => {
    const range = document.createRange()
    range.setStart(part.startContainer, part.startOffset)
    range.setEnd(part.endContainer, part.endOffset)
    return { name, text: range.toString() }
  }))
}
