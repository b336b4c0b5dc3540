import { useStrings } from '../ui/language.ts'
import { AskView } from './AskView.tsx'
import { FindView } from './FindView.tsx'
import { useView } from './retrieval-view.ts'
import { ThreadsView } from './ThreadsView.tsx'

const VIEWS = [['ask', '#'], ['threads', '#draden'], ['find', '#zoek']] as const

/** Passages of codes over all sources, the threads that run through them, and what is found by words. */
export function RetrievalPage() {
  const { retrievalPage: words } = useStrings()
  const view = useView()
  return (
    <div class="retrieval">
      <nav class="retrieval__views" aria-label={words.viewsLabel}>
        <ul>
          {VIEWS.map(([kind, fragment]) => <li key={kind}><a class="retrieval__view" href={fragment} aria-current={view.kind === kind ? 'true' : undefined}>{words.views[kind]}</a></li>)}
        </ul>
      </nav>
      {view.kind === 'ask' && <AskView key={`${view.codeId} ${view.savedId}`} codeId={view.codeId} savedId={view.savedId} />}
      {view.kind === 'threads' && <ThreadsView threadId={view.threadId} />}
      {view.kind === 'find' && <FindView />}
    </div>
  )
}
