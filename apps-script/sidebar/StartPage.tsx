import { useContext } from 'preact/hooks'
import type { SidebarState } from '../sidebar-protocol.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { Button } from './Button.tsx'
import { CareNotices } from './CareNotices.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext, useStrings } from './language.ts'
import { RefreshCard } from './RefreshCard.tsx'
import { RowsToMendList } from './RowsToMendList.tsx'
import type { Page } from './page.ts'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

interface StartPageProps {
  readonly state: SidebarState
  readonly onState: (state: SidebarState) => void
  readonly onOpen: (page: Page) => void
}

/** What there is to do: set up, refresh, rows to mend, and the way to the other pages. */
export function StartPage({ state, onState, onOpen }: StartPageProps) {
  const strings = useStrings()
  const { tallies } = stringsFor(useContext(LanguageContext))
  const { busy, failure, run } = useCall()
  const setUp = async () => {
    const next = await run(() => callWorkbook('setUpTabs'))
    if (next) onState(next)
  }
  const paired = state.devices.filter(({ revoked }) => !revoked).length
  const doors: readonly { readonly page: Page; readonly title: string; readonly summary: string }[] = [
    { page: 'devices', title: strings.devices.title, summary: paired === 0 ? strings.devices.none : strings.devices.some(paired) },
    { page: 'figures', title: strings.figures.title, summary: strings.figures.summary },
    { page: 'links', title: strings.links.title, summary: strings.links.summary },
    { page: 'answers', title: strings.answers.title, summary: strings.answers.summary },
    { page: 'coverage', title: strings.coverage.title, summary: strings.coverage.summary },
    { page: 'tally', title: tallies.cross.title, summary: tallies.cross.summary },
    { page: 'numbers', title: tallies.numbers.title, summary: tallies.numbers.summary },
    { page: 'exports', title: strings.exports.title, summary: strings.exports.summary },
    { page: 'readiness', title: strings.people.readiness.title, summary: strings.people.readiness.summary },
    { page: 'promises', title: strings.people.promises.title, summary: strings.people.promises.summary },
    { page: 'snapshots', title: strings.people.snapshots.title, summary: strings.people.snapshots.summary },
    { page: 'display', title: strings.display.title, summary: strings.display.summary },
    { page: 'professionals', title: strings.professionals.title, summary: strings.professionals.summary },
    { page: 'charts', title: strings.charts.title, summary: strings.charts.summary },
    { page: 'map', title: strings.map.title, summary: strings.map.summary },
    { page: 'more', title: strings.more.title, summary: strings.more.summary },
  ]
  return (
    <main class="sidebar__page">
      <h1 class="nl-heading nl-heading--level-2">{state.workbookName || 'Buurtstem'}</h1>
      {!state.ready ? (
        <section class="sidebar__card">
          <h2 class="nl-heading nl-heading--level-4">{strings.start.setUpTitle}</h2>
          <p class="nl-paragraph">{strings.start.setUpText}</p>
          <Button kind="primary" disabled={busy} onClick={() => void setUp()}>{busy ? strings.working : strings.start.setUp}</Button>
        </section>
      ) : (
        <>
          <CareNotices state={state} onState={onState} />
          <RefreshCard state={state} onState={onState} />
        </>
      )}
      <CallFailed failure={failure} />
      {state.ready && (
        <nav aria-label="Buurtstem">
          <ul class="sidebar__doors">
            {doors.map(({ page, title, summary }) => (
              <li key={page}>
                <button type="button" class="sidebar__door" onClick={() => onOpen(page)}>
                  <span class="sidebar__door-title">{title}</span>
                  <span class="sidebar__door-summary">{summary}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {state.ready && <RowsToMendList known={state.unreadable} />}
    </main>
  )
}
