import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { CodePlace, CodeStep } from '../../shared/codebook/place-code.ts'
import type { CodeUse } from '../messages.ts'
import { languageOf, useStrings } from '../ui/language.ts'
import { CodeTreeRow, rowId } from './CodeTreeRow.tsx'
import { treeRows } from './tree-rows.ts'
import { useDrag } from './use-drag.ts'

interface CodeTreeGridProps {
  readonly tree: CodeTree
  readonly uses: ReadonlyMap<string, CodeUse>
  readonly shut: ReadonlySet<string>
  /** Ids of the codes to show with what is above them; null = all. */
  readonly fitting: ReadonlySet<string> | null
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onRename: (id: string) => void
  readonly onToggle: (id: string, open: boolean) => void
  readonly onMove: (id: string, place: CodePlace) => void
  readonly onStep: (id: string, step: CodeStep) => void
}

const UNUSED = { segments: 0, speakers: 0, sources: 0 }
const STEPS: Readonly<Record<string, CodeStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }
/** Letters typed within this time look for one name. */
const TYPING_MS = 700

/** The codes as a treegrid: one stop for Tab, arrows walk and open, Alt with arrows moves, letters look for a name. https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/ */
export function CodeTreeGrid(props: CodeTreeGridProps) {
  const { tree, uses, shut, fitting, selected } = props
  const strings = useStrings()
  const { codebook: words, codebookPage: { tree: own } } = strings
  const rows = useMemo(() => treeRows(tree, shut, fitting), [tree, shut, fitting])
  const [reached, setReached] = useState<string | null>(selected)
  const typed = useRef({ letters: '', at: 0 })
  const grid = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  const { drop, handlers } = useDrag(tree, rows, props.onMove)
  const stop = rows.some(({ code }) => code.id === reached) ? reached : (rows[0]?.code.id ?? null)
  useEffect(() => {
    if (selected === null) return
    setReached(selected)
    document.getElementById(rowId(selected))?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  // A row that moved is taken out and put in again, and loses the focus by that.
  useLayoutEffect(() => {
    if (hadFocus.current && stop !== null && !grid.current?.contains(document.activeElement)) document.getElementById(rowId(stop))?.focus()
  }, [rows])
  const go = (id: string | undefined) => {
    if (id === undefined) return
    setReached(id)
    document.getElementById(rowId(id))?.focus()
  }
  const look = (letter: string, from: number) => {
    const now = performance.now()
    const letters = now - typed.current.at < TYPING_MS ? typed.current.letters + letter : letter
    typed.current = { letters, at: now }
    const order = [...rows.slice(from + (letters.length === 1 ? 1 : 0)), ...rows.slice(0, from + 1)]
    const language = languageOf(strings)
    go(order.find(({ code }) => [code.key, codeLabel(code, language).slice(code.key.length).trim()].some((name) => name.toLowerCase().startsWith(letters.toLowerCase())))?.code.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-code]')?.dataset['code']
    const at = rows.findIndex(({ code }) => code.id === id)
    const row = rows[at]
    if (id === undefined || !row) return
    const { key } = event
    if (event.altKey && STEPS[key]) props.onStep(id, STEPS[key])
    else if (event.altKey || event.ctrlKey || event.metaKey) return
    else if (key === 'ArrowDown') go(rows[at + 1]?.code.id)
    else if (key === 'ArrowUp') go(rows[at - 1]?.code.id)
    else if (key === 'Home') go(rows[0]?.code.id)
    else if (key === 'End') go(rows.at(-1)?.code.id)
    else if (key === 'ArrowRight') {
      if (row.hasChildren && !row.open) props.onToggle(id, true)
      else if (row.open) go(rows[at + 1]?.code.id)
    } else if (key === 'ArrowLeft') {
      if (row.open) props.onToggle(id, false)
      else go(tree.pathOf(id)[1])
    } else if (key === 'Enter' || key === ' ') props.onSelect(id)
    else if (key === 'F2') props.onRename(id)
    else if (key.length === 1) look(key, at)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const element = event.target as Element
    const id = element.closest<HTMLElement>('[data-code]')?.dataset['code']
    const row = rows.find(({ code }) => code.id === id)
    if (!row) return
    setReached(row.code.id)
    if (element.closest('[data-toggle]')) props.onToggle(row.code.id, !row.open)
    else props.onSelect(row.code.id)
  }
  return (
    // The rows are what takes the focus; what they are asked to do is heard here, once for all.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events
    <div
      ref={grid} class="tree" role="treegrid" aria-label={own.label} aria-describedby="tree-keys" onKeyDown={onKeyDown} onClick={onClick} {...handlers}
      onFocusCapture={() => {
        hadFocus.current = true
      }}
      onBlurCapture={(event) => {
        // Without a place where it goes the focus was lost with the row, not taken along by the person.
        if (event.relatedTarget !== null && !grid.current?.contains(event.relatedTarget as Node)) hadFocus.current = false
      }}
    >
      <div role="row" class="tree-head">
        <div role="columnheader" class="tree-head__name">{own.name}</div>
        {(['sources', 'speakers', 'segments'] as const).map((name) => <div key={name} role="columnheader" class="tree-row__count" aria-label={words.columnsFull[name]} title={words.columnsFull[name]}>{words.columns[name]}</div>)}
      </div>
      {rows.map((row) => (
        <CodeTreeRow
          key={row.code.id} {...row} use={uses.get(row.code.id) ?? UNUSED} selected={row.code.id === selected} reached={row.code.id === stop} drop={drop?.id === row.code.id ? drop.zone : null}
        />
      ))}
    </div>
  )
}
