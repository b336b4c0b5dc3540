import { useMemo } from 'preact/hooks'
import { createIncoming } from './incoming.ts'
import { SourcesView } from './SourcesView.tsx'
import { TextPage } from './TextPage.tsx'
import { useOpened } from './use-hash.ts'

/** The sources of the project, and the reader of their texts. */
export function ReaderPage() {
  const { sourceId, codingId } = useOpened()
  // What is on its way in stays while a source is open.
  const incoming = useMemo(createIncoming, [])
  return <div class="reader">{sourceId === null ? <SourcesView incoming={incoming} /> : <TextPage key={sourceId} sourceId={sourceId} codingId={codingId} />}</div>
}
