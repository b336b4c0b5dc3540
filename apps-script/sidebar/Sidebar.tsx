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
import type { Page } from './page.ts'
import { NumbersSection } from './NumbersSection.tsx'
import { PromisesSection } from './PromisesSection.tsx'
import { ReadinessSection } from './ReadinessSection.tsx'
import { SnapshotsSection } from './SnapshotsSection.tsx'
import { ProfessionalsSection } from './ProfessionalsSection.tsx'
import { StartPage } from './StartPage.tsx'
import { TallySection } from './TallySection.tsx'
import { callWorkbook, type CallFailure } from './workbook-calls.ts'

/** The whole sidebar: one page at a time, because there are 300 pixels. */
export function Sidebar() {
  const [state, setState] = useState<SidebarState | null>(null)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [page, setPage] = useState<Page>('start')
  /** The page from which a person went to make codes, and goes back to. */
  const [asking, setAsking] = useState<Page>('start')
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
    setPage(next)
    void load()
  }
  const back = () => goTo('start')
  const toCodebook = () => {
    setAsking(page)
    setPage('codebook')
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
      {state !== null && page === 'start' && <StartPage state={state} onState={setState} onOpen={setPage} />}
      {state !== null && page === 'codebook' && <CodebookSection onBack={() => goTo(asking)} />}
      {state !== null && page === 'tally' && <TallySection codes={state.codes} onCodebook={toCodebook} onBack={back} />}
      {state !== null && page === 'numbers' && <NumbersSection onBack={back} />}
      {state !== null && page === 'devices' && <DevicesSection state={state} onReload={load} onBack={back} />}
      {state !== null && page === 'figures' && <FiguresSection onBack={back} onLinks={() => setPage('links')} />}
      {state !== null && page === 'links' && <LinksSection onCodebook={toCodebook} onBack={back} />}
      {state !== null && page === 'answers' && <AnswersSection onCodebook={toCodebook} onBack={back} />}
      {state !== null && page === 'coverage' && <CoverageSection onBack={back} />}
      {state !== null && page === 'exports' && <ExportsSection name={state.workbookName} onBack={back} />}
      {state !== null && page === 'readiness' && <ReadinessSection onBack={back} />}
      {state !== null && page === 'promises' && <PromisesSection onBack={back} />}
      {state !== null && page === 'snapshots' && <SnapshotsSection onBack={back} />}
      {state !== null && page === 'display' && <DisplaySection codes={state.codes} onCodebook={toCodebook} onBack={back} />}
      {state !== null && page === 'professionals' && <ProfessionalsSection codes={state.codes} onCodebook={toCodebook} onBack={back} />}
      {state !== null && page === 'charts' && <ChartsSection onBack={back} />}
      {state !== null && page === 'map' && <MapSection onBack={back} />}
      {state !== null && page === 'more' && <MoreSection state={state} onState={setState} onBack={back} />}
    </LanguageContext.Provider>
  )
}
