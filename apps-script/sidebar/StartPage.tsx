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

/** The way to a page. */
interface Door {
  readonly page: Page
  readonly title: string
  readonly summary: string
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
  const door = (page: Page, { title, summary }: { readonly title: string; readonly summary: string }): Door => ({ page, title, summary })
  const { parts } = strings.start
  const groups: readonly { readonly title: string; readonly doors: readonly Door[] }[] = [
    {
      title: parts.take,
      doors: [
        { page: 'devices', title: strings.devices.title, summary: paired === 0 ? strings.devices.none : strings.devices.some(paired) },
        { page: 'codebook', title: strings.codebook.title, summary: strings.codebook.summary(state.codes) },
        door('figures', strings.figures), door('links', strings.links), door('answers', strings.answers),
      ],
    },
    { title: parts.count, doors: [door('tally', tallies.cross), door('numbers', tallies.numbers), door('coverage', strings.coverage), door('display', strings.display), door('charts', strings.charts), door('map', strings.map)] },
    { title: parts.review, doors: [door('readiness', strings.people.readiness), door('promises', strings.people.promises), door('snapshots', strings.people.snapshots), door('professionals', strings.professionals)] },
    { title: parts.share, doors: [door('exports', strings.exports), door('more', strings.more)] },
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
          {groups.map(({ title: heading, doors }) => (
            <section key={heading} class="sidebar__part">
              <h2 class="nl-heading nl-heading--level-5">{heading}</h2>
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
            </section>
          ))}
        </nav>
      )}
      {state.ready && <RowsToMendList known={state.unreadable} />}
    </main>
  )
}
