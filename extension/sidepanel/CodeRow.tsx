import { codeLabel, codeName } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { CodeUse } from '../messages.ts'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { Icon } from '../ui/Icon.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { CodeExplanation } from './CodeExplanation.tsx'

interface CodeRowProps {
  readonly code: Code
  /** With everything below the code; a source, speaker or segment once. */
  readonly use: Pick<CodeUse, 'segments' | 'speakers' | 'sources'>
  readonly hasChildren: boolean
  readonly open: boolean
  readonly explained: boolean
  readonly onToggle: () => void
  readonly onExplain: () => void
  readonly onAddBelow: () => void
}

/** A code in the tree: open or shut, swatch, name (a press explains it) and its three counts. */
export function CodeRow({ code, use, hasChildren, open, explained, onToggle, onExplain, onAddBelow }: CodeRowProps) {
  const strings = useStrings()
  const { codebook: words, common } = strings
  const name = codeName(code, languageOf(strings))
  const label = codeLabel(code, languageOf(strings))
  const status = code.status === 'proposed' ? words.proposed : code.status === 'retired' ? words.retired : null
  const unused = use.segments === 0
  return (
    <>
      <div class={`code-row${unused ? ' code-row--unused' : ''}${code.status === 'retired' ? ' code-row--retired' : ''}`}>
        {hasChildren
          ? (
            <button type="button" class="code-row__toggle" aria-expanded={open} aria-label={open ? words.collapse(label) : words.expand(label)} aria-controls={open ? `below-${code.id}` : undefined} onClick={onToggle}>
              <Icon name={open ? 'shut' : 'open'} />
            </button>
          )
          : <span class="code-row__toggle" />}
        <button type="button" class="code-row__name" aria-expanded={explained} onClick={onExplain}>
          <CodeSwatch code={code} />
          <span class="code-row__text">{name}</span>
          {status && <span class="nl-data-badge">{status}</span>}
        </button>
        <span class="code-row__counts">
          <span class="bs-visually-hidden">{common.sources(use.sources)}, {common.speakers(use.speakers)}, {common.segments(use.segments)}</span>
          {[use.sources, use.speakers, use.segments].map((count, index) => <span key={index} class="code-row__count" aria-hidden="true">{count === 0 ? '·' : count}</span>)}
        </span>
      </div>
      {explained && <CodeExplanation code={code} use={use} onAddBelow={onAddBelow} />}
    </>
  )
}
