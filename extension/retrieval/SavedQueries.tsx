import { useState } from 'preact/hooks'
import type { SavedQuery } from '../../shared/coding/saved-query.ts'
import { NEW_QUERY, type Query, readSavedQuery } from '../../shared/retrieval/query.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { TextField } from '../ui/TextField.tsx'
import { useWorkPage } from '../ui/work-page.ts'

interface SavedQueriesProps {
  readonly saved: readonly SavedQuery[]
  /** The one that is open. */
  readonly current: SavedQuery | null
  readonly query: Query
  readonly onSaved: (id: string) => void
}

/** Questions kept under a name: open one, or keep what is asked now. */
export function SavedQueries({ saved, current, query, onSaved }: SavedQueriesProps) {
  const page = useWorkPage()
  const { retrievalPage: { saved: words }, common } = useStrings()
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const same = (one: Query | null) => JSON.stringify(one) === JSON.stringify(query)
  const changed = current !== null && !same(readSavedQuery(current.question))
  const save = async (id: string | null, name: string, asked: Query | null) => {
    if (name === '') return
    setNaming(null)
    const kept = await page.ask('saveQuery', { id, name, query: asked })
    if (!kept) return
    page.announce(words.savedAs(kept.name))
    onSaved(kept.id)
  }
  const remove = async () => {
    if (!current || !(await page.ask('removeQuery', { id: current.id }))) return
    page.announce(words.removed(current.name))
    location.hash = ''
  }
  return (
    <section class="saved" aria-label={words.heading}>
      {saved.length > 0 && <h2 class="query__part-heading">{words.heading}</h2>}
      {saved.length > 0 && (
        <ul class="saved__list">
          {saved.map((one) => <li key={one.id}><a class="saved__query" href={`#vraag=${encodeURIComponent(one.id)}`} aria-current={one.id === current?.id ? 'true' : undefined}>{one.name}{one.id === current?.id && changed ? ` (${words.changed})` : ''}</a></li>)}
        </ul>
      )}
      {naming !== null && (
        <div class="saved__name">
          <TextField label={words.name} value={naming === 'rename' ? (current?.name ?? '') : ''} maxLength={200} onCommit={(name) => void (naming === 'rename' && current ? save(current.id, name, null) : save(null, name, query))} />
          <Button kind="subtle" small onClick={() => setNaming(null)}>{common.cancel}</Button>
        </div>
      )}
      <div class="bs-actions">
        {naming === null && (current ? changed : !same(NEW_QUERY)) && <Button small onClick={() => setNaming('new')}>{current ? words.saveAs : words.save}</Button>}
        {naming === null && current && changed && <Button small kind="primary" onClick={() => void save(current.id, current.name, query)}>{words.update}</Button>}
        {naming === null && current && <Button kind="subtle" small onClick={() => setNaming('rename')}>{words.rename}</Button>}
        {current && <Button kind="subtle" small negative onClick={() => void remove()}>{words.remove}</Button>}
      </div>
    </section>
  )
}
