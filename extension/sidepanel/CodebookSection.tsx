import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import { GROUP_CHOICES } from '../../shared/sheet/choices.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import type { BackgroundProtocol } from '../messages.ts'
import { AddCode } from '../ui/AddCode.tsx'
import { Button } from '../ui/Button.tsx'
import { labelledChoices } from '../ui/labelled-choices.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { StarterCodebooks } from '../ui/StarterCodebooks.tsx'
import { CodeTreeList } from './CodeTreeList.tsx'
import { usePanel } from './panel-state.ts'

/** The codebook as a tree with live counts, and the ways to let it grow. */
export function CodebookSection() {
  const panel = usePanel()
  const strings = useStrings()
  const { codebook: words, common } = strings
  const project = panel.project.value
  const tree = useMemo(() => codeTree(project?.codes ?? []), [project?.codes])
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState<{ readonly parentId: string | null } | null>(null)
  const [choosing, setChoosing] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  const wasAdding = useRef(false)
  const added = useRef<string | null>(null)
  // Who added a code goes on at that code, wherever in the tree it came; else at the button they came from.
  useEffect(() => {
    if (wasAdding.current && adding === null) (document.querySelector<HTMLElement>(`[data-code="${added.current}"] .code-row__name`) ?? addButton.current)?.focus()
    wasAdding.current = adding !== null
  }, [adding])
  const [filter, setFilter] = useState('')
  const [chosenGroup, setChosenGroup] = useState<SourceGroup | null | undefined>(undefined)
  if (project === null) return <p class="nl-paragraph panel__quiet">{common.loading}</p>
  const view = panel.page.value
  const groups = [...new Set(project.uses.map((use) => use.group))]
  // Groups are never added up: the counts are those of the group that a person chose, or of the page in front of them.
  const pageGroup = view.kind === 'page' ? (view.state.source?.group ?? null) : undefined
  const [group] = [chosenGroup, pageGroup, ...groups].filter((one) => one !== undefined && groups.includes(one))
  const uses = project.uses.filter((use) => use.group === group)
  const parents = tree.ordered.filter((code) => tree.childrenOf(code.id).length > 0)
  const toggle = (id: string) => {
    const next = new Set(shut)
    if (!next.delete(id)) next.add(id)
    setShut(next)
  }
  const done = (code: string | null) => {
    added.current = code
    if (code !== null) {
      setFilter('')
      setShut(new Set())
    }
    setAdding(null)
  }
  const add = async (request: Parameters<BackgroundProtocol['addCode']>[0]) => {
    const code = await panel.change('addCode', request)
    if (code !== null) panel.announce(words.added(codeLabel(code, languageOf(strings))))
    return code
  }
  const addStarter = async (codebookId: string, name: string) => {
    const codes = await panel.change('addStarterCodebook', { codebookId })
    if (codes !== null) panel.announce(words.codebookAdded(name))
    return codes !== null
  }
  const allShut = parents.length > 0 && parents.every((code) => shut.has(code.id))
  const empty = tree.ordered.length === 0
  return (
    <>
      <h2 class="nl-heading nl-heading--level-3 panel__heading" id="part-codebook">{words.heading}</h2>
      {empty
        ? <div class="panel__empty"><p class="nl-paragraph">{words.empty}</p></div>
        : (
          <>
            <div class="codebook__tools">
              <input
                class="utrecht-textbox utrecht-textbox--html-input" type="search" placeholder={words.filter} aria-label={words.filter}
                value={filter} onInput={(event) => setFilter(event.currentTarget.value)}
              />
              {parents.length > 0 && (
                <Button small icon={allShut ? 'unfold' : 'fold'} iconOnly onClick={() => setShut(allShut ? new Set() : new Set(parents.map((code) => code.id)))}>
                  {allShut ? words.expandAll : words.collapseAll}
                </Button>
              )}
            </div>
            {groups.length > 1 && group !== undefined && (
              <SelectField
                label={words.countedGroup} value={group} choices={labelledChoices(GROUP_CHOICES, languageOf(strings)).filter(({ value }) => groups.includes(value))}
                emptyLabel={groups.includes(null) ? words.noGroupYet : undefined} onCommit={setChosenGroup}
              />
            )}
            <CodeTreeList tree={tree} uses={uses} shut={shut} filter={filter} onToggle={toggle} onAddBelow={(parentId) => setAdding({ parentId })} />
          </>
        )}
      {adding
        ? <AddCode key={adding.parentId ?? ''} tree={tree} parentId={adding.parentId} onAdd={add} onDone={done} />
        : (
          <div class="bs-actions panel__more">
            <Button buttonRef={addButton} small icon="add" kind={empty ? 'secondary' : 'primary'} onClick={() => setAdding({ parentId: null })}>{words.addCode}</Button>
            <Button small kind={empty ? 'primary' : 'secondary'} onClick={() => setChoosing(true)}>{words.starters}</Button>
          </div>
        )}
      {!empty && <p class="utrecht-form-field-description panel__more">{words.countsOnce} <a class="nl-link" href="codebook.html" target="_blank" rel="noreferrer">{words.openPage}</a></p>}
      {choosing && <StarterCodebooks codes={project.codes} onAdd={addStarter} onClose={() => setChoosing(false)} />}
    </>
  )
}
