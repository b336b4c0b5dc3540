import { useEffect, useState } from 'preact/hooks'
import type { SourceFate } from '../protocols/texts.ts'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useWorkPage } from '../ui/work-page.ts'

/** A source that cannot be shown: it was removed, or it never was in this browser. Those ask for other things to do. */
export function GoneSource({ sourceId }: { readonly sourceId: string }) {
  const page = useWorkPage()
  const { readerPage: { text: words } } = useStrings()
  const [fate, setFate] = useState<SourceFate | null>(null)
  const revision = page.revision.value
  useEffect(() => {
    let isWanted = true
    void page.ask('sourceFate', { id: sourceId }).then((answer) => {
      if (isWanted) setFate(answer)
    })
    return () => {
      isWanted = false
    }
  }, [page, sourceId, revision])
  if (fate === null || fate.kind === 'here') return null
  if (fate.kind === 'never') return <Notice kind="warning"><NotHere lead={words.never} /></Notice>
  return (
    <Notice kind="warning">
      <p class="nl-paragraph">{words.removed(fate.title)}</p>
      <p class="nl-paragraph">{words.removedHelp}</p>
      <ToProject />
    </Notice>
  )
}

/** Where the words of a source can be when they are not in this browser. */
export function NotHere({ lead }: { readonly lead: string }) {
  const { readerPage: { text: words } } = useStrings()
  return (
    <>
      <p class="nl-paragraph">{lead}</p>
      <ul class="text-page__ways">{words.notHereHelp.map((way) => <li key={way}>{way}</li>)}</ul>
      <ToProject />
    </>
  )
}

function ToProject() {
  const { readerPage: { text: words } } = useStrings()
  return <p class="nl-paragraph"><a class="nl-link" href="project.html">{words.toProject}</a></p>
}
