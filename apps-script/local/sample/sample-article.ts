import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoSource } from '../../../shared/demo/demo-project.ts'
import { escapeHtml } from '../http-answers.ts'
import { readSample, readSubtitles, type SampleBlock, type SampleText } from '../sample-text.ts'

/** Files of a source, to keep. */
export const filesOf = (source: DemoSource): readonly string[] => (source.alsoAs === undefined ? [source.fileName] : [source.fileName, source.alsoAs])

/** The file of a source that can be shown as a page; null where there are tables only. */
export const pageFile = (source: DemoSource): string | null => filesOf(source).find((file) => !/\.(?:csv|docx)$/.test(file)) ?? null

/** The text behind a page of talk or notes; null for a source that is a page already, or no page at all. */
export function readTalk(folder: string, source: DemoSource): SampleText | null {
  const file = pageFile(source)
  if (file === null || file.endsWith('.html')) return null
  const text = readFileSync(join(folder, file), 'utf8')
  return file.endsWith('.vtt') ? readSubtitles(text) : readSample(text)
}

/** A sample as it stands in its page: title and HTML of ours. Null where it has no page. */
export function sampleArticle(folder: string, source: DemoSource): { readonly title: string; readonly html: string } | null {
  const file = pageFile(source)
  if (file === null) return null
  const talk = readTalk(folder, source)
  if (talk !== null) return { title: talk.title, html: `<h1>${escapeHtml(talk.title)}</h1>${blocks(talk.blocks)}` }
  // Ours, and behind a policy that lets nothing run: shown as it is, with a frame that scrolls on a narrow screen.
  const html = /<body>([\s\S]*)<\/body>/.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? ''
  const { title } = source.card
  return { title, html: html.replace('<table>', `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(title)}"><table>`).replace('</table>', '</table></div>') }
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
