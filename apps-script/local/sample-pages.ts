import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { DemoSource } from '../../shared/demo/demo-project.ts'
import { ZILVERRIET } from '../../shared/demo/zilverriet.ts'
import { SOURCE_GROUPS, type SourceGroup } from '../../shared/source/source.ts'
import { answer, decodedPath, escapeHtml } from './http-answers.ts'
import { readSample, readSubtitles, type SampleBlock, type SampleText } from './sample-text.ts'
import { SAMPLE_STYLE } from './sample-style.ts'
import { PAGE_ICON } from './page-icon.ts'
import { en } from './strings/en.ts'
import { type HostTexts, nl } from './strings/nl.ts'

const BASE = '/voorbeeld/'
const FILES = 'bestand/'
const TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.vtt': 'text/vtt; charset=utf-8', '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv', '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * The sample sources as web pages (`/voorbeeld/` lists them, `/voorbeeld/<file>` shows one), to code passages in, and as files
 * (`/voorbeeld/bestand/<file>`), to open elsewhere: tables are files only. The pages are strict on purpose: no script, a closed
 * content policy. The samples are Dutch; what stands around them is English with `?lang=en`.
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
    const sources = ZILVERRIET.sources.filter((source) => existsSync(join(folder, source.fileName)))
    const file = name.startsWith(FILES) ? sources.flatMap(filesOf).find((one) => FILES + one === name) : undefined
    const source = sources.find((one) => [pageFile(one), nameOf(pageFile(one) ?? '')].includes(name))
    if (name === 'stijl.css') answer(response, 200, 'text/css; charset=utf-8', SAMPLE_STYLE)
    else if (name === 'teken.svg') answer(response, 200, 'image/svg+xml', PAGE_ICON)
    else if (file !== undefined) answer(response, 200, TYPES[extname(file)]!, readFileSync(join(folder, file)), { 'Content-Disposition': `attachment; filename="${file}"` })
    else if (name === '') page(response, 200, frame, frame.texts.samplesTitle, listPage(folder, sources, frame))
    else if (source === undefined) page(response, 404, frame, frame.texts.notFound, `<h1>${frame.texts.notFound}</h1><p><a href="${BASE}${frame.query}">${frame.texts.toSamples}</a></p>`)
    else showSource(response, folder, source, frame)
    return true
  }
}

/** What stands around a sample: its language, and what its links carry to keep it. */
interface Frame {
  readonly language: 'nl' | 'en'
  readonly texts: HostTexts
  readonly query: string
}

const filesOf = (source: DemoSource): readonly string[] => (source.alsoAs === undefined ? [source.fileName] : [source.fileName, source.alsoAs])

/** The file of a source that can be shown as a page; null where there are tables only. */
const pageFile = (source: DemoSource): string | null => filesOf(source).find((file) => !/\.(?:csv|docx)$/.test(file)) ?? null

const nameOf = (file: string): string => file.replace(/\.\w+$/, '')

/** The text behind a page of talk or notes; null for a source that is a page already, or no page at all. */
function readText(folder: string, source: DemoSource): SampleText | null {
  const file = pageFile(source)
  if (file === null || file.endsWith('.html')) return null
  const text = readFileSync(join(folder, file), 'utf8')
  return file.endsWith('.vtt') ? readSubtitles(text) : readSample(text)
}

function showSource(response: ServerResponse, folder: string, source: DemoSource, frame: Frame): void {
  const note = source.card.group === 'professional' ? `<p class="restricted" role="note"><strong>${frame.texts.restricted}.</strong> ${frame.texts.restrictedAbout}</p>` : ''
  const sample = readText(folder, source)
  if (sample !== null) return page(response, 200, frame, sample.title, `${note}<article lang="nl"><h1>${escapeHtml(sample.title)}</h1>${blocks(sample.blocks)}</article>`)
  // Ours, and behind a policy that lets nothing run: shown as it is, with a frame that scrolls on a narrow screen.
  const html = /<body>([\s\S]*)<\/body>/.exec(readFileSync(join(folder, pageFile(source)!), 'utf8'))?.[1] ?? ''
  const table = html.replace('<table>', `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(source.card.title)}"><table>`).replace('</table>', '</table></div>')
  page(response, 200, frame, source.card.title, `${note}<article lang="nl">${table}</article>`)
}

const GROUP_TITLES: Readonly<Record<SourceGroup, keyof HostTexts>> = { resident: 'groupResident', organisation: 'groupOrganisation', professional: 'groupProfessional' }

function listPage(folder: string, sources: readonly DemoSource[], frame: Frame): string {
  const { texts } = frame
  const lists = SOURCE_GROUPS.map((group) => {
    const own = sources.filter((source) => source.card.group === group)
    const note = group === 'professional' ? `<p class="restricted" role="note">${texts.restrictedAbout}</p>` : ''
    return own.length === 0 ? '' : `<h2>${texts[GROUP_TITLES[group]]}</h2>${note}<ul class="list">${own.map((source) => listItem(folder, source, frame)).join('')}</ul>`
  })
  return `<h1>${texts.samplesTitle}</h1><p>${texts.samplesAbout}</p>${lists.join('')}`
}

function listItem(folder: string, source: DemoSource, { texts, query }: Frame): string {
  const title = escapeHtml(source.card.title)
  const file = pageFile(source)
  const shown = file === null ? `<span lang="nl">${title}</span>` : `<a href="${BASE}${encodeURIComponent(nameOf(file))}${query}" lang="nl">${title}</a>`
  const mark = source.card.group === 'professional' ? ` <strong class="mark">${texts.restricted}</strong>` : ''
  const files = filesOf(source).map((one) => {
    const words = texts.asFile.replace('{type}', extname(one).slice(1))
    return `<a href="${BASE}${FILES}${encodeURIComponent(one)}" download aria-label="${title}: ${words}">${words}</a>`
  })
  return `<li><span>${shown}${mark}</span><span class="size">${[sizeOf(folder, source, texts), ...files].join(' · ')}</span></li>`
}

function sizeOf(folder: string, source: DemoSource, texts: HostTexts): string {
  const sample = readText(folder, source)
  const count = (kind: SampleBlock['kind']) => sample?.blocks.filter((block) => block.kind === kind).length ?? 0
  if (sample === null) return texts.table
  if (count('turn') > 0) return texts.turns.replace('{count}', String(count('turn')))
  // Minutes have a list too, at their end.
  return count('item') > count('paragraph') ? texts.lines.replace('{count}', String(count('item'))) : texts.paragraphs.replace('{count}', String(count('paragraph')))
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
    else if (part.kind === 'about') html += `<p class="about">${words(part.text)}</p>`
    else if (part.kind === 'paragraph') html += `<p class="words">${words(part.text)}</p>`
    else {
      const time = part.time === null ? '' : `<span class="time">[${escapeHtml(part.time)}]</span> `
      html += `<p class="turn${part.time === null ? '' : ' timed'}">${time}<b class="speaker">${escapeHtml(part.speaker)}:</b> <span class="words">${words(part.words)}</span></p>`
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
