import { logLine } from '../activity-log.ts'
import { sayNeverMade } from '../computed-tabs.ts'
import { fillPeopleTabs } from '../people-tabs.ts'
import { ensureTab, goToRow } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { LAYOUTS } from '../tabs.ts'
import { keepWorkbookLanguage, workbookLanguage } from '../workbook-language.ts'
import { keepVersion } from '../workbook-version.ts'

/** Makes the tabs and columns that are missing, in an empty workbook or an existing one; returns how many tabs were made. Call with the lock held. */
export function setUp(who: string): number {
  const language = workbookLanguage()
  keepWorkbookLanguage(language)
  let made = 0
  for (const layout of LAYOUTS) if (ensureTab(layout, language)) made += 1
  sayNeverMade(language)
  keepVersion()
  if (made > 0) {
    fillPeopleTabs(language)
    logLine(stringsFor(language).log.setUp(made), who)
    // A sheet that is inserted comes in front; whoever made the tabs wants to see the first, not the log.
    goToRow(LAYOUTS[0]!, 0)
  }
  return made
}
