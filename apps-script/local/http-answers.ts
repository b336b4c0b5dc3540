import type { IncomingMessage, ServerResponse } from 'node:http'

/** Headers every answer carries: nothing is guessed, framed or cached. */
const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/** Sends a whole answer. */
export function answer(response: ServerResponse, status: number, type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': type, 'Content-Length': bytes.length, ...headers })
  response.end(bytes)
}

/** Sends JSON. */
export const answerJson = (response: ServerResponse, status: number, value: unknown): void =>
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(value))

/** The body of a request as text; null when it is larger than `most` bytes (the rest is read away, so that the answer arrives). */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Somebody who goes on and on is cut off.
    if (size > most * 5) throw new Error('request body without end')
    if (size <= most) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > most) return null
  return Buffer.concat(chunks).toString('utf8')
}

/** Text made safe for HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')

/** A path without its percent escapes; as it is where those cannot be read. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
