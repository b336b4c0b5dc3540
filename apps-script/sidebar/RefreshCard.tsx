import { useContext, useEffect, useState } from 'preact/hooks'
import type { RefreshProgress } from '../refresh-protocol.ts'
import type { SidebarState } from '../sidebar-protocol.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { RefreshStrings } from '../strings/refresh-nl.ts'
import { Button } from './Button.tsx'
import { CallFailed } from './CallFailed.tsx'
import { LanguageContext, useStrings } from './language.ts'
import { Notice } from './Notice.tsx'
import { useCall } from './use-call.ts'
import { callWorkbook } from './workbook-calls.ts'
import { writtenDate } from './written-date.ts'

/** Nothing can be pushed to a sidebar: while the workbook counts, it is asked how far it is. */
const ASK_AGAIN_MS = 2_000

/** When the tables were made, whether they are out of date, and what makes them anew: with how far that is, and a way to stop it. */
export function RefreshCard({ state, onState }: { readonly state: SidebarState; readonly onState: (state: SidebarState) => void }) {
  const strings = useStrings()
  const language = useContext(LanguageContext)
  const { refresh: words } = stringsFor(language)
  const { busy, failure, run } = useCall()
  const [progress, setProgress] = useState<RefreshProgress | null>(null)
  useEffect(() => {
    if (!busy) return setProgress(null)
    const ask = setInterval(() => void callWorkbook('readRefreshProgress').then((said) => said.ok && setProgress(said.value)), ASK_AGAIN_MS)
    return () => clearInterval(ask)
  }, [busy])

  const refresh = async () => {
    // More work than one run may do comes back half-way: the sidebar goes on with it at once.
    for (let next = await run(() => callWorkbook('refreshTables')); next; next = await run(() => callWorkbook('refreshTables'))) {
      onState(next)
      if (!next.refresh?.waiting) return
    }
  }
  const stop = async () => {
    const said = await callWorkbook('cancelRefresh')
    if (said.ok) setProgress(said.value)
  }
  const left = busy ? progress : state.refresh
  // Of a tab that is gone the workbook says so by itself.
  const there = state.computed.filter(({ title }) => !state.missing.includes(title))
  return (
    <section class="sidebar__card">
      <ul class="sidebar__facts">
        {moments(there).map(([moment, titles]) => <li key={moment ?? ''}>{moment === null ? strings.start.never(titles.join(', ')) : strings.start.madeOn(titles.join(', '), writtenDate(moment, language))}</li>)}
      </ul>
      {there.some(({ stale }) => stale) && (
        <Notice kind="warning">
          <p class="nl-paragraph">{strings.start.stale}</p>
          {older(there).map(([was, titles]) => <p key={was} class="nl-paragraph">{words.olderCodebook(titles.length === there.length ? words.allTables : titles.join(', '), was, state.codebook)}</p>)}
        </Notice>
      )}
      {there.every(({ madeOn, stale }) => madeOn !== null && !stale) && <p class="nl-paragraph sidebar__quiet" role="status">{strings.start.upToDate}</p>}
      {left && <p class="nl-paragraph" role="status">{sentence(left, words)}</p>}
      <Button kind="primary" disabled={busy} onClick={() => void refresh()}>{busy ? strings.working : strings.start.refresh}</Button>
      {left && !left.stopping && <Button small onClick={() => void stop()}>{words.stop}</Button>}
      <CallFailed failure={failure} />
    </section>
  )
}

/** Tabs made at the same moment stand in one line. */
function moments(computed: SidebarState['computed']): readonly (readonly [string | null, readonly string[]])[] {
  const titles = new Map<string | null, string[]>()
  for (const { title, madeOn } of computed) titles.set(madeOn, [...(titles.get(madeOn) ?? []), title])
  return [...titles]
}

/** Tables of an older codebook, by that codebook. */
function older(computed: SidebarState['computed']): readonly (readonly [string, readonly string[]])[] {
  const titles = new Map<string, string[]>()
  for (const { title, olderCodebook } of computed) if (olderCodebook !== null) titles.set(olderCodebook, [...(titles.get(olderCodebook) ?? []), title])
  return [...titles]
}

function sentence({ done, of, title, waiting, stopping }: RefreshProgress, words: RefreshStrings): string {
  if (stopping) return words.stopping
  if (waiting) return words.waiting(done)
  return title === '' ? words.reading : words.step(done, of, title)
}
