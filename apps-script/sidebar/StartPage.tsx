import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import type { SidebarState } from '../sidebar-protocol.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { Button } from './Button.tsx'
import { CareNotices } from './CareNotices.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext, useStrings } from './language.ts'
import { RefreshCard } from './RefreshCard.tsx'
import { RowsToMendList } from './RowsToMendList.tsx'
import { type InnerPage, PAGE_GROUPS } from './page.ts'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'

interface StartPageProps {
  readonly state: SidebarState
  readonly onState: (state: SidebarState) => void
  readonly onOpen: (page: InnerPage) => void
  /** The page a person came back from: they go on at its door. */
  readonly cameFrom: InnerPage | null
}

/** What stands on the way to a page. */
interface Door {
  readonly title: string
  readonly summary: string
}

/** What there is to do: set up, refresh, rows to mend, and the way to the other pages. */
export function StartPage({ state, onState, onOpen, cameFrom }: StartPageProps) {
  const strings = useStrings()
  const { tallies } = stringsFor(useContext(LanguageContext))
  const { busy, failure, run } = useCall()
  const setUp = async () => {
    const next = await run(() => callWorkbook('setUpTabs'))
    if (next) onState(next)
  }
  const paired = state.devices.filter(({ revoked }) => !revoked).length
  const { people, start: { parts } } = strings
  const doors: Readonly<Record<InnerPage, Door>> = {
    ...strings, ...people, tally: tallies.cross, numbers: tallies.numbers,
    devices: { title: strings.devices.title, summary: paired === 0 ? strings.devices.none : strings.devices.some(paired) },
    codebook: { title: strings.codebook.title, summary: strings.codebook.summary(state.codes) },
  }
  const lastDoor = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => lastDoor.current?.focus(), [])
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
          {(Object.keys(PAGE_GROUPS) as (keyof typeof PAGE_GROUPS)[]).map((group) => (
            <section key={group} class="sidebar__part">
              <h2 class="nl-heading nl-heading--level-5">{parts[group]}</h2>
              <ul class="sidebar__doors">
                {PAGE_GROUPS[group].map((page) => (
                  <li key={page}>
                    <button ref={page === cameFrom ? lastDoor : undefined} type="button" class="sidebar__door" onClick={() => onOpen(page)}>
                      <span class="sidebar__door-title">{doors[page].title}</span>
                      <span class="sidebar__door-summary">{doors[page].summary}</span>
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
