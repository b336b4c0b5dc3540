import { useCallback, useMemo } from 'preact/hooks'
import { createIncoming } from './incoming.ts'
import { SourcesView } from './SourcesView.tsx'
import { TextPage } from './TextPage.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useOpened } from './use-hash.ts'

/** The sources of the project, and the reader of their texts. */
export function ReaderPage() {
  const { sourceId, codingId } = useOpened()
  // What is on its way in stays while a source is open.
  const incoming = useMemo(createIncoming, [])
  const take = useCallback((files: readonly File[]) => {
    incoming.add(files)
    // Where they are dropped on an open text, the person sees what becomes of them.
    location.hash = ''
  }, [incoming])
  const isOver = useDroppedFiles(take)
  return <div class="reader">{sourceId === null ? <SourcesView incoming={incoming} isOver={isOver} /> : <TextPage key={sourceId} sourceId={sourceId} codingId={codingId} />}</div>
}
