import { useEffect, useState } from 'preact/hooks'
import type { SnapshotItem, SnapshotsPage } from '../people-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { CompareSnapshots } from './CompareSnapshots.tsx'
import { useSidebarLanguage, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { Section } from './Section.tsx'
import { TextField } from './TextField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook, showInSheet } from './workbook-calls.ts'
import { writtenDate } from './written-date.ts'

/** Freezing the tallies, the snapshots that there are, and what changed between them. */
export function SnapshotsSection({ onBack }: { readonly onBack: () => void }) {
  const { people: { snapshots }, loading, working } = useStrings()
  const { busy, failure, run } = useCall()
  const [page, setPage] = useState<SnapshotsPage | null>(null)
  const [given, setGiven] = useState({ name: '', note: '', by: '' })
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState('')
  useEffect(() => void run(() => callWorkbook('readSnapshots')).then((next) => next && setPage(next)), [run])
  const freeze = async () => {
    if (given.name.trim() === '') return setAsked(true)
    setMade('')
    const next = await run(() => callWorkbook('takeSnapshot', given))
    if (!next) return
    setPage(next)
    setMade(given.name.trim())
    setGiven({ ...given, name: '', note: '' })
    setAsked(false)
  }
  const field = (key: keyof typeof given) => ({ label: snapshots[key], value: given[key], onChange: (value: string) => setGiven((old) => ({ ...old, [key]: value })) })
  const items = page?.items ?? null
  const whole = items?.filter(({ state }) => state === 'whole') ?? []
  const nameless = asked && given.name.trim() === ''
  return (
    <Section title={snapshots.title} onBack={onBack}>
      <p class="nl-paragraph">{snapshots.intro}</p>
      <form class="sidebar__form" onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void freeze()
      }}>
        <TextField {...field('name')} description={nameless ? snapshots.nameFirst : snapshots.nameHint} asked={nameless} />
        <TextField {...field('note')} description={snapshots.noteHint} />
        <TextField {...field('by')} description={snapshots.byHint} />
        <Button kind="primary" submit disabled={busy}>{busy && items !== null ? working : snapshots.make}</Button>
      </form>
      {made !== '' && <Notice kind="ok"><p class="nl-paragraph">{snapshots.made(made)}</p></Notice>}
      <CallFailed failure={failure} />
      {items === null && busy && <p class="nl-paragraph" role="status">{loading}</p>}
      {items?.length === 0 && <p class="nl-paragraph" role="status">{snapshots.none}</p>}
      {items !== null && items.length > 0 && (
        <>
          <section class="sidebar__part">
            <h2 class="nl-heading nl-heading--level-4">{snapshots.listTitle}</h2>
            <ul class="sidebar__list">{items.map((item) => <Snapshot key={item.id} item={item} codebookNow={page!.codebook} />)}</ul>
            <Button small onClick={() => void run(() => showInSheet('snapshots', 0))}>{snapshots.show}</Button>
          </section>
        </>
      )}
      {(page?.chosen?.missing.length ?? 0) > 0 && <Notice kind="warning"><p class="nl-paragraph">{snapshots.missing(page!.chosen!.missing.join(', '), page!.tab)}</p></Notice>}
      {page !== null && whole.length > 0 && <CompareSnapshots key={whole.map(({ id }) => id).join()} items={whole} page={page} onPage={setPage} />}
    </Section>
  )
}

function Snapshot({ item: { name, note, madeOn, by, state, sources, codebook, olderCodebook }, codebookNow }: { readonly item: SnapshotItem; readonly codebookNow: string }) {
  const { people: { snapshots } } = useStrings()
  const language = useSidebarLanguage()
  return (
    <li>
      <p class="nl-paragraph"><strong>{name}</strong></p>
      <p class="nl-paragraph sidebar__quiet">{snapshots.facts(writtenDate(madeOn, language), by)}</p>
      {sources !== null && <p class="nl-paragraph sidebar__quiet">{snapshots.counted(sources, codebook)}</p>}
      {olderCodebook && <p class="nl-paragraph sidebar__quiet">{snapshots.olderCodebook(codebookNow)}</p>}
      {note !== '' && <p class="nl-paragraph">{note}</p>}
      {state !== 'whole' && <Notice kind="warning"><p class="nl-paragraph">{snapshots[state]}</p></Notice>}
    </li>
  )
}
