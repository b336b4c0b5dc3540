import { useEffect, useState } from 'preact/hooks'
import { RECORD_KINDS, type RecordKind } from '../../shared/coding/undo.ts'
import type { ChangeName } from '../messages.ts'
import type { HistoryEntry, HistoryPage, HistoryQuestion } from '../protocols/history.ts'
import { Button } from '../ui/Button.tsx'
import { useStrings } from '../ui/language.ts'
import { Part } from '../ui/Part.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { HistoryLine } from './HistoryLine.tsx'
import { nameOfChange } from './name-of-change.ts'

const EVERYTHING: HistoryQuestion = { before: null, coder: null, kind: null, sourceId: null }

/** Who did what when, with filters, and going back in it. */
export function HistorySection() {
  const page = useWorkPage()
  const strings = useStrings()
  const { history: words, kinds } = strings.projectPage
  const [question, setQuestion] = useState(EVERYTHING)
  const [shown, setShown] = useState<HistoryPage<ChangeName> | null>(null)
  const revision = page.revision.value
  // Lines that were asked for as well stay when something new comes on top.
  const [pages, setPages] = useState(1)
  useEffect(() => {
    let current = true
    void readPages(pages, (before) => page.ask('history', { ...question, before })).then((all) => all && current && setShown(all))
    return () => void (current = false)
  }, [page, question, pages, revision])
  const filter = (patch: Partial<HistoryQuestion>) => {
    setPages(1)
    setQuestion({ ...question, ...patch })
  }
  const upTo = async (act: string) => {
    const done = await page.ask('undoUpTo', { act })
    if (!done) return
    const names = done.undone.map((name) => nameOfChange(name, strings))
    page.announce([names.length > 0 && words.undone(names.join('; ')), done.kept > 0 && words.kept(done.kept)].filter(Boolean).join(' '))
  }
  const redo = async () => {
    const name = await page.turn('redo')
    if (name) page.announce(strings.history.redone(nameOfChange(name, strings)))
  }
  const nextRedo = shown?.entries.findLast((entry) => entry.turn === 'redo')
  return (
    <Part id="history" title={words.heading} help={words.help}>
      <div class="project__filters">
        <SelectField label={words.who} value={question.coder} emptyLabel={words.anyone} choices={(shown?.coders ?? []).map((value) => ({ value, label: value === '' ? words.nobody : value }))} onCommit={(coder) => filter({ coder })} />
        <SelectField<RecordKind> label={words.kind} value={question.kind} emptyLabel={words.anything} choices={RECORD_KINDS.map((value) => ({ value, label: kinds[value] }))} onCommit={(kind) => filter({ kind })} />
        <SelectField label={words.source} value={question.sourceId} emptyLabel={words.anySource} choices={(page.project.value?.sources ?? []).map(({ id, title }) => ({ value: id, label: title }))} onCommit={(sourceId) => filter({ sourceId })} />
      </div>
      {shown?.entries.length === 0 && <p class="nl-paragraph">{words.empty}</p>}
      <ol class="history-list">
        {shown?.entries.map((entry: HistoryEntry<ChangeName>) => (
          <HistoryLine key={entry.id} entry={entry} device={shown.device} canRedo={entry === nextRedo} onUpTo={(act) => void upTo(act)} onRedo={() => void redo()} />
        ))}
      </ol>
      {shown?.more && <div class="bs-actions"><Button small onClick={() => setPages(pages + 1)}>{words.more}</Button></div>}
    </Part>
  )
}

/** So many pages of the list as one; null when it could not be read. */
async function readPages(pages: number, ask: (before: string | null) => Promise<HistoryPage<ChangeName> | null>): Promise<HistoryPage<ChangeName> | null> {
  let all = await ask(null)
  for (let read = 1; read < pages && all?.more; read++) {
    const next = await ask(all.entries.at(-1)?.stamp ?? null)
    all = next && { ...next, entries: [...all.entries, ...next.entries] }
  }
  return all
}
