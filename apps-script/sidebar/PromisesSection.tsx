import { useEffect, useRef, useState } from 'preact/hooks'
import type { PromiseItem, PromisesState } from '../people-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { useSidebarLanguage, useStrings } from './language.ts'
import { Section } from './Section.tsx'
import { TextAreaField } from './TextAreaField.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook, showInSheet } from './workbook-calls.ts'
import { writtenDate } from './written-date.ts'

/** Promises that sources and codings speak of: a person takes each over in plain words, or puts it aside. */
export function PromisesSection({ onBack }: { readonly onBack: () => void }) {
  const { people: { promises }, loading } = useStrings()
  const { busy, failure, run } = useCall()
  const [state, setState] = useState<PromisesState | null>(null)
  const count = useRef<HTMLHeadingElement>(null)
  useEffect(() => void run(() => callWorkbook('readPromises')).then((next) => next && setState(next)), [run])
  const decide = async (key: string, take: boolean, what: string) => {
    const next = await run(() => callWorkbook('decidePromises', [{ key, take, what }]))
    if (!next) return
    setState(next)
    // The proposal is gone, and its button with it: the keyboard goes on at the count above the list.
    count.current?.focus()
  }
  return (
    <Section title={promises.title} onBack={onBack}>
      <p class="nl-paragraph">{promises.intro}</p>
      <CallFailed failure={failure} />
      {state === null && busy && <p class="nl-paragraph" role="status">{loading}</p>}
      {state && (
        <>
          <p class="nl-paragraph" role="status">{promises.open(state.open)}</p>
          <Button small onClick={() => void run(() => showInSheet('commitments', 0))}>{promises.show}</Button>
          <section class="sidebar__part">
            <h2 ref={count} tabIndex={-1} class="nl-heading nl-heading--level-4">{promises.waiting(state.proposals.length + state.more)}</h2>
            <ul class="sidebar__list">{state.proposals.map((item) => <Proposal key={item.key} item={item} busy={busy} onDecide={decide} />)}</ul>
            {state.more > 0 && <p class="nl-paragraph sidebar__quiet">{promises.more(state.more)}</p>}
          </section>
        </>
      )}
    </Section>
  )
}

interface ProposalProps {
  readonly item: PromiseItem
  readonly busy: boolean
  readonly onDecide: (key: string, take: boolean, what: string) => Promise<void>
}

function Proposal({ item: { key, kind, source, theme, words, date }, busy, onDecide }: ProposalProps) {
  const { people: { promises } } = useStrings()
  const language = useSidebarLanguage()
  const [what, setWhat] = useState(kind === 'card' ? words : '')
  const [asked, setAsked] = useState(false)
  const missing = asked && what.trim() === ''
  const take = () => {
    if (what.trim() === '') setAsked(true)
    else void onDecide(key, true, what)
  }
  return (
    <li>
      <p class="nl-paragraph"><strong>{promises.kinds[kind]}</strong></p>
      <p class="nl-paragraph sidebar__quiet">{[source, writtenDate(date, language), theme].filter(Boolean).join(' · ')}</p>
      {kind !== 'card' && <p class="nl-paragraph">{words === '' ? promises.hidden : `“${words}”`}</p>}
      <TextAreaField label={promises.what} value={what} onChange={setWhat} asked={missing} description={missing ? promises.whatFirst : undefined} />
      <div class="sidebar__buttons">
        <Button small disabled={busy} label={promises.takeOf(source)} onClick={take}>{promises.take}</Button>
        <Button small kind="subtle" disabled={busy} label={promises.asideOf(source)} onClick={() => void onDecide(key, false, '')}>{promises.aside}</Button>
      </div>
    </li>
  )
}
