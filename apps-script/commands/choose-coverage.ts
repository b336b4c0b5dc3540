import type { CoverageSettings } from '../../shared/sheet/coverage-settings.ts'
import { coverageSettings, keepCoverageSettings } from '../coverage-settings.ts'
import { withLock } from '../document-lock.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { personLanguage } from '../workbook-language.ts'
import { dropRefresh, refresh } from './refresh.ts'

const WAIT_MS = 25_000

/** How Dekking, Verzadiging and Samen genoemd are counted now. */
export function readCoverage(): SidebarReply<CoverageSettings> {
  return said(coverageSettings())
}

/** Keeps other settings and counts anew at once, so that no tab shows numbers of other settings than it says. */
export function chooseCoverage(given: unknown): SidebarReply<CoverageSettings> {
  const kept = withLock(WAIT_MS, () => keepCoverageSettings(given))
  if (!kept) return refused('busy')
  if (!kept.value) return refused('not-readable')
  // One that was left half-way would leave out the tabs it had made, by the settings of before.
  dropRefresh()
  return refresh(stringsFor(personLanguage()).log.bySidebar) === 'busy' ? refused('busy') : said(coverageSettings())
}
