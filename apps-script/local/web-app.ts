import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, escapeHtml, readBody } from './http-answers.ts'
import type { WebReply } from './jobs.ts'
import type { Runner } from './runner.ts'

/** Where the web app answers, as on Google with the deployment's id in the middle. */
export const EXEC_PATH = '/macros/s/local/exec'
const ECHO_PATH = '/macros/echo'
// Google takes at most 50 MB; nothing the extension sends comes near this.
const MOST_BODY = 20 * 1024 * 1024
// A reply nobody fetches is forgotten after this many later ones.
const MOST_REPLIES = 200

/** Answers the two addresses of the web app; false when the request is for another page. */
export type WebApp = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

/**
 * The web app as Google has it: `/exec` runs the script and then answers 302 to an address that gives the reply once,
 * to GET only. Text replies may be read by any page (`*`); HTML and errors have no CORS header; OPTIONS is not answered
 * with one either, so a request that needs a preflight fails here as it does there.
 */
export function createWebApp(run: Runner['run'], language: () => string): WebApp {
  const replies = new Map<string, WebReply>()
  const page = (response: ServerResponse, status: number, message: string): void =>
    answer(response, status, 'text/html; charset=utf-8', `<!doctype html><html lang="en"><title>Error</title><p>${escapeHtml(message)}</p></html>`)

  const exec = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'POST') return page(response, 405, 'Method not allowed')
    const body = request.method === 'POST' ? await readBody(request, MOST_BODY) : ''
    if (body === null) return page(response, 413, 'Request too large')
    const done = await run({
      kind: 'web',
      request: { method: request.method, queryString: url.search.slice(1), contentType: request.headers['content-type'] ?? '', body },
    }, null, language())
    // Google answers a script's error with status 200 and a page; a failed save has no equal there and must not look like work done.
    if (!done.ok) return page(response, done.code === 'not-saved' ? 500 : 200, done.detail)
    const reply = done.value as WebReply
    if (reply.kind === 'html') {
      return answer(response, 200, 'text/html; charset=utf-8', reply.html, { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms allow-popups allow-modals' })
    }
    const key = randomUUID()
    replies.set(key, reply)
    const oldest = replies.keys().next().value
    if (replies.size > MOST_REPLIES && oldest !== undefined) replies.delete(oldest)
    response.writeHead(302, { Location: `${ECHO_PATH}?user_content_key=${key}`, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store', 'Content-Length': 0 })
    response.end()
  }

  const echo = (request: IncomingMessage, response: ServerResponse, url: URL): void => {
    if (request.method !== 'GET') return page(response, 405, 'Method not allowed')
    const key = url.searchParams.get('user_content_key') ?? ''
    const reply = replies.get(key)
    replies.delete(key)
    if (reply === undefined || reply.kind !== 'text') return page(response, 404, 'Not found')
    answer(response, 200, `${reply.mediaType}; charset=utf-8`, reply.text, {
      'Access-Control-Allow-Origin': '*',
      ...(reply.fileName === null ? {} : { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(reply.fileName)}` }),
    })
  }

  return async (request, response, url) => {
    if (url.pathname === EXEC_PATH) await exec(request, response, url)
    else if (url.pathname === ECHO_PATH) echo(request, response, url)
    else return false
    return true
  }
}
