import { swatch } from './code-look.ts'
import { element } from './element.ts'
import type { PageView } from './page-view.ts'
import { nameBesideKey } from './passage-label.ts'
import type { ToolStrings } from './tool-strings.ts'

/** Of a longer passage the beginning is printed. */
const LONGEST_QUOTE = 200

/**
 * Prints a list of the coded passages behind the page, until `signal` is aborted: Firefox prints a copy of the page, and highlights
 * are not in it. Other browsers print the highlights themselves.
 */
export function printListBehindPage(root: ShadowRoot, view: PageView, words: () => ToolStrings, signal: AbortSignal): void {
  const list = element('section', { class: 'printed' })
  addEventListener('beforeprint', () => {
    const language = view.language()
    const { text } = view.text()
    const items = view.placed().map(({ codeId, span }) => {
      const code = view.codeOf(codeId)
      const quote = text.slice(span.start, Math.min(span.end, span.start + LONGEST_QUOTE))
      return element('li', {}, swatch(code), ` ${code ? nameBesideKey(code, language) : words().label.unknownCode}: ‘${quote}${span.end - span.start > LONGEST_QUOTE ? '…' : ''}’`)
    })
    if (items.length === 0) return
    list.replaceChildren(element('h2', {}, words().printed), element('ol', {}, ...items))
    root.append(list)
  }, { signal })
  addEventListener('afterprint', () => list.remove(), { signal })
}
