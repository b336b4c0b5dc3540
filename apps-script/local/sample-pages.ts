import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { DemoSource } from '../../shared/demo/demo-project.ts'
import { ZILVERRIET } from '../../shared/demo/zilverriet.ts'
import { SOURCE_GROUPS, type SourceGroup } from '../../shared/source/source.ts'
import { answer, decodedPath, escapeHtml } from './http-answers.ts'
import type { SampleBlock } from './sample-text.ts'
import { filesOf, pageFile, readTalk, sampleArticle } from './sample/sample-article.ts'
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

const nameOf = (file: string): string => file.replace(/\.\w+$/, '')

function showSource(response: ServerResponse, folder: string, source: DemoSource, frame: Frame): void {
  const note = source.card.group === 'professional' ? `<p class="restricted" role="note"><strong>${frame.texts.restricted}.</strong> ${frame.texts.restrictedAbout}</p>` : ''
  const article = sampleArticle(folder, source)!
  page(response, 200, frame, article.title, `${note}<article lang="nl">${article.html}</article>`)
}

const GROUP_TITLES: Readonly<Record<SourceGroup, keyof HostTexts>> = { resident: 'groupResident', organisation: 'groupOrganisation', professional: 'groupProfessional' }

function listPage(folder: string, sources: readonly DemoSource[], frame: Frame): string {
  const { texts, query } = frame
  const lists = SOURCE_GROUPS.map((group) => {
    const own = sources.filter((source) => source.card.group === group)
    const note = group === 'professional' ? `<p class="restricted" role="note">${texts.restrictedAbout}</p>` : ''
    return own.length === 0 ? '' : `<h2>${texts[GROUP_TITLES[group]]}</h2>${note}<ul class="list">${own.map((source) => listItem(folder, source, frame)).join('')}</ul>`
  })
  return `<h1>${texts.samplesTitle}</h1><p>${texts.samplesAbout}</p><p><a class="fill" href="/${query}#zilverriet">${texts.sampleFill}</a></p>${lists.join('')}`
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
  const sample = readTalk(folder, source)
  const count = (kind: SampleBlock['kind']) => sample?.blocks.filter((block) => block.kind === kind).length ?? 0
  if (sample === null) return texts.table
  if (count('turn') > 0) return texts.turns.replace('{count}', String(count('turn')))
  // Minutes have a list too, at their end.
  return count('item') > count('paragraph') ? texts.lines.replace('{count}', String(count('item'))) : texts.paragraphs.replace('{count}', String(count('paragraph')))
}

/** A link whose words are drawn beside the page: they are no text of it, so that a sample is the same text in both languages. */
const aside = (href: string, words: string): string => `<a href="${href}" aria-label="${escapeHtml(words)}" data-words="${escapeHtml(words)}"></a>`

function page(response: ServerResponse, status: number, { language, texts, query }: Frame, title: string, body: string): void {
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title><link rel="icon" href="${BASE}teken.svg"><link rel="stylesheet" href="${BASE}stijl.css"></head>` +
    `<body><header><nav>${aside(`${BASE}${query}`, texts.samples)}${aside(`/${query}`, texts.toWorkbook)}</nav></header><main>${body}</main></body></html>`
  answer(response, status, 'text/html; charset=utf-8', html, {
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
}
