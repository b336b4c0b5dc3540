import { withLock } from '../document-lock.ts'
import { showToast } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { Strings } from '../strings/nl.ts'
import { personLanguage } from '../workbook-language.ts'
import { setUp } from './set-up.ts'

/** A person who chose a command of the menu waits at most so long for others. */
const WAIT_MS = 25_000

/** Menu: make the tabs that are missing. */
export function setUpFromMenu(): void {
  sayHowItWent(({ log, done }) => done.setUp(setUp(log.byMenu)))
}

/** Does a command within the lock and says in the corner of the window how it went; a failure is said too, and then thrown on. */
function sayHowItWent(command: (strings: Strings) => string): void {
  const strings = stringsFor(personLanguage())
  try {
    const done = withLock(WAIT_MS, () => command(strings))
    showToast(done ? done.value : strings.done.busy)
  } catch (error) {
    showToast(strings.done.failed(error instanceof Error ? error.message : String(error)))
    throw error
  }
}
