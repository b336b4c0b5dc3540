import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Query } from '../../shared/retrieval/query.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { useWorkPage } from '../ui/work-page.ts'
import { AddToThread } from './AddToThread.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { GroupCountsTable } from './GroupCountsTable.tsx'
import { moveInList, useKeysIn } from './list-keys.ts'
import { PassageItem, shortened } from './PassageItem.tsx'
import { MORE, type useRetrieved } from './use-retrieved.ts'

interface ResultsProps {
  readonly query: Query
  readonly sentence: string
  readonly retrieved: ReturnType<typeof useRetrieved>
}

/** What a question found: counts with their base, what was left out, and the passages to choose from. */
export function Results({ query, sentence, retrieved: { answer, more, whole } }: ResultsProps) {
  const page = useWorkPage()
  const { retrievalPage: { results: words, thread, exports } } = useStrings()
  const project = page.project.value!
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<'thread' | 'export' | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const byId = useMemo(() => ({ codes: new Map(project.codes.map((code) => [code.id, code])), sources: new Map(project.sources.map((source) => [source.id, source])) }), [project])
  useEffect(() => setChosen(new Set()), [JSON.stringify(query)])
  useKeysIn(list, (event, own) => {
    const box = event.target
    if (!(box instanceof HTMLInputElement) || moveInList(event, own, '.passage__lead input')) return
    if (event.key === 'Enter') box.closest('.passage')?.querySelector<HTMLElement>('.passage__open')?.click()
  })
  const live = answer ? words.live(answer.total) : words.asking
  useEffect(() => page.announce(live), [live])
  if (!answer) return <p class="nl-paragraph">{words.asking}</p>

  const { passages, total, counts, leftOut } = answer
  const left = total - passages.length
  const mark = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
    page.announce(words.chosen(next.size))
  }
  const chooseAll = async () => {
    const all = await whole()
    if (all) setChosen(new Set(all.map(({ coding }) => coding.id)))
  }
  const remarks = [
    leftOut.otherRoles > 0 && words.otherRoles(leftOut.otherRoles), leftOut.retiredCodes > 0 && words.retiredCodes(leftOut.retiredCodes), leftOut.unknown > 0 && words.unknown(leftOut.unknown),
  ].filter(Boolean)
  return (
    <section class="results" aria-label={words.heading}>
      <div class="results__head">
        <h2 class="nl-heading nl-heading--level-2 results__count">{words.count(total)}</h2>
        {total > 0 && (
          <div class="bs-actions results__tools">
            <span class="results__chosen">{words.chosen(chosen.size)}</span>
            <Button kind="subtle" small onClick={() => void (chosen.size === 0 ? chooseAll() : setChosen(new Set()))}>{chosen.size === 0 ? words.chooseAll : words.chooseNone}</Button>
            <Button small icon="add" disabled={chosen.size === 0} onClick={() => setOpen('thread')}>{thread.add}</Button>
            <Button small onClick={() => setOpen('export')}>{exports.open}</Button>
          </div>
        )}
      </div>
      {total > 0 && <GroupCountsTable counts={counts} />}
      {remarks.length > 0 && <ul class="results__remarks">{remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>}
      {total === 0 && (
        <div class="results__none">
          <p class="nl-paragraph"><strong>{words.none}</strong></p>
          <p class="nl-paragraph">{counts.every(({ base }) => base.segments === 0) ? words.nothingCoded : words.noneHelp}</p>
        </div>
      )}
      {total > 0 && (
        <>
          <p class="results__keys" id="results-keys">{words.keys}</p>
          <ol
            class="passages" ref={list} aria-label={words.listLabel} aria-describedby="results-keys"
          >
            {passages.map((passage) => {
              const { id, codeId, sourceId, selectors } = passage.coding
              return (
                <li key={id} class="passages__item">
                  <PassageItem
                    passage={passage} code={byId.codes.get(codeId)} source={byId.sources.get(sourceId)}
                    lead={<input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" aria-label={words.choose(shortened(selectors.quote.exact))} checked={chosen.has(id)} onChange={(event) => mark(id, event.currentTarget.checked)} />}
                  />
                </li>
              )
            })}
          </ol>
          {left > 0 && <Button small onClick={() => {
            const first = passages.length
            void more().then(() => list.current?.children[first]?.querySelector('input')?.focus())
          }}>{words.more(Math.min(MORE, left), left)}</Button>}
        </>
      )}
      {open === 'thread' && <AddToThread codingIds={[...chosen]} onClose={() => setOpen(null)} />}
      {open === 'export' && <ExportDialog title={sentence} memo="" counts={counts} passagesOf={async () => {
        const all = await whole()
        return all && (chosen.size === 0 ? all : all.filter(({ coding }) => chosen.has(coding.id)))
      }} onClose={() => setOpen(null)} />}
    </section>
  )
}
