import { useState } from 'preact/hooks'
import { stringsFor } from '../strings/strings-for.ts'
import { failureSentence } from '../ui/failure-sentence.ts'
import { Button } from '../ui/Button.tsx'
import { StringsContext } from '../ui/language.ts'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CodebookSection } from './CodebookSection.tsx'
import { CodingsSection } from './CodingsSection.tsx'
import { History } from './History.tsx'
import { PanelBar } from './PanelBar.tsx'
import { PanelTabs, type PanelPart } from './PanelTabs.tsx'
import { usePanel } from './panel-state.ts'
import { SourceSection } from './SourceSection.tsx'
import { SafetyLine } from '../ui/SafetyLine.tsx'
import { SyncLine } from './SyncLine.tsx'
import { useLanguageOfDocument } from '../ui/use-document-language.ts'
import { useWide } from './use-wide.ts'

/** The side panel: on a narrow page its parts are tabs, on a wide one they stand side by side. */
export function Panel() {
  const panel = usePanel()
  const [part, setPart] = useState<PanelPart>('codings')
  const wide = useWide()
  const language = panel.project.value?.settings.language ?? 'nl'
  const strings = stringsFor(language)
  useLanguageOfDocument(language, strings.panel.title)
  const failure = panel.failure.value
  const parts = {
    source: <SourceSection />,
    codebook: <CodebookSection />,
    codings: <CodingsSection />,
  }
  return (
    <StringsContext.Provider value={strings}>
      <div class={wide ? 'panel panel--wide' : 'panel'}>
        <PanelBar />
        {failure && (
          <div class="panel__failure">
            <Notice kind="error" urgent>
              {failureSentence(failure, strings)}
              <div class="bs-actions"><Button kind="subtle" small onClick={panel.dismissFailure}>{strings.common.close}</Button></div>
            </Notice>
          </div>
        )}
        {wide
          ? <main class="panel__columns">{(['source', 'codebook', 'codings'] as const).map((name) => <section key={name} class="panel__part" aria-labelledby={`part-${name}`}>{parts[name]}</section>)}</main>
          : <PanelTabs part={part} onChoose={setPart}>{parts[part]}</PanelTabs>}
        <SafetyLine />
        <footer class="panel__foot">
          <History />
          <SyncLine />
        </footer>
        <LiveRegion text={panel.announcement.value} />
      </div>
    </StringsContext.Provider>
  )
}
