import { useEffect, useState } from 'preact/hooks'
import { NEW_QUERY, type Query, readSavedQuery } from '../../shared/retrieval/query.ts'
import type { SavedQuery } from '../../shared/coding/saved-query.ts'
import type { Askable } from '../protocols/retrieval.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { QueryForm } from './QueryForm.tsx'
import { querySentence } from './query-sentence.ts'
import { Results } from './Results.tsx'
import { queryOfCode } from './retrieval-view.ts'
import { SavedQueries } from './SavedQueries.tsx'
import { useRetrieved } from './use-retrieved.ts'

interface AskViewProps {
  readonly codeId: string | null
  readonly savedId: string | null
}

/** A question, as a form and as a sentence, and what it finds. */
export function AskView({ codeId, savedId: linkedId }: AskViewProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { saved: words, form } = strings.retrievalPage
  const { codes, sources } = page.project.value!
  const [query, setQuery] = useState<Query>(codeId === null ? NEW_QUERY : queryOfCode(codeId))
  const [saved, setSaved] = useState<readonly SavedQuery[] | null>(null)
  // On a narrow page the answer comes first; on a wide one they stand beside each other.
  const [folded, setFolded] = useState(true)
  const [askable, setAskable] = useState<Askable>({ coders: [], places: [], attributes: [] })
  const [savedId, setSavedId] = useState(linkedId)
  const [opened, setOpened] = useState(linkedId === null)
  const revision = page.revision.value
  useEffect(() => {
    void page.ask('savedQueries').then((queries) => queries && setSaved(queries))
    void page.ask('askable').then((values) => values && setAskable(values))
  }, [revision])

  const current = saved?.find((one) => one.id === savedId) ?? null
  const question = current && readSavedQuery(current.question)
  // A saved question shows as it was saved once it is known; from then on the form is the person's.
  useEffect(() => {
    if (opened || !saved) return
    if (question) setQuery(question)
    setOpened(true)
  }, [saved])
  const retrieved = useRetrieved(query)
  const sentence = querySentence(query, { codes, sources }, strings)
  return (
    <div class="ask">
      <div class={folded ? 'ask__question ask__question--folded' : 'ask__question'} id="question">
        <div class="ask__fold"><Button small icon={folded ? 'unfold' : 'fold'} expanded={!folded} controls="question" onClick={() => setFolded(!folded)}>{folded ? form.show : form.hide}</Button></div>
        <SavedQueries saved={saved ?? []} current={current} query={query} onSaved={(id) => {
          setSavedId(id)
          // The address opens it again, and the page stays as it is.
          history.replaceState(null, '', `#vraag=${encodeURIComponent(id)}`)
        }} />
        <QueryForm query={query} onChange={setQuery} askable={askable} />
      </div>
      <div class="ask__answer">
        {current && !question && <Notice kind="warning">{words.unreadable}</Notice>}
        <p class="ask__sentence" data-sentence>{sentence}</p>
        <Results query={query} sentence={sentence} retrieved={retrieved} />
      </div>
    </div>
  )
}
