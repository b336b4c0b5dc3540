import { useEffect, useState } from 'preact/hooks'
import type { SourceFacts } from '../protocols/texts.ts'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { AddFiles } from './AddFiles.tsx'
import type { Incoming } from './incoming.ts'
import { IncomingSection } from './IncomingSection.tsx'
import { SourceList } from './SourceList.tsx'
import { useHandOver } from './use-hand-over.ts'

/** Files on their way in, and all sources of the project. */
export function SourcesView({ incoming, isOver }: { readonly incoming: Incoming; readonly isOver: boolean }) {
  const page = useWorkPage()
  const { readerPage: words } = useStrings()
  const facts = useSourceFacts(page.revision.value)
  const handed = useHandOver(incoming)
  return (
    <>
      <p class="nl-paragraph reader__lead">{words.lead}</p>
      {handed && <Notice kind={handed.isThere ? 'info' : 'warning'}>{handed.isThere ? words.handOver.opened(handed.name) : words.handOver.ask(handed.name)}</Notice>}
      <AddFiles incoming={incoming} isOver={isOver} />
      {incoming.files.value.length > 0 && <IncomingSection incoming={incoming} facts={facts ?? []} />}
      <SourceList sources={page.project.value?.sources ?? []} facts={facts} />
    </>
  )
}

/** What is known of every source beside its card, asked again where `again` differs. */
export function useSourceFacts(again: unknown): readonly SourceFacts[] | null {
  const page = useWorkPage()
  const [facts, setFacts] = useState<readonly SourceFacts[] | null>(null)
  useEffect(() => {
    let isLatest = true
    void page.ask('sourceFacts').then((answer) => {
      if (isLatest && answer) setFacts(answer)
    })
    return () => {
      isLatest = false
    }
  }, [page, again])
  return facts
}
