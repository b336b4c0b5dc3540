import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { answer, decodedPath, escapeHtml } from './http-answers.ts'
import { readSample, type SampleBlock } from './sample-text.ts'
import { SAMPLE_STYLE } from './sample-style.ts'
import { PAGE_ICON } from './page-icon.ts'
import { en } from './strings/en.ts'
import { type HostTexts, nl } from './strings/nl.ts'

const BASE = '/voorbeeld/'

/**
 * The sample transcripts as web pages (`/voorbeeld/` lists them, `/voorbeeld/<file>` shows one), to code passages in.
 * They are strict on purpose: no script, a closed content policy. The samples are Dutch; what stands around them is English
 * with `?lang=en`.
 */
export function createSamplePages(folder: string): (response: ServerResponse, url: URL) => boolean {
  return (response, url) => {
    if (url.pathname === BASE.slice(0, -1)) {
      response.writeHead(301, { Location: BASE })
      response.end()
      return true
    }
    if (!url.pathname.startsWith(BASE)) return false
    const frame: Frame = url.searchParams.get('lang') === 'en' ? { language: 'en', texts: en, query: '?lang=en' } : { language: 'nl', texts: nl, query: '' }
    const name = decodedPath(url.pathname.slice(BASE.length))
    const names = sampleNames(folder)
    if (name === 'stijl.css') answer(response, 200, 'text/css; charset=utf-8', SAMPLE_STYLE)
    else if (name === 'teken.svg') answer(response, 200, 'image/svg+xml', PAGE_ICON)
    else if (name === '') page(response, 200, frame, frame.texts.samplesTitle, listPage(folder, names, frame))
    else {
      const found = names.find((file) => file === name || file.replace(/\.(txt|md)$/, '') === name)
      if (found === undefined) page(response, 404, frame, frame.texts.notFound, `<h1>${frame.texts.notFound}</h1><p><a href="${BASE}${frame.query}">${frame.texts.toSamples}</a></p>`)
      else {
        const sample = readSample(readFileSync(join(folder, found), 'utf8'))
        page(response, 200, frame, sample.title, `<article lang="nl"><h1>${escapeHtml(sample.title)}</h1>${blocks(sample.blocks)}</article>`)
      }
    }
    return true
  }
}

/** What stands around a sample: its language, and what its links carry to keep it. */
interface Frame {
  readonly language: 'nl' | 'en'
  readonly texts: HostTexts
  readonly query: string
}

/** The sample files of a folder, by name. */
export const sampleNames = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name)).toSorted() : []

function listPage(folder: string, names: readonly string[], { texts, query }: Frame): string {
  const items = names.map((name) => {
    const { title, blocks: parts } = readSample(readFileSync(join(folder, name), 'utf8'))
    const turns = parts.filter((part) => part.kind === 'turn').length
    const lines = parts.filter((part) => part.kind === 'item').length
    const size = turns > 0 ? texts.turns.replace('{count}', String(turns)) : texts.lines.replace('{count}', String(lines))
    return `<li><a href="${BASE}${encodeURIComponent(name.replace(/\.(txt|md)$/, ''))}${query}" lang="nl">${escapeHtml(title)}</a><span class="size">${size}</span></li>`
  })
  return `<h1>${texts.samplesTitle}</h1><p>${texts.samplesAbout}</p><ul class="list">${items.join('')}</ul>`
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

function page(response: ServerResponse, status: number, { language, texts, query }: Frame, title: string, body: string): void {
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title><link rel="icon" href="${BASE}teken.svg"><link rel="stylesheet" href="${BASE}stijl.css"></head>` +
    `<body><header><nav><a href="${BASE}${query}">${texts.samples}</a><a href="/${query}">${texts.toWorkbook}</a></nav></header><main>${body}</main></body></html>`
  answer(response, status, 'text/html; charset=utf-8', html, {
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
}
