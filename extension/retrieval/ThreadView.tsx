import { useEffect, useRef, useState } from 'preact/hooks'
import type { Thread } from '../../shared/coding/thread.ts'
import type { Passage } from '../protocols/retrieval.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { useKeysIn } from './list-keys.ts'
import { PassageItem, shortened } from './PassageItem.tsx'

/** One thread: what connects its passages, and the passages in the order in which they tell it. */
export function ThreadView({ thread }: { readonly thread: Thread }) {
  const page = useWorkPage()
  const { retrievalPage: { thread: words, exports }, common } = useStrings()
  const { codes, sources } = page.project.value!
  const [passages, setPassages] = useState<readonly Passage[] | null>(null)
  const [exporting, setExporting] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const following = useRef<string | null>(null)
  const revision = page.revision.value
  const ids = thread.codingIds.join(' ')
  useEffect(() => {
    void page.ask('passagesById', { ids: thread.codingIds }).then((found) => found && setPassages(found))
  }, [ids, revision])
  // The focus stays with the passage that was moved.
  useEffect(() => {
    if (following.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-coding="${following.current}"] .thread__move`)?.focus()
    following.current = null
  }, [passages])

  const shown = passages ?? []
  const sourceOf = (passage: Passage) => sources.find((source) => source.id === passage.coding.sourceId)
  const groups = new Set(shown.map((passage) => sourceOf(passage)?.group ?? null))
  const gone = thread.codingIds.length - shown.length
  const move = async (codingId: string, to: number) => {
    if (to < 0 || to >= shown.length) return
    following.current = codingId
    // Passages that are gone keep their place among the ids: what moves goes beside the neighbour that is seen.
    if (await page.ask('moveInThread', { id: thread.id, codingId, to: thread.codingIds.indexOf(shown[to]!.coding.id) })) page.announce(words.moved(to + 1, shown.length))
  }
  useKeysIn(list, (event) => {
    const codingId = (event.target as Element).closest<HTMLElement>('.passage')?.dataset.coding
    if (!event.altKey || !codingId || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    void move(codingId, shown.findIndex(({ coding }) => coding.id === codingId) + (event.key === 'ArrowUp' ? -1 : 1))
  })
  const takeOut = async (codingId: string) => {
    if (await page.ask('takeFromThread', { id: thread.id, codingIds: [codingId] })) page.announce(words.takenOut)
  }
  const remove = async () => {
    if (!(await page.ask('removeThread', { id: thread.id }))) return
    page.announce(words.removed(thread.name))
    location.hash = '#draden'
  }
  return (
    <section class="thread" aria-label={thread.name}>
      <p class="thread__back"><a class="nl-link" href="#draden">{words.back}</a></p>
      <div class="thread__card">
        <TextField label={words.name} value={thread.name} maxLength={200} required check={(text) => (text === '' ? words.nameMissing : null)} onCommit={(name) => void page.ask('editThread', { id: thread.id, patch: { name } })} />
        <TextAreaField label={words.memo} value={thread.memo} description={words.memoHelp} onCommit={(memo) => void page.ask('editThread', { id: thread.id, patch: { memo } })} />
      </div>
      {passages && new Set(shown.map(({ coding }) => coding.sourceId)).size < 2 && <Notice kind="warning">{shown.length === 0 ? words.empty : words.tooFew}</Notice>}
      {groups.size > 1 && groups.has('professional') && <Notice kind="warning">{words.mixed}</Notice>}
      {shown.length > 0 && <p class="thread__counts">{common.segments(shown.length)} · {common.sources(new Set(shown.map(({ coding }) => coding.sourceId)).size)}</p>}
      {passages && gone > 0 && <p class="nl-paragraph">{words.gone(gone)}</p>}
      <div class="bs-actions">
        {shown.length > 0 && <Button small onClick={() => setExporting(true)}>{exports.open}</Button>}
        <Button kind="subtle" small negative onClick={() => void remove()}>{words.remove}</Button>
      </div>
      {shown.length > 0 && <p class="results__keys" id="thread-keys">{words.keys}</p>}
      <ol
        class="passages" ref={list} aria-label={thread.name} aria-describedby="thread-keys"
      >
        {shown.map((passage, place) => {
          const name = shortened(passage.coding.selectors.quote.exact)
          return (
            <li key={passage.coding.id} class="passages__item">
              <PassageItem
                passage={passage} code={codes.find((code) => code.id === passage.coding.codeId)} source={sourceOf(passage)}
                actions={<>
                  <button type="button" class="nl-link passage__open--press thread__move" aria-label={words.earlierOf(name)} aria-disabled={place === 0 || undefined} onClick={() => void move(passage.coding.id, place - 1)}>{words.earlier}</button>
                  <button type="button" class="nl-link passage__open--press" aria-label={words.laterOf(name)} aria-disabled={place === shown.length - 1 || undefined} onClick={() => void move(passage.coding.id, place + 1)}>{words.later}</button>
                  <button type="button" class="nl-link passage__open--press" aria-label={words.takeOutOf(name)} onClick={() => void takeOut(passage.coding.id)}>{words.takeOut}</button>
                </>}
              />
            </li>
          )
        })}
      </ol>
      {exporting && <ExportDialog title={thread.name} memo={thread.memo} counts={[]} name={thread.name} passagesOf={async () => shown} onClose={() => setExporting(false)} />}
    </section>
  )
}
