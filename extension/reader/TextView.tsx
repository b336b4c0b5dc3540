import { useEffect, useRef } from 'preact/hooks'
import type { Source } from '../../shared/source/source.ts'
import type { SourceText } from '../../shared/source/source-text.ts'
import { codeSource } from '../coding/code-source.ts'
import type { CodedPage } from '../coding/coded-page.ts'
import type { OpenTools } from '../coding/open-tools.ts'
import { boxesOf } from '../page/hit-test.ts'
import { scrollTowards } from '../page/scroll-towards.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { beginOf, renderText, unitsOf } from './render-text.ts'

interface TextViewProps {
  readonly source: Source
  readonly text: SourceText
  readonly codingId: string | null
}

/** How long is looked for a coding that was asked for: its page may still be read. */
const LOOK_MS = 5_000
const LOOK_AGAIN_MS = 100
const LIFTED_MS = 2_500

/** The text of a source, to read and to code as in a page of the web. */
export function TextView({ source, text, codingId }: TextViewProps) {
  const { readerPage: { text: words }, codingTools: { panel: tools, cheatSheet } } = useStrings()
  const root = useRef<HTMLDivElement>(null)
  const latest = useRef(source)
  latest.current = source
  const coded = useRef<(CodedPage & OpenTools) | null>(null)
  useEffect(() => {
    const below = root.current
    if (!below) return undefined
    const end = new AbortController()
    const showAll = () => {
      const units = unitsOf(text)
      below.replaceChildren(renderText(text, units, words))
      const shown = () => ({ id: latest.current.id, title: latest.current.title, unitKind: text.cutting.kind, units, speakers: latest.current.speakers })
      coded.current = codeSource(below, shown, end.signal)
    }
    // Of a long text the begin comes first, for a frame or two.
    const begin = beginOf(text)
    if (begin) {
      below.replaceChildren(renderText(begin, unitsOf(begin), words))
      requestAnimationFrame(() => setTimeout(() => end.signal.aborted || showAll()))
    } else showAll()
    return () => {
      coded.current = null
      end.abort()
    }
  }, [text, words])
  useEffect(() => (codingId === null ? undefined : showCoding(coded, codingId)), [codingId, text])
  return (
    <article class={`text text--${text.cutting.kind}`} lang={languageTag(source.language)} aria-label={words.label(source.title)}>
      <p class="text__help">{words.help}</p>
      <div class="bs-actions">
        <Button small kind="subtle" onClick={() => coded.current?.walkUnits()}>{tools.walk}</Button>
        <Button small kind="subtle" onClick={() => coded.current?.showKeys()}>{cheatSheet.heading}</Button>
      </div>
      <div class="text__lines" ref={root} />
    </article>
  )
}

/** Scrolls to a coding as soon as it is known where it stands. Returns what stops looking. */
function showCoding(coded: { readonly current: CodedPage | null }, id: string): () => void {
  const until = performance.now() + LOOK_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    const view = coded.current?.view
    const passage = view?.placed().find((one) => one.id === id)
    if (!view || !passage) {
      if (performance.now() < until) timer = setTimeout(look, LOOK_AGAIN_MS)
      return
    }
    const { startContainer } = view.text().rangesOf(passage.span)[0] ?? {}
    if (startContainer) scrollTowards(startContainer, () => boxesOf(view.text(), passage.span)[0])
    view.highlights.showFocus(view.text(), passage.span)
    timer = setTimeout(() => view.highlights.showFocus(view.text(), null), LIFTED_MS)
  }
  look()
  return () => clearTimeout(timer)
}

/** What a person wrote as language of the talk, as the tag of a language; Dutch unless it plainly is another. */
function languageTag(language: string | null): string {
  const known: Readonly<Record<string, string>> = { engels: 'en', english: 'en', duits: 'de', german: 'de', deutsch: 'de', frans: 'fr', french: 'fr', turks: 'tr', turkish: 'tr', arabisch: 'ar', arabic: 'ar', spaans: 'es', spanish: 'es', pools: 'pl', polish: 'pl' }
  const word = (language ?? '').trim().toLowerCase()
  return known[word] ?? (/^[a-z]{2}(?:-[a-z]{2})?$/.test(word) ? word : 'nl')
}
