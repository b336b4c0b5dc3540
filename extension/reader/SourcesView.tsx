import { useEffect, useState } from 'preact/hooks'
import type { SourceFacts } from '../protocols/texts.ts'
import { useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { AddFiles } from './AddFiles.tsx'
import type { Incoming } from './incoming.ts'
import { IncomingSection } from './IncomingSection.tsx'
import { SourceList } from './SourceList.tsx'

/** Files on their way in, and all sources of the project. */
export function SourcesView({ incoming }: { readonly incoming: Incoming }) {
  const page = useWorkPage()
  const { readerPage: words } = useStrings()
  const facts = useSourceFacts()
  return (
    <>
      <p class="nl-paragraph reader__lead">{words.lead}</p>
      <AddFiles incoming={incoming} />
      {incoming.files.value.length > 0 && <IncomingSection incoming={incoming} facts={facts ?? []} />}
      <SourceList sources={page.project.value?.sources ?? []} facts={facts} />
    </>
  )
}

/** What is known of every source beside its card, asked again after every change. */
export function useSourceFacts(): readonly SourceFacts[] | null {
  const page = useWorkPage()
  const [facts, setFacts] = useState<readonly SourceFacts[] | null>(null)
  const revision = page.revision.value
  useEffect(() => {
    let isLatest = true
    void page.ask('sourceFacts').then((answer) => {
      if (isLatest && answer) setFacts(answer)
    })
    return () => {
      isLatest = false
    }
  }, [page, revision])
  return facts
}
