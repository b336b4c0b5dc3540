import { useRef, useState } from 'preact/hooks'
import type { SourceGroup } from '../../shared/source/source.ts'
import { useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { CodesView } from './CodesView.tsx'
import { ExchangeView } from './ExchangeView.tsx'
import { RulesView } from './RulesView.tsx'
import { useOpenCode } from './use-open-code.ts'
import { VersionsView } from './VersionsView.tsx'

const VIEWS = ['codes', 'rules', 'versions', 'exchange'] as const

/** The codebook: its tree and one code in full; what the team agreed on; its versions; lists in and out. */
export function CodebookPage() {
  const { codebookPage: words } = useStrings()
  const project = useWorkPage().project.value!
  const [view, setView] = useState<(typeof VIEWS)[number]>('codes')
  const [open, setOpen] = useOpenCode()
  const [chosenGroup, setGroup] = useState<SourceGroup | null | undefined>(undefined)
  const tabs = useRef<HTMLDivElement>(null)
  // Groups are never added up: the counts are those of one of them, residents first.
  const groups = [...new Set(project.uses.map((use) => use.group))]
  const [group] = [chosenGroup, 'resident' as const, ...groups].filter((one) => one !== undefined && groups.includes(one))
  const go = (index: number) => {
    const next = VIEWS[(index + VIEWS.length) % VIEWS.length]!
    setView(next)
    tabs.current?.querySelector<HTMLElement>(`#view-${next}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = VIEWS.indexOf(view)
    const to = ({ ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: VIEWS.length - 1 } as Readonly<Record<string, number>>)[event.key]
    if (to === undefined || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <div class="codebook">
      <div class="views" role="tablist" aria-label={words.viewsLabel} ref={tabs} onKeyDown={onKeyDown} tabIndex={-1}>
        {VIEWS.map((name) => (
          <button key={name} type="button" role="tab" class="views__tab" id={`view-${name}`} aria-selected={name === view} aria-controls="view" tabIndex={name === view ? 0 : -1} onClick={() => setView(name)}>{words.views[name]}</button>
        ))}
      </div>
      <div class="codebook__view" id="view" role="tabpanel" aria-labelledby={`view-${view}`}>
        {view === 'codes' && <CodesView project={project} open={open} onOpen={setOpen} group={group} groups={groups} onGroup={setGroup} />}
        {view === 'rules' && <RulesView />}
        {view === 'versions' && <VersionsView codes={project.codes} />}
        {view === 'exchange' && <ExchangeView codes={project.codes} group={group} />}
      </div>
    </div>
  )
}
