import { withLock } from '../document-lock.ts'
import { refusalFor } from '../google-refusals.ts'
import { showToast } from '../sheets.ts'
import type { SidebarState } from '../sidebar-protocol.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import type { Strings } from '../strings/nl.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { personLanguage } from '../workbook-language.ts'
import { NewerWorkbook } from '../workbook-version.ts'
import { askToStop, refreshProgress, unfinishedRefresh } from '../refresh-job.ts'
import type { RefreshProgress } from '../refresh-protocol.ts'
import { dropRefresh, refresh } from './refresh.ts'
import { setUp } from './set-up.ts'
import { sidebarState } from './sidebar-state.ts'

/** A person who chose a command waits at most so long for others. */
const WAIT_MS = 25_000

/** Menu: make the tabs that are missing. */
export function setUpFromMenu(): void {
  sayHowItWent(({ log, done }) => {
    const made = withLock(WAIT_MS, () => setUp(log.byMenu))
    return made ? done.setUp(made.value) : done.busy
  })
}

/** Menu: count anew. */
export function refreshFromMenu(): void {
  sayHowItWent(({ log, done, refresh: words }) => {
    const end = refresh(log.byMenu)
    return end === 'done' ? done.refreshed : end === 'busy' ? done.busy : words.ended[end]
  })
}

/** Sidebar: make the tabs that are missing. */
export function setUpFromSidebar(): SidebarReply<SidebarState> {
  return withLock(WAIT_MS, () => setUp(stringsFor(personLanguage()).log.bySidebar)) ? sidebarState() : refused('busy')
}

/** Sidebar: count anew, or go on with what was left half-way. */
export function refreshFromSidebar(): SidebarReply<SidebarState> {
  return refresh(stringsFor(personLanguage()).log.bySidebar) === 'busy' ? refused('busy') : sidebarState()
}

/** Sidebar: stop a refresh; a run that is under way stops before its next tab. */
export function cancelFromSidebar(): SidebarReply<RefreshProgress | null> {
  if (!dropRefresh()) askToStop()
  return said(refreshProgress())
}

/** Goes on with a refresh that a run left half-way; nobody is there to read how it went, and a failure stands in the log. */
export function refreshByItself(): void {
  const job = unfinishedRefresh()
  if (job) refresh(job.who)
}

/** Does a command and says in the corner of the window how it went; a failure is said too, and then thrown on. */
function sayHowItWent(command: (strings: Strings) => string): void {
  const strings = stringsFor(personLanguage())
  try {
    showToast(command(strings))
  } catch (error) {
    if (error instanceof NewerWorkbook) return showToast(strings.sidebar.refusals['newer-workbook'])
    const why = refusalFor(error)
    showToast(why === 'failed' ? strings.done.failed(error instanceof Error ? error.message : String(error)) : strings.sidebar.refusals[why])
    throw error
  }
}
