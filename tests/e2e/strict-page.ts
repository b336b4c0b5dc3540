import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The strictest policy a page can have: nothing from anywhere, and no script may make elements out of text. */
const POLICY = "default-src 'none'; require-trusted-types-for 'script'"

const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Strenge pagina</title>
<h1>Bewonersbrief</h1><p>De lift staat al drie weken stil en niemand belt terug.</p><p>De moestuin is wel mooi geworden.</p></html>`

/** Serves one page under a strict policy, on a free port of this computer. */
export async function serveStrictPage(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }).end(PAGE)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/brief`,
    stop: () => new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    }),
  }
}
