import { useMemo, useState } from 'preact/hooks'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import { codeFilter } from '../../shared/codebook/filter-codes.ts'
import type { CodePlace, CodeStep } from '../../shared/codebook/place-code.ts'
import { GROUP_CHOICES } from '../../shared/sheet/choices.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import type { CodeUse } from '../messages.ts'
import { Button } from '../ui/Button.tsx'
import { labelledChoices } from '../ui/labelled-choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { CodeTreeGrid } from './CodeTreeGrid.tsx'

interface TreePaneProps {
  readonly tree: CodeTree
  readonly uses: ReadonlyMap<string, CodeUse>
  readonly groups: readonly (SourceGroup | null)[]
  readonly group: SourceGroup | null | undefined
  readonly onGroup: (group: SourceGroup | null) => void
  readonly shut: ReadonlySet<string>
  readonly onShut: (shut: ReadonlySet<string>) => void
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onRename: (id: string) => void
  readonly onMove: (id: string, place: CodePlace) => void
  readonly onStep: (id: string, step: CodeStep) => void
  readonly onAdd: () => void
  readonly onStarters: () => void
}

/** The tree with what finds and folds codes, and the ways to let it grow. */
export function TreePane(props: TreePaneProps) {
  const { tree, shut, groups, group } = props
  const strings = useStrings()
  const { codebook: words, codebookPage: { tree: own } } = strings
  const [letters, setLetters] = useState('')
  const filter = useMemo(() => codeFilter(tree), [tree])
  const fitting = useMemo(() => filter(letters), [filter, letters])
  const parents = useMemo(() => tree.ordered.filter((code) => tree.childrenOf(code.id).length > 0), [tree])
  const allShut = parents.length > 0 && parents.every((code) => shut.has(code.id))
  const empty = tree.ordered.length === 0
  const toggle = (id: string, open: boolean) => {
    const next = new Set(shut)
    if (open) next.delete(id)
    else next.add(id)
    props.onShut(next)
  }
  return (
    <div class="tree-pane">
      <div class="tree-pane__tools">
        <input
          class="utrecht-textbox utrecht-textbox--html-input" type="search" placeholder={words.filter} aria-label={words.filter} value={letters} onInput={(event) => setLetters(event.currentTarget.value)}
        />
        <Button small icon={allShut ? 'unfold' : 'fold'} iconOnly onClick={() => props.onShut(allShut ? new Set() : new Set(parents.map((code) => code.id)))}>{allShut ? words.expandAll : words.collapseAll}</Button>
      </div>
      <div class="bs-actions">
        <Button small icon="add" kind="primary" onClick={props.onAdd}>{words.addCode}</Button>
        <Button small onClick={props.onStarters}>{words.starters}</Button>
      </div>
      {groups.length > 1 && group !== undefined && (
        <div class="tree-pane__group">
          <SelectField
            label={words.countedGroup} value={group} choices={labelledChoices(GROUP_CHOICES, languageOf(strings)).filter(({ value }) => groups.includes(value))}
            emptyLabel={groups.includes(null) ? words.noGroupYet : undefined} onCommit={props.onGroup}
          />
        </div>
      )}
      {empty
        ? <p class="nl-paragraph">{words.empty}</p>
        : (
          <CodeTreeGrid
            tree={tree} uses={props.uses} shut={shut} fitting={fitting} selected={props.selected} onSelect={props.onSelect} onRename={props.onRename} onToggle={toggle}
            onMove={props.onMove} onStep={props.onStep}
          />
        )}
      {fitting?.size === 0 && <p class="nl-paragraph">{words.noMatch}</p>}
      <p class="utrecht-form-field-description" id="tree-keys">{own.keys}</p>
      <p class="utrecht-form-field-description">{words.countsOnce}</p>
      <output class="bs-visually-hidden">{fitting && own.found(fitting.size)}</output>
    </div>
  )
}
