import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { SheetLanguage } from '../../shared/sheet/column.ts'
import type { SidebarState } from '../sidebar-protocol.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { Button } from './Button.tsx'
import { AnswersSection } from './AnswersSection.tsx'
import { ChartsSection } from './ChartsSection.tsx'
import { CodebookSection } from './CodebookSection.tsx'
import { CoverageSection } from './CoverageSection.tsx'
import { DevicesSection } from './DevicesSection.tsx'
import { ExportsSection } from './ExportsSection.tsx'
import { DisplaySection } from './DisplaySection.tsx'
import { FiguresSection } from './FiguresSection.tsx'
import { failureSentence, LanguageContext } from './language.ts'
import { LinksSection } from './LinksSection.tsx'
import { MapSection } from './MapSection.tsx'
import { MoreSection } from './MoreSection.tsx'
import { Notice } from './Notice.tsx'
import type { InnerPage, Page } from './page.ts'
import { NumbersSection } from './NumbersSection.tsx'
import { PromisesSection } from './PromisesSection.tsx'
import { ReadinessSection } from './ReadinessSection.tsx'
import { SnapshotsSection } from './SnapshotsSection.tsx'
import { ProfessionalsSection } from './ProfessionalsSection.tsx'
import { StartPage } from './StartPage.tsx'
import { TallySection } from './TallySection.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { callWorkbook, type CallFailure } from './workbook-calls.ts'

/** What a page is given: what is known of the workbook, and the ways on from it. */
interface Around {
  readonly state: SidebarState
  readonly onState: (state: SidebarState) => void
  readonly onReload: () => Promise<void>
  readonly onBack: () => void
  readonly onOpen: (page: InnerPage) => void
  /** To a page that makes what this one lacks; its way back leads here. */
  readonly onDetour: (page: InnerPage) => void
}

const PAGES: Readonly<Record<InnerPage, (around: Around) => JSX.Element>> = {
  devices: ({ state, onReload, onBack }) => <DevicesSection state={state} onReload={onReload} onBack={onBack} />,
  figures: ({ onBack, onOpen }) => <FiguresSection onBack={onBack} onLinks={() => onOpen('links')} />,
  codebook: ({ onBack }) => <CodebookSection onBack={onBack} />,
  links: ({ onBack, onDetour }) => <LinksSection onBack={onBack} onFigures={() => onDetour('figures')} onCodebook={() => onDetour('codebook')} />,
  answers: ({ onBack, onDetour }) => <AnswersSection onBack={onBack} onCodebook={() => onDetour('codebook')} />,
  tally: ({ state, onBack, onDetour }) => <TallySection codes={state.codes} onBack={onBack} onCodebook={() => onDetour('codebook')} />,
  numbers: ({ onBack }) => <NumbersSection onBack={onBack} />,
  coverage: ({ onBack }) => <CoverageSection onBack={onBack} />,
  display: ({ state, onBack, onDetour }) => <DisplaySection codes={state.codes} onBack={onBack} onCodebook={() => onDetour('codebook')} />,
  charts: ({ onBack }) => <ChartsSection onBack={onBack} />,
  map: ({ onBack }) => <MapSection onBack={onBack} />,
  readiness: ({ onBack }) => <ReadinessSection onBack={onBack} />,
  promises: ({ onBack }) => <PromisesSection onBack={onBack} />,
  snapshots: ({ onBack }) => <SnapshotsSection onBack={onBack} />,
  professionals: ({ state, onBack, onDetour }) => <ProfessionalsSection codes={state.codes} onBack={onBack} onCodebook={() => onDetour('codebook')} />,
  exports: ({ state, onBack }) => <ExportsSection name={state.workbookName} onBack={onBack} />,
  more: ({ state, onState, onBack }) => <MoreSection state={state} onState={onState} onBack={onBack} />,
}

/** The whole sidebar: one page at a time, because there are 300 pixels. */
export function Sidebar() {
  const [state, setState] = useState<SidebarState | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [page, setPage] = useState<Page>('start')
  /** The page from which a person went to make codes or take in figures, and goes back to. */
  const [asking, setAsking] = useState<Page>('start')
  const [left, setLeft] = useState<InnerPage | null>(null)
  useKeptFocus()
  const language: SheetLanguage = state?.workbookLanguage ?? (navigator.language.startsWith('nl') ? 'nl' : 'en')
  const strings = stringsFor(language).sidebar

  const load = useCallback(async () => {
    const result = await callWorkbook('readSidebarState')
    setFailure(result.ok ? null : result)
    if (result.ok) setState(result.value)
  }, [])
  useEffect(() => void load(), [load])
  // Nothing can be pushed to a sidebar: look again whenever the person comes back to it.
  useEffect(() => {
    const again = () => void load()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [load])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const goTo = (next: Page) => {
    setAsking('start')
    setLeft(page === 'start' ? null : page)
    setPage(next)
    void load()
  }
  const detour = (to: InnerPage) => {
    setAsking(page)
    setPage(to)
  }
  return (
    <LanguageContext.Provider value={language}>
      {failure && (
        <div class="sidebar__page">
          <Notice kind="error"><p class="nl-paragraph">{failureSentence(strings, failure)}</p></Notice>
          <Button onClick={() => void load()}>{strings.tryAgain}</Button>
        </div>
      )}
      {state === null && !failure && <p class="sidebar__page nl-paragraph" role="status">{strings.loading}</p>}
      {state !== null && page === 'start' && <StartPage state={state} onState={setState} onOpen={goTo} cameFrom={left} />}
      {state !== null && page !== 'start' && PAGES[page]({ state, onState: setState, onReload: load, onBack: () => goTo(asking), onOpen: goTo, onDetour: detour })}
    </LanguageContext.Provider>
  )
}
