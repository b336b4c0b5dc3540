import { memo } from 'preact/compat'
import { codeLabel, codeName } from '../../shared/codebook/code-label.ts'
import type { CodeUse } from '../messages.ts'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { Icon } from '../ui/Icon.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import type { DropZone, TreeRow } from './tree-rows.ts'

/** Deeper levels are not moved in further, but say how deep they are. */
const LEVELS_INDENTED = 4

export interface CodeTreeRowProps extends TreeRow {
  readonly use: Pick<CodeUse, 'segments' | 'speakers' | 'sources'>
  readonly selected: boolean
  /** Whether Tab comes to this row. */
  readonly reached: boolean
  readonly drop: DropZone | null
}

/** Id of the element that shows a code. */
export const rowId = (codeId: string): string => `code-${codeId}`

/** A code in the tree: its name with colour and pattern, and its three counts. What is done with it is heard by the tree. */
export const CodeTreeRow = memo(({ code, depth, place, of, hasChildren, open, use, selected, reached, drop }: CodeTreeRowProps) => {
  const strings = useStrings()
  const { codebook: words, codebookPage: { tree }, common } = strings
  const language = languageOf(strings)
  const status = code.status === 'proposed' ? words.proposed : code.status === 'retired' ? words.retired : null
  const label = [codeLabel(code, language), status].filter(Boolean).join(', ')
  const classes = ['tree-row', depth === 0 && 'tree-row--top', code.status === 'retired' && 'tree-row--retired', use.segments === 0 && 'tree-row--unused', drop && `tree-row--${drop}`]
  return (
    <div
      role="row" id={rowId(code.id)} class={classes.filter(Boolean).join(' ')} data-code={code.id} draggable tabIndex={reached ? 0 : -1} style={{ '--depth': Math.min(depth, LEVELS_INDENTED - 1) }}
      aria-level={depth + 1} aria-posinset={place} aria-setsize={of} aria-expanded={hasChildren ? open : undefined} aria-selected={selected}
      aria-label={`${label}: ${[common.sources(use.sources), common.speakers(use.speakers), common.segments(use.segments)].join(', ')}`}
    >
      <div role="gridcell" class="tree-row__name">
        <span class="tree-row__toggle" data-toggle={hasChildren || undefined} aria-hidden="true">{hasChildren && <Icon name={open ? 'shut' : 'open'} />}</span>
        <CodeSwatch code={code} />
        <span class="tree-row__text">{codeName(code, language)}</span>
        {depth >= LEVELS_INDENTED && <span class="tree-row__level">{tree.level(depth + 1)}</span>}
        {status && <span class="nl-data-badge">{status}</span>}
      </div>
      {[use.sources, use.speakers, use.segments].map((count, index) => <div key={index} role="gridcell" class="tree-row__count">{count === 0 ? '·' : count}</div>)}
    </div>
  )
})
