import { countKey, countProfessionals, professionalCountsToText, readProfessionalCounts } from '../../shared/joint-display/professional-counts.ts'
import { professionalCells, professionalRows, PROFESSIONALS_LAYOUT } from '../../shared/sheet/professionals-layout.ts'
import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { showStale } from '../computed-tabs.ts'
import type { ProfessionalExport, ProfessionalImport } from '../display-protocol.ts'
import { withLock } from '../document-lock.ts'
import { momentText, openTab, replaceRows } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000
const LINES_LISTED = 20

/** In the professionals' workbook: counts by code and year, as text to carry over. */
export function exportProfessionals(): SidebarReply<ProfessionalExport> {
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock)
    writeWorkbookRecords(opened, clock)
    const counts = countProfessionals({ codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) })
    return { text: professionalCountsToText(counts), counts: counts.length, hidden: counts.filter(({ people }) => people === null).length }
  })
  return done ? said(done.value) : refused('busy')
}

/** In the residents' workbook: takes counts over into their own tab; a count that is there already is replaced. */
export function takeProfessionals(text: unknown): SidebarReply<ProfessionalImport> {
  if (typeof text !== 'string') return refused('not-readable')
  const done = withLock(WAIT_MS, (): SidebarReply<ProfessionalImport> => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock)
    const keys = recordsOf(opened.codes.table).filter(({ deleted }) => !deleted).map(({ key }) => key)
    const read = readProfessionalCounts(text, keys)
    if (read === null) return refused('too-large')
    if (read.counts.length === 0) return refused('not-readable')
    const language = workbookLanguage()
    const tab = openTab(PROFESSIONALS_LAYOUT, language)
    const takenOn = momentText(new Date())
    const all = new Map([...professionalRows(tab, keys), ...read.counts.map((count) => ({ ...count, takenOn }))].map((count) => [countKey(count), count]))
    replaceRows(tab, [...all.values()].map((count) => {
      const cells = professionalCells(count)
      return tab.columnIds.map((id) => (id === null ? null : (cells[id] ?? '')))
    }))
    clock.arrive()
    writeWorkbookRecords(opened, clock)
    const { log } = stringsFor(language)
    logLine(log.professionals(read.counts.length), log.bySidebar)
    showStale()
    return said({
      taken: read.counts.length, hidden: read.counts.filter(({ people }) => people === null).length, refused: read.refused.slice(0, LINES_LISTED), more: Math.max(0, read.refused.length - LINES_LISTED),
    })
  })
  return done ? done.value : refused('busy')
}
