import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSamplePages } from '../../../apps-script/local/sample-pages.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import { readSampleBytes } from '../../shared/demo/read-sample.ts'
import { UTTERANCES } from '../../shared/demo/sample-utterances.ts'
import { repository } from './built-host.ts'

let server: Server
let base = ''
beforeAll(async () => {
  const pages = createSamplePages(join(repository, 'shared/demo'))
  server = createServer((request, response) => {
    if (!pages(response, new URL(request.url!, base))) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const get = async (path: string) => {
  const response = await fetch(base + path)
  return { response, html: await response.clone().text() }
}
const shown = (html: string) => html.replace(/<[^>]+>/g, '').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const PAGES = ['T01', 'T02', 'T03', 'T04', 'T06', 'T07', 'T08', 'T10', 'T11', 'T12']
const addressOf = (id: string) => `voorbeeld/${ZILVERRIET.sources.find((source) => source.id === id)!.fileName.replace(/\.\w+$/, '')}`

describe('the list of samples', () => {
  it.each(['', '?lang=en'])('names all twelve sources, with links that work (%s)', async (query) => {
    const { html } = await get(`voorbeeld/${query}`)
    for (const source of ZILVERRIET.sources) expect(html).toContain(source.card.title)
    const links = [...html.matchAll(/<li>.*?<\/li>/g)].flatMap(([item]) => [...item.matchAll(/href="\/([^"]+)"/g)].map(([, path]) => path!))
    // A page for ten of them; a file for each, and two for the table that is a document too.
    expect(links).toHaveLength(10 + 13)
    for (const link of links) expect((await fetch(base + link)).status, link).toBe(200)
  })

  it('keeps the groups apart, and marks what professionals said as restricted, in both languages', async () => {
    for (const [query, titles, mark] of [['', ['Bewoners', 'Ondernemers en instellingen', 'Professionals'], 'Afgeschermd'], ['?lang=en', ['Residents', 'Businesses and organisations', 'Professionals'], 'Restricted']] as const) {
      const { html } = await get(`voorbeeld/${query}`)
      expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual(titles)
      const marked = [...html.matchAll(/<li>.*?<\/li>/g)].filter(([item]) => item.includes(`<strong class="mark">${mark}</strong>`))
      expect(marked).toHaveLength(1)
      expect(marked[0]![0]).toContain('T12_sleutelpersonen_AFGESCHERMD')
    }
  })
})

describe('the page of a sample', () => {
  it.each(PAGES)('shows all that is said in %s, without a script and behind a closed policy', async (id) => {
    const { response, html } = await get(addressOf(id))
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script|\son\w+=/i)
    for (const { words } of UTTERANCES[id]!()) expect(shown(html)).toContain(words.replaceAll('*', ''))
  })

  it('says above what professionals said that it is restricted, outside what can be coded', async () => {
    const { html } = await get(addressOf('T12'))
    expect(html.indexOf('class="restricted"')).toBeGreaterThan(0)
    expect(html.indexOf('class="restricted"')).toBeLessThan(html.indexOf('<article'))
    for (const id of PAGES.filter((one) => one !== 'T12')) expect((await get(addressOf(id))).html).not.toContain('class="restricted"')
  })

  it('is not there for a table of rows, nor for a file that is no sample', async () => {
    for (const path of ['voorbeeld/T05_straatenquete', 'voorbeeld/zilverriet', 'voorbeeld/bestand/zilverriet.ts', 'voorbeeld/bestand/gold_codings.json', 'voorbeeld/bestand/..%2Fdemo%2Fzilverriet.ts']) {
      expect((await get(path)).response.status, path).toBe(404)
    }
  })
})

describe('the file of a sample', () => {
  it.each(ZILVERRIET.sources.flatMap((source) => [source.fileName, ...(source.alsoAs === undefined ? [] : [source.alsoAs])]))('is sent byte for byte, to keep: %s', async (file) => {
    const response = await fetch(`${base}voorbeeld/bestand/${file}`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(readSampleBytes(file)))).toBe(true)
  })
})
