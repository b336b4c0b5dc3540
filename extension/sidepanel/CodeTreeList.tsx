import { useMemo, useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { CodeUse } from '../messages.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { CodeRow } from './CodeRow.tsx'

interface CodeTreeListProps {
  readonly tree: CodeTree
  readonly uses: readonly CodeUse[]
  /** Ids of codes whose sub-codes are hidden. */
  readonly shut: ReadonlySet<string>
  /** Letters that must occur in a code or below it; '' shows all, and opens everything that fits. */
  readonly filter: string
  readonly onToggle: (id: string) => void
  readonly onAddBelow: (parentId: string) => void
}

const UNUSED = { segments: 0, speakers: 0, sources: 0 }

/**
 * The codes as nested lists of disclosure buttons: every row is reached with Tab and read out with its level and counts,
 * which a tree widget would hide behind arrow keys. https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/
 */
export function CodeTreeList({ tree, uses, shut, filter, onToggle, onAddBelow }: CodeTreeListProps) {
  const strings = useStrings()
  const { codebook: words } = strings
  const [explained, setExplained] = useState<string | null>(null)
  const useOf = useMemo(() => new Map(uses.map((use) => [use.codeId, use])), [uses])
  const wanted = filter.trim().toLowerCase()
  const shown = useMemo(() => {
    if (wanted === '') return null
    const fitting = tree.ordered.filter((code) => codeLabel(code, languageOf(strings)).toLowerCase().includes(wanted))
    return new Set(fitting.flatMap((code) => tree.pathOf(code.id)))
  }, [tree, wanted, strings])
  if (shown?.size === 0) return <p class="nl-paragraph panel__quiet">{words.noMatch}</p>

  const list = (parentId: string | null) => {
    const codes = tree.childrenOf(parentId).filter((code) => shown === null || shown.has(code.id))
    if (codes.length === 0) return null
    return (
      <ul class={parentId === null ? 'codes' : 'codes codes--below'} id={parentId === null ? undefined : `below-${parentId}`}>
        {codes.map((code) => {
          const open = shown !== null || !shut.has(code.id)
          return (
            <li key={code.id} data-code={code.id}>
              <CodeRow
                code={code} use={useOf.get(code.id) ?? UNUSED} hasChildren={tree.childrenOf(code.id).length > 0} open={open} explained={explained === code.id}
                onToggle={() => onToggle(code.id)} onExplain={() => setExplained(explained === code.id ? null : code.id)} onAddBelow={() => onAddBelow(code.id)}
              />
              {open && list(code.id)}
            </li>
          )
        })}
      </ul>
    )
  }
  return (
    <>
      <div class="codes-head" aria-hidden="true">
        {(['sources', 'speakers', 'segments'] as const).map((name) => <abbr key={name} title={words.columnsFull[name]}>{words.columns[name]}</abbr>)}
      </div>
      {list(null)}
    </>
  )
}
