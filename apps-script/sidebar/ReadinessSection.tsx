import { useEffect, useState } from 'preact/hooks'
import type { ReadinessPoint, ReadinessState } from '../people-protocol.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { useStrings } from './language.ts'
import { Section } from './Section.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook, showInSheet } from './workbook-calls.ts'

/** Ids of the tabs that a person fills in, to bring in front. */
const TABS = { factors: 'situation', checks: 'checks', feedback: 'feedback' } as const
/** A sign beside the word: state is never told by colour alone. */
const SIGNS = { ready: '✓', look: '!', missing: '–' } as const

/** What is on the table before the third step, where the gaps are, and what the local factors suggest. */
export function ReadinessSection({ onBack }: { readonly onBack: () => void }) {
  const { people: { readiness }, loading } = useStrings()
  const { busy, failure, run } = useCall()
  const [state, setState] = useState<ReadinessState | null>(null)
  useEffect(() => void run(() => callWorkbook('readReadiness')).then((next) => next && setState(next)), [run])
  const show = (tabId: string) => void run(() => showInSheet(tabId, 0))
  return (
    <Section title={readiness.title} onBack={onBack}>
      <p class="nl-paragraph">{readiness.intro}</p>
      <CallFailed failure={failure} />
      {state === null && busy && <p class="nl-paragraph" role="status">{loading}</p>}
      {state && (
        <>
          <section class="sidebar__part">
            <h2 class="nl-heading nl-heading--level-4">{readiness.pointsTitle}</h2>
            <ul class="sidebar__points">{state.points.map((point) => <Point key={point.id} point={point} />)}</ul>
            <div class="sidebar__buttons">
              <Button small onClick={() => show(TABS.feedback)}>{readiness.showFeedback}</Button>
              <Button small onClick={() => show(TABS.checks)}>{readiness.showChecks}</Button>
            </div>
          </section>
          <section class="sidebar__part">
            <h2 class="nl-heading nl-heading--level-4">{readiness.factorsTitle}</h2>
            <p class="nl-paragraph sidebar__quiet">{state.scored === 0 ? readiness.noScores : readiness.scored(state.scored)}</p>
            {state.scored > 0 && state.suggestions.length === 0 && <p class="nl-paragraph">{readiness.noSuggestions}</p>}
            <ul class="sidebar__facts">{state.suggestions.map((text) => <li key={text}>{text}</li>)}</ul>
            <Button small onClick={() => show(TABS.factors)}>{readiness.showFactors}</Button>
          </section>
        </>
      )}
    </Section>
  )
}

function Point({ point: { title, state, stateWord, detail } }: { readonly point: ReadinessPoint }) {
  return (
    <li class={`sidebar__point sidebar__point--${state}`}>
      <span class="sidebar__point-sign" aria-hidden="true">{SIGNS[state]}</span>
      <div>
        <p class="nl-paragraph"><strong>{title}</strong> <span class="sidebar__quiet">{stateWord}</span></p>
        <p class="nl-paragraph">{detail}</p>
      </div>
    </li>
  )
}
