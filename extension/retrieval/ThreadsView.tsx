import { useStrings } from '../ui/language.ts'
import { ThreadView } from './ThreadView.tsx'
import { useThreads } from './use-threads.ts'

/** All threads, or the one that is open. */
export function ThreadsView({ threadId }: { readonly threadId: string | null }) {
  const { retrievalPage: { thread: words }, common } = useStrings()
  const threads = useThreads()
  const open = threads?.find((thread) => thread.id === threadId)
  if (open) return <ThreadView key={open.id} thread={open} />
  return (
    <section class="threads" aria-label={words.heading}>
      <p class="nl-paragraph threads__help">{words.help}</p>
      {threads?.length === 0 && (
        <div class="results__none">
          <p class="nl-paragraph"><strong>{words.none}</strong></p>
          <p class="nl-paragraph">{words.noneHelp}</p>
        </div>
      )}
      <ul class="threads__list">
        {threads?.map((thread) => (
          <li key={thread.id}>
            <a class="threads__thread" href={`#draad=${encodeURIComponent(thread.id)}`}>
              <span class="threads__name">{thread.name}</span>
              <span class="threads__count">{common.segments(thread.codingIds.length)}</span>
              {thread.memo !== '' && <span class="threads__memo">{thread.memo}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
