import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import { codeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { CodePlace, CodeStep } from '../../shared/codebook/place-code.ts'
import type { SourceGroup } from '../../shared/source/source.ts'
import type { ProjectState } from '../messages.ts'
import type { CodePosition } from '../protocols/codebook.ts'
import { AddCode } from '../ui/AddCode.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { StarterCodebooks } from '../ui/StarterCodebooks.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import type { CodeAct } from './code-acts.ts'
import { CodeDetail } from './CodeDetail.tsx'
import { rowId } from './CodeTreeRow.tsx'
import { groupName } from './group-name.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { Proposals } from './Proposals.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { SplitWalk } from './SplitWalk.tsx'
import { TreePane } from './TreePane.tsx'

interface CodesViewProps {
  readonly project: ProjectState
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly group: SourceGroup | null | undefined
  readonly groups: readonly (SourceGroup | null)[]
  readonly onGroup: (group: SourceGroup | null) => void
}

/** Narrower than this only the tree or one code is shown; the same stands in codebook.css. */
const NARROW = '(max-width: 55.99rem)'

/** What lies over the tree: a dialog about one code, or the form for a new one. */
type Over = { readonly act: 'move' | 'merge' | 'remove' | 'split'; readonly code: Code } | { readonly act: 'add'; readonly parentId: string | null } | { readonly act: 'starters' } | null

/** The tree beside one code in full; on a narrow screen one of the two. */
export function CodesView({ project, open, onOpen, group, groups, onGroup }: CodesViewProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebook: words, codebookPage: own } = strings
  const labelOf = (code: Code) => codeLabel(code, languageOf(strings))
  const tree = useMemo(() => codeTree(project.codes), [project.codes])
  const uses = useMemo(() => new Map(project.uses.filter((use) => use.group === group).map((use) => [use.codeId, use])), [project.uses, group])
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set())
  const [over, setOver] = useState<Over>(null)
  const [rename, setRename] = useState(0)
  const code = open === null ? undefined : tree.byId.get(open)
  useEffect(() => {
    // What is opened is shown, however deep it lies.
    if (open !== null && tree.pathOf(open).slice(1).some((id) => shut.has(id))) setShut(new Set([...shut].filter((id) => !tree.pathOf(open).includes(id))))
  }, [open, tree])

  // Where one of the two fits, the tree is gone when a code opens, and there again when it shuts: the focus goes along.
  const before = useRef(open)
  useEffect(() => {
    const [was, isNarrow] = [before.current, matchMedia(NARROW).matches]
    before.current = open
    if (!isNarrow || was === open) return
    const element = document.getElementById(open === null ? rowId(was ?? '') : 'detail-title')
    element?.focus({ preventScroll: true })
    // With the way back above the title in sight.
    if (open === null) element?.scrollIntoView({ block: 'center' })
    else element?.closest('.detail')?.scrollIntoView({ block: 'start' })
  }, [open])

  // What a person did a thing to may be gone: they go on at what stands beside it, once that is drawn anew.
  const landing = useRef<string | null>(null)
  const goOnAt = (id: string | null, opened = false) => {
    landing.current = id
    onOpen(opened ? id : null)
  }
  const beside = (id: string): string | null => {
    const siblings = tree.childrenOf(tree.pathOf(id)[1] ?? null)
    const at = siblings.findIndex((one) => one.id === id)
    return (siblings[at + 1] ?? siblings[at - 1])?.id ?? tree.pathOf(id)[1] ?? null
  }
  useEffect(() => {
    if (landing.current !== null) document.getElementById(rowId(landing.current))?.focus()
    landing.current = null
  }, [tree])

  const tellPlace = (id: string, position: CodePosition | null | undefined, noStep: boolean) => {
    const moved = tree.byId.get(id)
    if (!moved || position === undefined) return
    if (position === null) return noStep ? page.announce(own.tree.noStep(labelOf(moved))) : undefined
    const parent = position.parentId === null ? null : tree.byId.get(position.parentId)
    if (position.parentId !== null) setShut((now) => new Set([...now].filter((one) => one !== position.parentId)))
    page.announce(`${parent ? own.tree.movedUnder(labelOf(moved), labelOf(parent)) : own.tree.movedTop(labelOf(moved))} ${own.tree.place(position.place, position.of)}`)
  }
  const move = async (id: string, place: CodePlace) => tellPlace(id, await page.ask('moveCode', { id, ...place }), false)
  const step = async (id: string, way: CodeStep) => tellPlace(id, await page.ask('stepCode', { id, step: way }), page.failure.value === null)
  const act = async (on: Code, what: CodeAct) => {
    if (what === 'move' || what === 'merge' || what === 'remove' || what === 'split') return setOver({ act: what, code: on })
    if (what === 'add-below') return setOver({ act: 'add', parentId: on.id })
    if (what === 'reject') {
      const left = await page.ask('rejectCode', { id: on.id })
      if (left) page.announce(left.deleted ? own.acts.rejected(labelOf(on)) : own.acts.rejectedKept(labelOf(on)))
      return
    }
    const done = await page.ask('setCodeStatus', { id: on.id, status: what === 'retire' ? 'retired' : 'active' })
    if (done) page.announce(what === 'retire' ? own.acts.retired(labelOf(on)) : what === 'accept' ? own.acts.accepted(labelOf(on)) : own.acts.returned(labelOf(on)))
  }
  const close = () => setOver(null)
  if (over?.act === 'split') return <SplitWalk code={over.code} tree={tree} onClose={close} />
  return (
    <>
      <Proposals tree={tree} onAct={(on, what) => void act(on, what)} onOpen={onOpen} />
      {over?.act === 'add' && (
        <AddCode
          key={over.parentId ?? ''} tree={tree} parentId={over.parentId} onAdd={async (request) => {
            const added = await page.ask('addCode', request)
            if (added) page.announce(words.added(labelOf(added)))
            return added
          }} onDone={(added) => {
            close()
            if (added !== null) onOpen(added)
          }}
        />
      )}
      <div class={`codebook__panes${code ? ' codebook__panes--detail' : ''}`}>
        <TreePane
          tree={tree} uses={uses} groups={groups} group={group} onGroup={onGroup} shut={shut} onShut={setShut} selected={code?.id ?? null} onSelect={onOpen}
          onRename={(id) => {
            onOpen(id)
            setRename(rename + 1)
          }}
          onMove={(id, place) => void move(id, place)} onStep={(id, way) => void step(id, way)} onAdd={() => setOver({ act: 'add', parentId: null })} onStarters={() => setOver({ act: 'starters' })}
        />
        {code
          ? <CodeDetail code={code} tree={tree} use={uses.get(code.id)} group={groupName(group, strings)} rename={rename} onAct={(what) => void act(code, what)} onBack={() => onOpen(null)} />
          : <p class="nl-paragraph codebook__nothing">{own.detail.nothing}</p>}
      </div>
      {over?.act === 'move' && <MoveDialog code={over.code} tree={tree} onClose={close} onMove={(place) => {
        close()
        void move(over.code.id, place)
      }} />}
      {over?.act === 'merge' && <MergeDialog code={over.code} tree={tree} onClose={close} onMerged={(into) => goOnAt(into.id, true)} />}
      {over?.act === 'remove' && (
        <RemoveDialog code={over.code} below={tree.descendantsOf(over.code.id).length} used={project.uses.some((use) => use.codeId === over.code.id && use.segments > 0)} onRemoved={() => goOnAt(beside(over.code.id))} onClose={close} />
      )}
      {over?.act === 'starters' && <StarterCodebooks codes={project.codes} onClose={close} onAdd={async (codebookId, name) => {
        const added = await page.ask('addStarterCodebook', { codebookId })
        if (added) page.announce(words.codebookAdded(name))
        return added !== null
      }} />}
    </>
  )
}
