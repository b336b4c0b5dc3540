import type { Code } from '../../shared/codebook/code.ts'
import { boxesOf, offsetAtPoint, placedAt } from '../page/hit-test.ts'
import { caretOffset } from '../page/selection.ts'
import type { PassageLabel } from './passage-label.ts'
import type { PageView } from './page-view.ts'

interface PassageWatch {
  readonly view: PageView
  readonly label: PassageLabel
  readonly unknown: () => string
  /** Whether the label would be in the way now. */
  readonly busy: () => boolean
  readonly say: (words: string) => void
  /** A coded passage was clicked; `offset` is the letter under the pointer. */
  readonly clicked: (offset: number) => void
}

/** What a press on them already does is theirs: links, buttons, fields. */
const WITH_A_USE = 'a[href], button, input, select, textarea, summary, label, audio, video, [role=button], [role=link], [onclick], [contenteditable]:not([contenteditable=false])'

/** Names the codes of the passage under the pointer, the focus or the caret, and tells of clicks on coded passages, until `signal` is aborted. */
export function watchPassages({ view, label, unknown, busy, say, clicked }: PassageWatch, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const
  let shown = ''
  let frame = 0

  const name = (offset: number | null, aloud: boolean) => {
    const passages = offset === null || busy() ? [] : placedAt(view.placed(), offset)
    const key = passages.map(({ id }) => id).join()
    if (key === shown) return
    shown = key
    if (passages.length === 0) return label.hide()
    const codes = [...new Set(passages.map(({ codeId }) => codeId))].map((id): Code | null => view.codeOf(id))
    const language = view.state()?.settings.language ?? 'nl'
    label.show(codes, unknown(), language, boxesOf(view.text(), passages[0]!.span))
    if (aloud) say(codes.map((code) => (code ? (language === 'nl' ? code.nameNl : code.nameEn) : unknown())).join(', '))
  }

  addEventListener('pointermove', ({ clientX, clientY, pointerType, buttons }) => {
    if (pointerType === 'touch' || buttons !== 0 || frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      if (!signal.aborted) name(view.placed().length === 0 ? null : offsetAtPoint(view.text(), clientX, clientY, view.shadowRoots), false)
    })
  }, options)
  addEventListener('scroll', () => name(null, false), options)
  addEventListener('pointerdown', () => name(null, false), options)
  addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && view.placed().length > 0 && target !== document.body) name(view.text().offsetAt(target, 0), true)
  }, options)
  addEventListener('keyup', ({ key }) => {
    if (/^(?:Arrow|Home|End|Page)/.test(key) && view.placed().length > 0) name(caretOffset(view.text()), true)
  }, options)
  addEventListener('click', (event) => {
    if (event.button !== 0 || event.defaultPrevented || event.detail > 1 || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(getSelection()?.isCollapsed ?? true) || (event.target instanceof Element && event.target.closest(WITH_A_USE))) return
    const offset = view.placed().length === 0 ? null : offsetAtPoint(view.text(), event.clientX, event.clientY, view.shadowRoots)
    if (offset !== null && placedAt(view.placed(), offset).length > 0) clicked(offset)
  }, options)
}
