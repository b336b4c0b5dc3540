import { boxesOf, offsetAtPoint, placedAt } from '../page/hit-test.ts'
import { isElement } from '../page/nodes.ts'
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
  let shown = ''
  let frame = 0
  let last: PointerEvent

  const name = (offset: number | null, aloud: boolean) => {
    const passages = offset === null || busy() ? [] : placedAt(view.placed(), offset)
    const key = passages.map(({ id }) => id).join()
    if (key === shown) return
    shown = key
    if (passages.length === 0) return label.hide()
    const coders = new Map<string, Set<string>>()
    for (const { codeId, coding } of passages) coders.set(codeId, (coders.get(codeId) ?? new Set()).add(coding.coder))
    const codings = Array.from(coders, ([id, by]) => ({ code: view.codeOf(id), coder: [...by].filter(Boolean).join(', ') }))
    const language = view.language()
    label.show(codings, unknown(), language, boxesOf(view.text(), passages[0]!.span))
    if (aloud) say(codings.map(({ code }) => (code ? (language === 'nl' ? code.nameNl : code.nameEn) : unknown())).join(', '))
  }

  const under = ({ clientX, clientY, target }: MouseEvent) => (view.placed().length === 0 ? null : offsetAtPoint(view.text(), clientX, clientY, view.shadowRoots, (target as Node).ownerDocument ?? document))

  view.documents.listen('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return
    // Of several moves before the screen is next drawn, the last one counts.
    last = event
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (!signal.aborted) name(under(last), false)
    })
  })
  view.documents.listen('scroll', () => name(null, false))
  view.documents.listen('pointerdown', () => name(null, false))
  view.documents.listen('focusin', ({ target }) => {
    if (isElement(target as Node) && view.placed().length > 0 && view.holds(target as Node)) name(view.text().offsetAt(target as Element, 0), true)
  })
  view.documents.listen('keyup', ({ key }) => {
    if (/^(?:Arrow|Home|End|Page)/.test(key) && view.placed().length > 0) name(caretOffset(view.text(), view.documents.current()), true)
  })
  view.documents.listen('click', (event) => {
    if (event.button !== 0 || event.defaultPrevented || event.detail > 1 || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(view.documents.current().getSelection()?.isCollapsed ?? true) || (event.target as Element).closest?.(WITH_A_USE)) return
    const offset = under(event)
    if (offset !== null && placedAt(view.placed(), offset).length > 0) clicked(offset)
  })
}
