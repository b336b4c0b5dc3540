import { useRef } from 'preact/hooks'
import { codeLabel, codeName } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { Button } from '../ui/Button.tsx'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { Icon } from '../ui/Icon.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { CodingEditor } from './CodingEditor.tsx'
import { codingRemarks } from '../ui/coding-remarks.ts'
import { usePanel } from './panel-state.ts'

interface CodingItemProps {
  readonly coding: Coding
  readonly tree: CodeTree
  /** Its passage cannot be found on the page. */
  readonly lost: boolean
  readonly edited: boolean
  readonly onEdit: () => void
  readonly onScroll: () => void
}

/** One coding: its code, the words (a press goes to them), who said it and what was noted, and behind a button everything that can be changed. */
export function CodingItem({ coding, tree, lost, edited, onEdit, onScroll }: CodingItemProps) {
  const panel = usePanel()
  const strings = useStrings()
  const { codings: words, common } = strings
  const language = languageOf(strings)
  const code = tree.byId.get(coding.codeId)
  const label = code ? codeLabel(code, language) : words.unknownCode
  const quote = coding.selectors.quote.exact.trim().replace(/\s+/g, ' ')
  const remarks = codingRemarks(coding, language)
  const item = useRef<HTMLLIElement>(null)
  const remove = async () => {
    const neighbour = item.current?.nextElementSibling ?? item.current?.previousElementSibling
    if ((await panel.change('removeCoding', { id: coding.id })) === null) return
    panel.announce(words.removed(label))
    // Who works by keyboard goes on at the next coding, or at undo when this was the last.
    const next = neighbour?.querySelector('button') ?? document.querySelector<HTMLElement>('.history button')
    next?.focus()
  }
  const line = code ? `var(--bs-code-${code.colour}-line)` : 'var(--bs-color-border-strong)'
  return (
    <li ref={item} class={`coding${lost ? ' coding--lost' : ''}`} style={{ '--coding-line': line }} data-coding={coding.id}>
      <div class="coding__head">
        {code && <CodeSwatch code={code} />}
        <span class="coding__code">{code ? codeName(code, language) : words.unknownCode}</span>
        {coding.speaker && <span class="nl-data-badge">{coding.speaker}</span>}
      </div>
      {lost
        ? <blockquote class="coding__quote">‘{quote}’</blockquote>
        : <button type="button" class="coding__quote" aria-label={words.scrollTo(quote)} onClick={onScroll}>‘{quote}’</button>}
      {(remarks.length > 0 || coding.memo !== '') && (
        <p class="coding__remarks">
          {coding.sensitivity !== 'none' && <Icon name="lock" />}
          {remarks.join(' · ')}
          {coding.memo !== '' && <span class="coding__memo">{coding.memo}</span>}
        </p>
      )}
      <div class="coding__actions">
        <Button kind="subtle" small icon={edited ? 'shut' : 'edit'} expanded={edited} label={edited ? `${common.close}: ${label}` : words.editOf(label)} onClick={onEdit}>{edited ? common.close : common.edit}</Button>
        <Button kind="subtle" small negative label={`${common.remove}: ${label}`} onClick={() => void remove()}>{common.remove}</Button>
        {coding.coder !== '' && <span class="coding__coder">{words.by(coding.coder)}</span>}
      </div>
      {edited && <CodingEditor coding={coding} tree={tree} />}
    </li>
  )
}
