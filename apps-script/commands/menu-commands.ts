import { withLock } from '../document-lock.ts'
import { showToast } from '../sheets.ts'
import type { SidebarState } from '../sidebar-protocol.ts'
import { refused, type SidebarReply } from '../sidebar-reply.ts'
import type { Strings } from '../strings/nl.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { personLanguage } from '../workbook-language.ts'
import { NewerWorkbook } from '../workbook-version.ts'
import { refresh } from './refresh.ts'
import { setUp } from './set-up.ts'
import { sidebarState } from './sidebar-state.ts'

/** A person who chose a command waits at most so long for others. */
const WAIT_MS = 25_000

/** Menu: make the tabs that are missing. */
export function setUpFromMenu(): void {
  sayHowItWent(({ log, done }) => done.setUp(setUp(log.byMenu)))
}

/** Menu: count anew. */
export function refreshFromMenu(): void {
  sayHowItWent(({ log, done }) => {
    refresh(log.byMenu)
    return done.refreshed
  })
}

/** Sidebar: make the tabs that are missing. */
export function setUpFromSidebar(): SidebarReply<SidebarState> {
  return withLock(WAIT_MS, () => setUp(stringsFor(personLanguage()).log.bySidebar)) ? sidebarState() : refused('busy')
}

/** Sidebar: count anew. */
export function refreshFromSidebar(): SidebarReply<SidebarState> {
  const done = withLock(WAIT_MS, () => {
    refresh(stringsFor(personLanguage()).log.bySidebar)
    return true
  })
  return done ? sidebarState() : refused('busy')
}

/** Does a command within the lock and says in the corner of the window how it went; a failure is said too, and then thrown on. */
function sayHowItWent(command: (strings: Strings) => string): void {
  const strings = stringsFor(personLanguage())
  try {
    const done = withLock(WAIT_MS, () => command(strings))
    showToast(done ? done.value : strings.done.busy)
  } catch (error) {
    if (error instanceof NewerWorkbook) return showToast(strings.sidebar.refusals['newer-workbook'])
    showToast(strings.done.failed(error instanceof Error ? error.message : String(error)))
    throw error
  }
}
