import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { answer, escapeHtml } from './http-answers.ts'
import { readSample, type SampleBlock } from './sample-text.ts'
import { SAMPLE_STYLE } from './sample-style.ts'

const BASE = '/voorbeeld/'

/**
 * The sample transcripts as web pages (`/voorbeeld/` lists them, `/voorbeeld/<file>` shows one), to code passages in.
 * They are strict on purpose: no script, a closed content policy. Samples are Dutch, so are their few own words.
 */
export function createSamplePages(folder: string): (response: ServerResponse, url: URL) => boolean {
  return (response, url) => {
    if (url.pathname === BASE.slice(0, -1)) {
      response.writeHead(301, { Location: BASE })
      response.end()
      return true
    }
    if (!url.pathname.startsWith(BASE)) return false
    const name = decodeName(url.pathname.slice(BASE.length))
    const names = sampleNames(folder)
    if (name === 'stijl.css') answer(response, 200, 'text/css; charset=utf-8', SAMPLE_STYLE)
    else if (name === '') page(response, 200, 'Voorbeelden', listPage(folder, names))
    else {
      const found = names.find((file) => file === name || file.replace(/\.(txt|md)$/, '') === name)
      if (found === undefined) page(response, 404, 'Niet gevonden', '<h1>Niet gevonden</h1><p><a href="/voorbeeld/">Naar de voorbeelden</a></p>')
      else {
        const sample = readSample(readFileSync(join(folder, found), 'utf8'))
        page(response, 200, sample.title, `<article><h1>${escapeHtml(sample.title)}</h1>${blocks(sample.blocks)}</article>`)
      }
    }
    return true
  }
}

const decodeName = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The sample files of a folder, by name. */
export const sampleNames = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name)).toSorted() : []

function listPage(folder: string, names: readonly string[]): string {
  const items = names.map((name) => {
    const { title, blocks: parts } = readSample(readFileSync(join(folder, name), 'utf8'))
    const turns = parts.filter((part) => part.kind === 'turn').length
    const lines = parts.filter((part) => part.kind === 'item').length
    const size = turns > 0 ? `${turns} beurten` : `${lines} regels`
    return `<li><a href="${BASE}${encodeURIComponent(name.replace(/\.(txt|md)$/, ''))}">${escapeHtml(title)}</a><span class="size">${size}</span></li>`
  })
  return `<h1>Voorbeelden uit Zilverriet</h1><p>Zilverriet bestaat niet. De gesprekken zijn verzonnen, om mee te oefenen.</p><ul class="list">${items.join('')}</ul>`
}

function blocks(parts: readonly SampleBlock[]): string {
  let html = ''
  let inList = false
  for (const part of parts) {
    if ((part.kind === 'item') !== inList) {
      inList = part.kind === 'item'
      html += inList ? '<ul class="notes">' : '</ul>'
    }
    if (part.kind === 'item') html += `<li><span class="dash">- </span><span class="words">${words(part.text)}</span></li>`
    else if (part.kind === 'heading') html += `<h2>${words(part.text)}</h2>`
    else if (part.kind === 'paragraph') html += `<p class="about">${words(part.text)}</p>`
    else {
      html += `<p class="turn"><span class="time">[${escapeHtml(part.time)}]</span> <b class="speaker">${escapeHtml(part.speaker)}:</b> <span class="words">${words(part.words)}</span></p>`
    }
  }
  return inList ? `${html}</ul>` : html
}

/** Text with `*…*` and `**…**` as emphasis. */
const words = (text: string): string =>
  escapeHtml(text).replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>').replace(/\*([^*]+)\*/g, '<em>$1</em>')

function page(response: ServerResponse, status: number, title: string, body: string): void {
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title><link rel="stylesheet" href="${BASE}stijl.css"></head>` +
    `<body><header><a href="${BASE}">Voorbeelden</a></header><main>${body}</main></body></html>`
  answer(response, status, 'text/html; charset=utf-8', html, {
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
}
