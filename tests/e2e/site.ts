import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small site on a free port of this computer, whose owner can change its pages. */
export interface Site {
  readonly origin: string
  /** Puts a page at a path, instead of what was there. */
  put(path: string, html: string, headers?: OutgoingHttpHeaders): void
  stop(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, { readonly html: string; readonly headers: OutgoingHttpHeaders }>()
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url.replace(/[?].*$/, ''))
    if (!page) response.writeHead(404, { 'content-type': 'text/plain' }).end('niet gevonden')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page.headers }).end(page.html)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, html, headers = {}) => void pages.set(path, { html, headers }),
    stop: () => new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    }),
  }
}
